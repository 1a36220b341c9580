export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log. Fields carry identifiers, codes and counts; names, addresses and texts of people never go in. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
