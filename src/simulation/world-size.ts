/** How much a world is given to do; times in milliseconds. */
export interface WorldSize {
  readonly mostLeads: number;
  readonly mostClicks: number;
  readonly mails: readonly number[];
  readonly latestClick: number;
  readonly shortest: number;
  readonly longest: number;
  /** Faults planned for calls of which there are few. */
  readonly rareFaults: number;
  /** Share of worlds in which what is to be looked up is put in doubt first. */
  readonly lookUps: number;
}

/** 1 as when the first seeds were kept, 2 smaller and so quicker. */
export type Edition = 1 | 2;

export const sizes: Readonly<Record<Edition, WorldSize>> = {
  1: {
    mostLeads: 8,
    mostClicks: 14,
    mails: [2, 4, 6],
    latestClick: 170_000,
    shortest: 60_000,
    longest: 200_000,
    rareFaults: 6,
    lookUps: 0.5,
  },
  2: {
    mostLeads: 5,
    mostClicks: 9,
    mails: [2, 3, 5],
    latestClick: 70_000,
    shortest: 60_000,
    longest: 110_000,
    rareFaults: 14,
    lookUps: 0.6,
  },
};
