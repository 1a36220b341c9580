import type { TeamsActivity } from './activity';

/** What a person wrote, without the mention of the bot and with other people by their names. */
export function saidText({
  text,
  entities,
  recipient,
}: Pick<TeamsActivity, 'text' | 'entities' | 'recipient'>): string {
  let said = text ?? '';
  for (const { type, text: mark, mentioned } of entities ?? []) {
    if (type !== 'mention' || !mark || !mentioned) continue;
    said = said.replaceAll(mark, mentioned.id === recipient.id ? ' ' : (mentioned.name ?? ' '));
  }
  return said
    .replace(/<at>([^<]{0,200})<\/at>/g, '$1')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}
