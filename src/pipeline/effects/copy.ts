const copyPrefix = 'copy.';

/** The id of a card that somebody asked for, where it stands. */
export function copyId(channel: string, receipt: string): string {
  return `${copyPrefix}${channel}.${receipt}`;
}

/** True for a card that somebody asked for, as against one they were told by. */
export function isCopy({ id }: { readonly id: string }): boolean {
  return id.startsWith(copyPrefix);
}
