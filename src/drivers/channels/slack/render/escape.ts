import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import { shortened } from './limits';

/**
 * Text to stand literally where Slack reads mrkdwn: nothing in it mentions anyone, links, formats, quotes or becomes an
 * emoji. What starts a command of Slack is written with the letter that looks like it. Applied exactly once.
 */
export function escaped(text: string): string {
  return text
    .replace(/[*_~`]/g, (mark) => lookalikes[mark] ?? mark)
    .replace(/:(?=\/\/|[\w+'-]+:)|(?<=\b(?:mailto|tel)):/gi, '\ua789')
    .replace(/^(\s*)>/gm, '$1›')
    .replace(/@(?=here\b|channel\b|everyone\b)/gi, '＠')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** The same within a number of characters, as Slack counts them. */
export function escapedWithin(text: string, most: number): string {
  let kept = shortened(text, most);
  let safe = escaped(kept);
  while (safe.length > most) {
    kept = shortened(kept, kept.length - Math.max(1, Math.ceil((safe.length - most) / 5)));
    safe = escaped(kept);
  }
  return safe;
}

/** Text that Slack shows as it is, without emoji codes. Slack refuses an empty one. */
export function plain(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: shortened(text, most) || ' ', emoji: false };
}

/** Text already in mrkdwn, in which Slack looks for no links and names of its own. */
export function formatted(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

const lookalikes: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\u02cd',
  '~': '\u223c',
  '`': '\u02cb',
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
