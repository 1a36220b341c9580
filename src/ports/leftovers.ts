/** Files of the data folder in which rows about people may be left. */
export interface Leftovers {
  /** Removes every row that contains one of the texts, whatever its case. Done again it changes nothing. */
  erase(texts: readonly string[]): Promise<void>;
}
