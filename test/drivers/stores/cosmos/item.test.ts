import { itemOf, keptOf } from '../../../../src/drivers/stores/cosmos/item';

const keptItem = (body: unknown) => ({
  ...itemOf({ partition: 'p', id: 'a', body }, 'mark'),
  _etag: '"1"',
});

test.each([
  ['text', 'äöü 🙂 '.repeat(2_000)],
  ['many fields', Array.from({ length: 500 }, (_, at) => ({ at, name: `lead ${at}`, open: true }))],
  ['a field called __proto__', JSON.parse(`{"__proto__": 1, "long": "${'x'.repeat(9_000)}"}`) as unknown],
])('a long body is packed, and comes back as it was: %s', (_, body) => {
  const item = keptItem(body);
  expect(item.body).toBeUndefined();
  expect(item.packed?.length).toBeLessThan(JSON.stringify(body).length / 2);
  expect(JSON.stringify(keptOf(item).document.body)).toBe(JSON.stringify(body));
});

test('a short body stays legible, as earlier releases kept every body', () => {
  const item = keptItem({ lead: 'short' });
  expect(item).toMatchObject({ body: { lead: 'short' } });
  expect(item.packed).toBeUndefined();
  const long = { lead: 'x'.repeat(10_000) };
  const early = { ...item, body: long };
  expect(keptOf(early).document.body).toEqual(long);
});

test('what is packed by nobody of us is refused, however large it would become', () => {
  const item = keptItem('x'.repeat(10_000));
  expect(() => keptOf({ ...item, packed: 'not deflated' })).toThrow();
  const bomb = itemOf({ partition: 'p', id: 'a', body: 'x'.repeat(1_800_000) }, 'mark').packed ?? '';
  expect(keptOf({ ...item, packed: bomb }).document.body).toHaveLength(1_800_000);
  const { body, packed, ...rest } = item;
  expect([body, typeof packed]).toEqual([undefined, 'string']);
  expect(() => keptOf(rest)).toThrow();
});
