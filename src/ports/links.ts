/** Addresses on this server that others may be given. */
export interface Links {
  /** Where whoever gets mail about this lead ends it with one POST; null when the server cannot be reached from outside. */
  unsubscribe(leadId: string): string | null;
}
