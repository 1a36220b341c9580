import { saidText } from '../../../../../src/drivers/channels/slack/incoming/said-text';
import { timed } from '../../../../fixtures/timed';

test.each([
  ['<@UBOT> why Contoso', 'why Contoso'],
  ['hey <@UBOT|baton> why Contoso?', 'hey why Contoso?'],
  ['why Ben &amp; Jerry &lt;Ltd&gt;', 'why Ben & Jerry <Ltd>'],
  ['&amp;lt;', '&lt;'],
  [
    'add Ana, <http://contoso.com|contoso.com>, <mailto:ana@contoso.com|ana@contoso.com>',
    'add Ana, contoso.com, ana@contoso.com',
  ],
  ['see <https://contoso.com/a?b=1&amp;c=2>', 'see https://contoso.com/a?b=1&c=2'],
  ['reassign Contoso to <@U2|noor>', 'reassign Contoso to noor'],
  ['reassign Contoso to <@U2>', 'reassign Contoso to @U2'],
  ['in <#C1|sales>', 'in sales'],
  ['  why   Contoso  ', 'why Contoso'],
  ['two\nlines', 'two\nlines'],
  ['', ''],
])('%j is read as %j', (text, read) => {
  expect(saidText(text, 'UBOT')).toBe(read);
});

test('a long text of brackets is read in time', async () => {
  const texts = ['<'.repeat(40_000), '<|'.repeat(20_000), '<@UBOT|'.repeat(6_000)];
  expect((await timed(() => texts.forEach((one) => saidText(one, 'UBOT')))).seconds).toBeLessThan(2);
});
