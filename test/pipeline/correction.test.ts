import { corrected, reconciled, replacedBy, written } from '../../src/pipeline/correction';

const [old, ours, other] = ['old@nord.example', 'ours@nord.example', 'other@nord.example'];
const under = corrected(old, ours, undefined);
const done = written(under, 7);

test('nothing was put right: what the source says holds', () => {
  expect(reconciled(ours, undefined, { email: other, version: 3 })).toEqual({ email: other });
  expect(reconciled(ours, undefined, {})).toEqual({ email: ours });
});

test.each([
  ['an echo of what stood there', { email: old, version: 6 }],
  ['a source that says nothing of it', { version: 6 }],
])('while it is not written there, it holds against %s', (_, reading) => {
  expect(reconciled(ours, under, reading)).toEqual({ email: ours, correction: under });
});

test('what people there made of it meanwhile holds, and nothing is to be written any more', () => {
  expect(reconciled(ours, under, { email: other, version: 6 })).toEqual({ email: other });
});

test('once it is found there, whatever comes later holds, what stood there before too', () => {
  const found = reconciled(ours, under, { email: ours, version: 6 });
  expect(found).toEqual({ email: ours });
  expect(reconciled(ours, found.correction, { email: old, version: 7 })).toEqual({ email: old });
});

test('once it is written, what was read before that is old, whatever it says', () => {
  for (const email of [old, other, ours])
    expect(reconciled(ours, done, { email, version: 6 })).toEqual({ email: ours, correction: done });
});

test.each([old, other, ours])('once it is written, what is read since holds: %s', (email) => {
  expect(reconciled(ours, done, { email, version: 8 })).toEqual({ email });
});

test('of several that nobody knows to be written, each may be found there, and the newest holds', () => {
  const third = corrected(ours, other, under);
  expect(third).toMatchObject({ was: old, own: [ours, other], isWritten: false });
  expect(reconciled(other, third, { email: ours, version: 6 })).toEqual({
    email: other,
    correction: third,
  });
  expect(corrected(other, ours, third).own).toEqual([other, ours]);
});

test('it takes the place of what stood there, after several of each of them and its own', () => {
  expect(replacedBy(under)).toEqual([old]);
  const back = corrected(ours, old, under);
  expect(replacedBy(back)).toEqual([old, ours, old]);
  // Until then one of those before may come too late.
  expect(reconciled(old, back, { email: old, version: 6 })).toEqual({ email: old, correction: back });
  expect(reconciled(old, written(back, 8), { email: ours, version: 7 }).email).toBe(old);
});

test('one after another that is written starts from there', () => {
  const next = corrected(ours, other, done);
  expect(next).toEqual({ was: ours, own: [other], since: 7, isWritten: false });
  expect(reconciled(other, next, { email: old, version: 6 }).email).toBe(other);
  expect(reconciled(other, next, { email: ours, version: 7 }).email).toBe(other);
  expect(reconciled(other, next, { email: old, version: 8 }).email).toBe(old);
});

test('where changes are not counted, only what never stood there is news', () => {
  const blind = written(under, undefined);
  expect(reconciled(ours, blind, { email: old }).email).toBe(ours);
  expect(reconciled(ours, blind, { email: other })).toEqual({ email: other });
});
