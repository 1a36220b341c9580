/** Identifiers that nobody can guess; the simulation hands out seeded ones. */
export interface Ids {
  next(): string;
}
