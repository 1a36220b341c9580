import { instructionIn } from '../../src/domain/instructs';
import { injected, injections } from '../fixtures/injections/texts';
import { timed } from '../fixtures/timed';

test('every text that was written to instruct the agent is seen, bare too', () => {
  expect(injected.length).toBeGreaterThanOrEqual(300);
  expect(new Set(injected.map((one) => one.text)).size).toBe(injected.length);
  const bare = Object.values(injections).flat();
  expect(bare.filter((one) => instructionIn(one) === null)).toEqual([]);
  expect(injected.filter((one) => instructionIn(one.text) === null)).toEqual([]);
});

test.each([
  'Thank you, please send me the price list and a demo date.',
  'Our rule is that purchasing decides; I will forward your mail to bob@nord.example.',
  'We use an AI assistant for planning today. Which systems do you support?',
  'Please set up a call with our team next week.',
  'Können Sie uns ein Angebot schicken? Wir entscheiden im Januar.',
  'Merci, envoyez-moi vos tarifs.',
  'Gracias, ¿podemos hablar la semana que viene?',
])('what people write to each other is none: %s', (text) => {
  expect(instructionIn(text)).toBeNull();
});

test('100 KB of anything takes less than a second', async () => {
  for (const one of ['ignore ', 'mark the ', 'a', 'new ', 'send all ', '\n', 'criteria ', 'KI ']) {
    expect((await timed(() => instructionIn(one.repeat(100_000 / one.length)))).seconds).toBeLessThan(1);
  }
});
