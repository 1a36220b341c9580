import { leadOfMessage } from '../../../../../src/drivers/channels/teams/incoming/message-action';
import { timed } from '../../../../fixtures/timed';

const topicOf = (contentType: string, content: unknown) =>
  leadOfMessage({ messagePayload: { body: { contentType, content } } }).data['topic'];

test.each([
  [
    'html',
    '<p>Call <b>Ana</b> of Contoso</p><p>ana@contoso.example</p>',
    'Call Ana of Contoso\nana@contoso.example',
  ],
  ['html', 'a &lt;b&gt; &amp;amp;&nbsp;c', 'a <b> &amp; c'],
  ['html', '<script>alert(1)</script>', 'alert(1)'],
  ['text', '<b>as it is</b>', '<b>as it is</b>'],
  ['html', { not: 'a text' }, ''],
])('the words of a message (%s, %j) are the topic', (type, content, wanted) => {
  expect(topicOf(type, content)).toBe(wanted);
});

test('a message of nothing but brackets costs no time', async () => {
  const { seconds } = await timed(() => {
    topicOf('html', '<'.repeat(20_000));
    topicOf('html', '<p'.repeat(10_000));
  });
  expect(seconds).toBeLessThan(0.1);
});
