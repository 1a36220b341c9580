/**
 * What a person wrote, as they see it: links and addresses by their words, no mention of the bot, and Slack's three
 * escapes undone. Mentions of other people stay as their ids, which mean nobody to the grammar.
 */
export function saidText(text: string, botUserId: string | undefined): string {
  const withoutBot = botUserId ? text.replaceAll(new RegExp(`<@${botUserId}(\\|[^>]*)?>`, 'g'), ' ') : text;
  return withoutBot
    .replace(/<(?:mailto:|tel:)?([^<>|]*)\|([^<>]*)>/g, (_, target: string, label: string) =>
      isPointer(target) ? label || target : label,
    )
    .replace(/<(?:mailto:|tel:)?([^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** True for people, channels and groups, whose label is what is read. */
function isPointer(target: string): boolean {
  return /^[@#!]/.test(target);
}
