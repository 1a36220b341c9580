import { openOpenAnswers } from '../../src/simulation/open-answers';

test('whoever lives and has no answer yet is waited for, the dead are not', () => {
  const answers = openOpenAnswers();
  const lives = new Set(['a', 'b']);
  const asker = (name: string) => ({ alive: () => lives.has(name) });
  const answered = answers.asked(asker('a'), 100);
  answers.asked(asker('b'), 200);
  expect([answers.anyBefore(100), answers.anyBefore(101), answers.anyBefore(1_000)]).toEqual([
    false,
    true,
    true,
  ]);
  answered();
  expect([answers.anyBefore(200), answers.anyBefore(201)]).toEqual([false, true]);
  lives.delete('b');
  expect(answers.anyBefore(1_000)).toBe(false);
});
