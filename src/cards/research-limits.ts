/** Largest card that a channel is asked to show, in bytes of its JSON (chat specification, section 4: Teams). */
export const largestCard = 25_000;

/**
 * How much of the research a card shows, from roomy to tight: the first column with which the card is small enough is
 * taken, and with the last it always is. Rows from `step` to `record` are characters, those before are entries.
 */
const table = {
  claimsOfATopic: [3, 3, 2, 1, 1, 1, 1],
  claims: [18, 12, 8, 6, 6, 5, 3],
  figures: [6, 6, 4, 3, 2, 1, 1],
  news: [3, 3, 3, 3, 2, 1, 1],
  competitors: [3, 3, 3, 3, 3, 3, 1],
  claimsOfACompetitor: [3, 2, 1, 1, 1, 0, 0],
  /** Of each quarter of the SWOT, and talking points. */
  points: [3, 3, 3, 2, 1, 1, 1],
  contradictions: [4, 3, 2, 2, 1, 1, 1],
  claimsOfAContradiction: [3, 3, 2, 2, 2, 2, 2],
  reasons: [3, 3, 3, 3, 3, 2, 1],
  /** Criteria that are not met or unknown. */
  criteria: [8, 5, 4, 3, 2, 1, 1],
  steps: [10, 8, 8, 6, 5, 3, 1],
  sources: [10, 8, 6, 5, 4, 3, 1],
  /** Past deals and acts of the lead. */
  past: [6, 5, 4, 3, 2, 1, 0],
  /** Mails of the conversation. */
  exchange: [3, 3, 3, 3, 2, 1, 0],
  step: [240, 160, 90, 50, 50, 40, 30],
  /** Of the lead's own words and of what is suggested. */
  own: [400, 400, 400, 300, 200, 120, 80],
  claim: [240, 180, 140, 120, 80, 40, 30],
  quote: [160, 120, 80, 50, 40, 24, 20],
  point: [120, 100, 80, 60, 40, 24, 20],
  relation: [200, 140, 100, 70, 40, 24, 20],
  record: [60, 60, 50, 32, 30, 24, 20],
  /** A page with a longer address is opened through its receipt. */
  link: [400, 300, 240, 200, 120, 0, 0],
  /** Whether records of the CRM open, of which the card shows most already: 1 or 0. */
  crm: [1, 1, 0, 0, 0, 0, 0],
} as const;

export type ResearchLimits = { readonly [Limit in keyof typeof table]: number };

export const researchLimits: readonly ResearchLimits[] = table.claims.map(
  (_, column) =>
    Object.fromEntries(Object.entries(table).map(([limit, row]) => [limit, row[column]])) as ResearchLimits,
);
