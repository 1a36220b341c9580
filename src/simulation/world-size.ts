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

/** 1 as when the first seeds were kept, 2 smaller and so quicker, 3 with as many faults where clocks leap as elsewhere, 4 with research-and-engage, 5 smaller and quicker again, with faults while letters are read, with Teams in some and leads that live in the CRM in others, 6 with less idling, more of what was rare, leads that are erased, and a language model that is asked, or writes, in some, 7 with other leads that are connected with whoever is erased, 8 with leads that want no more mail at the moment at which somebody sends them one, and mails that are asked for in the evening. */
export type Edition = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const newestEdition: Edition = 8;

/** About when mail may leave: before it opens, in the morning, before it closes, before a weekend. */
const beginnings = [23 * 60 - 2, 24 * 60, 24 * 60, 25 * 60, 31 * 60 - 3, 5 * 24 * 60 + 6 * 60];
/** In the evening, so that what is asked for waits for the next morning, and for the one after the weekend. */
const evenings = [10 * 60, 5 * 24 * 60 + 9 * 60];

const third: WorldSize = {
  mostLeads: 5,
  mostClicks: 9,
  mails: [3, 4, 6],
  latestClick: 70_000,
  latestRepeat: 80_000,
  decisions: [50_000, 90_000, 130_000],
  shortest: 60_000,
  longest: 110_000,
  rareFaults: 18,
  qualifies: 0.7,
  lookUps: 0.6,
  standstills: 0.7,
  leapsAreExtra: true,
  awaitsMails: true,
  putBack: [1, 3, 5],
  suspendsHosts: true,
  engages: 0,
  beginnings,
  putsMailsOff: false,
  awaitsLetters: false,
  lookEvery: 5_000,
  pace: 1,
  patience: 60,
  longLeads: 0.01,
  processes: { apart: [2, 2, 3], elsewhere: [1, 2, 2, 3] },
  looks: 0.4,
  cadences: [[1], [1, 2], [1, 2, 3]],
  everyModelFailure: false,
  seldomFaults: 10,
  ofEachSeldom: 0,
  isTalkative: false,
  longestWaits: { mails: 120_000, letters: 240_000 },
  engagedPhases: 1,
  seedsToOneOnSqlite: 20,
  knowsTeams: false,
  knowsCrmLeads: false,
  asksTheModel: false,
  questions: [3, 8],
  writesByModel: false,
  oneMoreLead: 0,
  standstill: [35_000, 120_000],
  endsByItself: 0.2,
  surplusCards: 2,
  pressesAgain: 0,
  erases: 0,
  connectsErased: 0,
  optsOutMeanwhile: 0,
};

const second: WorldSize = {
  ...third,
  mails: [2, 3, 5],
  latestRepeat: 120_000,
  decisions: [60_000, 120_000, 180_000],
  rareFaults: 14,
  qualifies: 0,
  standstills: 0,
  leapsAreExtra: false,
  awaitsMails: false,
  putBack: [1, 5],
  suspendsHosts: false,
};

/** Worlds in which the agent writes last days, so there is less of the rest. */
const fourth: WorldSize = {
  ...third,
  mostLeads: 4,
  shortest: 45_000,
  longest: 80_000,
  engages: 0.35,
  putsMailsOff: true,
};

const fifth: WorldSize = {
  ...fourth,
  mostLeads: 3,
  mostClicks: 13,
  qualifies: 0.9,
  lookUps: 0.45,
  mails: [3, 4, 5],
  latestClick: 22_000,
  latestRepeat: 9_000,
  decisions: [15_000, 30_000],
  shortest: 18_000,
  longest: 34_000,
  awaitsLetters: true,
  longestWaits: { mails: 100_000, letters: 240_000 },
  engagedPhases: 4,
  lookEvery: 2_000,
  pace: 0.2,
  patience: 22,
  longLeads: 0.003,
  processes: { apart: [2, 2, 2, 2, 2, 2, 2, 3], elsewhere: [1, 1, 2] },
  looks: 0.2,
  cadences: [[1], [1], [1], [1, 2], [1, 2, 3]],
  everyModelFailure: true,
  seldomFaults: 10,
  ofEachSeldom: 5,
  isTalkative: true,
  seedsToOneOnSqlite: 60,
  knowsTeams: true,
  knowsCrmLeads: true,
};

const sixth: WorldSize = {
  ...fifth,
  oneMoreLead: 0.07,
  standstills: 0.6,
  standstill: [20_000, 70_000],
  endsByItself: 0.08,
  surplusCards: 4,
  pressesAgain: 0.6,
  erases: 0.18,
  longestWaits: { mails: 80_000, letters: 240_000 },
  engagedPhases: 3,
  shortest: 15_000,
  longest: 28_000,
  processes: { apart: [...Array<number>(15).fill(2), 3], elsewhere: [1, 1, 1, 2] },
  looks: 0.1,
  seedsToOneOnSqlite: 120,
  engages: 0.34,
  mostClicks: 12,
  asksTheModel: true,
  writesByModel: true,
};

const seventh: WorldSize = { ...sixth, erases: 0.22, pressesAgain: 0.9, connectsErased: 0.6 };

export const sizes: Readonly<Record<Edition, WorldSize>> = {
  1: {
    ...second,
    mostLeads: 8,
    mostClicks: 14,
    mails: [2, 4, 6],
    latestClick: 170_000,
    longest: 200_000,
    rareFaults: 6,
    lookUps: 0.5,
  },
  2: second,
  3: third,
  4: fourth,
  5: fifth,
  6: sixth,
  7: seventh,
  8: {
    ...seventh,
    beginnings: [...beginnings, ...evenings],
    optsOutMeanwhile: 0.9,
    questions: [2, 4],
    seedsToOneOnSqlite: 300,
  },
};
