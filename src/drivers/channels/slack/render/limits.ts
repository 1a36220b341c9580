/**
 * Every maximum that Slack documents for what we send, in characters or pieces. Not documented: `blocksText` (a message
 * whose blocks hold about 13,200 characters together is refused as `msg_blocks_too_long`; whether only words count is not
 * known, so everything does here) and `viewText`, which is what we ask of a modal or Home ourselves.
 */
export const limits = {
  messageBlocks: 50,
  messageText: 3_999,
  blocksText: 13_000,
  viewBlocks: 100,
  viewText: 30_000,
  viewTitle: 24,
  privateMetadata: 3_000,
  blockId: 255,
  actionId: 255,
  header: 150,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  options: 100,
  menuEntries: 5,
  radioOptions: 10,
  checkboxes: 10,
  optionText: 75,
  optionValue: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputLabel: 2_000,
  inputHint: 2_000,
  placeholder: 150,
  plainInput: 3_000,
} as const;

/** The text, or its beginning and "…" when it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 1) return '';
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\u200c\u200d\s]+$/, '')}…`;
}
