/** How much a world is given to do; times in milliseconds. */
export interface WorldSize {
  readonly mostLeads: number;
  readonly mostClicks: number;
  readonly mails: readonly number[];
  readonly latestClick: number;
  /** How long after an act the platform may deliver it again. */
  readonly latestRepeat: number;
  /** When people look for e-mails in doubt, up to half a minute later. */
  readonly decisions: readonly number[];
  readonly shortest: number;
  readonly longest: number;
  /** Faults planned for calls of which there are few. */
  readonly rareFaults: number;
  /** Share of worlds in which somebody qualifies a lead as soon as one can be. */
  readonly qualifies: number;
  /** Share of worlds in which what is to be looked up is put in doubt first. */
  readonly lookUps: number;
  /** Share of worlds in which somebody stands still between a lead as it was read and what others see of it. */
  readonly standstills: number;
  /** True where a leap of all clocks takes nothing from the time in which things go wrong. */
  readonly leapsAreExtra: boolean;
  /** True where things go wrong until the mails that were asked for have left (`longestWaits`). */
  readonly awaitsMails: boolean;
  /** The standstills, by their milliseconds modulo 8, for whose time a clock is put back; even ones suspend the machine. */
  readonly putBack: readonly number[];
  /** True where a suspended machine takes all its processes with it, and has no clock that was put back just before. */
  readonly suspendsHosts: boolean;
  /** Share of worlds in which the agent writes by itself, leads answer, and days go by. */
  readonly engages: number;
  /** Minutes from the start of time, a Sunday, to when the agent of a world may begin to write. */
  readonly beginnings: readonly number[];
  /** True where a mailbox may put a mail off. */
  readonly putsMailsOff: boolean;
  /** True where things go wrong until the letters that came were read and answered (`longestWaits`). */
  readonly awaitsLetters: boolean;
  /** After how long everybody has had their turn, once nothing goes wrong any more. */
  readonly lookEvery: number;
  /** Share of its time that a source, or somebody who writes, lets pass between two acts. */
  readonly pace: number;
  /** How often people look for a lead that they can write to or qualify, every two seconds. */
  readonly patience: number;
  /** Share of leads with more rows than fit into one archive record. */
  readonly longLeads: number;
  /** From which the number of processes is drawn, where each has a machine of its own and elsewhere. */
  readonly processes: { readonly apart: readonly number[]; readonly elsewhere: readonly number[] };
  /** Share of worlds in which somebody looks at how the agent does. */
  readonly looks: number;
  /** The cadences of follow-ups, in days, from which that of a world is drawn. */
  readonly cadences: readonly (readonly number[])[];
  /** True where the model fails at every task in all twelve ways. */
  readonly everyModelFailure: boolean;
  /** Faults planned for calls of which there are fewest where the agent writes. */
  readonly seldomFaults: number;
  /** As many of each of these. */
  readonly ofEachSeldom: number;
  /** True where leads answer sooner and ask more, and days go by sooner, so that more of it happens while things go wrong. */
  readonly isTalkative: boolean;
  /** For so long more things go wrong at most, until the mails that were asked for have left, and the letters that came were answered. */
  readonly longestWaits: { readonly mails: number; readonly letters: number };
  /** So many times as long things go wrong where the agent writes: letters come after mails. */
  readonly engagedPhases: number;
  /** One seed in so many runs on SQLite. */
  readonly seedsToOneOnSqlite: number;
  /** True where people of some worlds read in Teams. */
  readonly knowsTeams: boolean;
  /** True where leads of some worlds live in the CRM. */
  readonly knowsCrmLeads: boolean;
  /** True where people of some worlds ask questions that a language model answers. */
  readonly asksTheModel: boolean;
  /** True where that model costs something in most of them, and may cost no more than a cap. */
  readonly paysTheModel: boolean;
  /** So many they ask there, at least and at most. */
  readonly questions: readonly [number, number];
  /** True where a language model words the mails of some worlds in which the agent writes. */
  readonly writesByModel: boolean;
  /** Share of worlds with one lead more than `mostLeads` gives. */
  readonly oneMoreLead: number;
  /** How long a machine stands still where nobody says otherwise, longer than a lease holds. */
  readonly standstill: readonly [number, number];
  /** Share of lives of a process that end by themselves when nothing is due. */
  readonly endsByItself: number;
  /** So many messages to Teams are put in doubt, so that some stand twice. */
  readonly surplusCards: number;
  /** Share of those who press the link that ends all mail and press it once more. */
  readonly pressesAgain: number;
  /** Share of worlds in which somebody erases a lead. */
  readonly erases: number;
  /** Share of those in which somebody connects another lead with a contact of theirs a little before. */
  readonly connectsErased: number;
  /** Share of mails of people to a lead that presses the link under an earlier one at that moment. */
  readonly optsOutMeanwhile: number;
}
