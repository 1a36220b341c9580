import type { WorldSize } from './world-size';

/**
 * In which way worlds are drawn; a seed that found something keeps the edition it found it in, so none is ever changed.
 *
 * 1. As when the first seeds were kept.
 * 2. Smaller and so quicker.
 * 3. With as many faults where clocks leap as elsewhere.
 * 4. With research-and-engage.
 * 5. Smaller and quicker again, with faults while letters are read, with Teams in some and leads that live in the CRM in others.
 * 6. With less idling, more of what was rare, leads that are erased, and a language model that is asked, or writes, in some.
 * 7. With other leads that are connected with whoever is erased.
 * 8. With leads that want no more mail at the moment at which somebody sends them one, mails that are asked for in the
 *    evening, fewer questions, and more of the rarest faults in a shorter time.
 * 9. With a language model that costs something, and may cost no more than a cap.
 */
export type Edition = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export const newestEdition: Edition = 9;

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
  paysTheModel: false,
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

const eighth: WorldSize = {
  ...seventh,
  beginnings: [...beginnings, ...evenings],
  optsOutMeanwhile: 0.9,
  questions: [2, 4],
  seedsToOneOnSqlite: 300,
  engagedPhases: 2,
  seldomFaults: 16,
  ofEachSeldom: 7,
};

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
  8: eighth,
  9: { ...eighth, paysTheModel: true },
};
