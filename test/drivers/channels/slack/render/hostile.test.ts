import type { Card } from '../../../../../src/cards/card';
import { escaped, escapedWithin } from '../../../../../src/drivers/channels/slack/render/escape';
import { renderHome } from '../../../../../src/drivers/channels/slack/render/home';
import { renderMessage } from '../../../../../src/drivers/channels/slack/render/message';
import { renderDialog } from '../../../../../src/drivers/channels/slack/render/modal';
import { renderReading } from '../../../../../src/drivers/channels/slack/render/reading';
import { allCards } from '../../../../cards/hostile-cards';
import { hostileTexts } from '../../../../cards/hostile-texts';
import { nodes, strings } from '../../../../cards/templates';
import { beyondLimits } from './beyond-limits';

const context = { revision: 'r1', leadId: 'lead-1' };
const again = { verb: 'research', data: { lead: 'lead-1' } };

/** What Slack reads commands into, once our own bold is taken away. */
const alive =
  /[<>`~_]|&(?!amp;|lt;|gt;)|(?:https?|ftp):\/\/|:[\w+'-]+:|@(?:here|channel|everyone)\b|^\s*&gt;/im;

const surfacesOf = (card: Card): readonly (readonly [object, number])[] => [
  [renderMessage(card, context), 50],
  [renderHome(card, context), 100],
  [renderDialog(card, context), 100],
  [renderReading(card, 1, { ...context, again }), 100],
];

test('strangers mention nobody, link nowhere and format nothing, wherever their words stand', () => {
  for (const text of hostileTexts(90)) {
    for (const card of allCards(text)) {
      const own = strings(card.content).flatMap((one) => (one.path.endsWith('/url') ? [one.text] : []));
      for (const [surface, mostBlocks] of surfacesOf(card)) {
        expect(beyondLimits(surface, mostBlocks)).toEqual([]);
        expect(livingParts(surface, own)).toEqual([]);
      }
      expect(renderMessage(card, context).text).not.toMatch(alive);
      expect(renderMessage(card, context).text).not.toContain('*');
    }
  }
});

/** Parts that mention, links that the card does not have, and mrkdwn with anything in it but our own bold. */
function livingParts(surface: object, own: readonly string[]): readonly unknown[] {
  const inert = ['rich_text_section', 'rich_text_quote', 'text'];
  const inRichText = nodes(surface).filter(({ path }) => /\/elements\/\d+\/elements\/\d+$/.test(path));
  return [
    ...inRichText.flatMap(({ node }) =>
      inert.includes(String(node['type'])) || own.includes(String(node['url'])) ? [] : [node],
    ),
    ...nodes(surface).flatMap(({ node }) => {
      if (node['type'] === 'plain_text') return node['emoji'] === false ? [] : [node];
      if (node['type'] !== 'mrkdwn') return [];
      const text = String(node['text']).replace(/(^| )\*[^*\n]+\*(?= |$)/gm, '$1');
      return alive.test(text) || text.includes('*') || node['verbatim'] !== true ? [node] : [];
    }),
  ];
}

test.each([
  ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
  ['*bold* _it_ ~no~ `code`', '∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ'],
  ['> quoted\n> twice', '› quoted\n› twice'],
  ['at 10:30 :tada: https://a.example', 'at 10:30 ꞉tada: https꞉//a.example'],
  ['@here, me@here.example', '＠here, me＠here.example'],
  ['&amp;', '&amp;amp;'],
])('%j is written as %j', (text, written) => {
  expect(escaped(text)).toBe(written);
});

test('what is shortened ends in "…" within its limit, and never inside a sign', () => {
  for (let most = 1; most < 60; most += 1) {
    const written = escapedWithin('a & b < c '.repeat(20), most);
    expect(written.length).toBeLessThanOrEqual(most);
    expect(written).toMatch(/…$/);
    expect(written.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
  }
});
