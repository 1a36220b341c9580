import { leadPartitions, partitionsFrom } from '../../src/pipeline/shard';

test.each([
  [0, 8],
  [5, 8],
  [31, 5],
  [4711, 32],
])('from place %i, %i at once, every partition has its turn once', (place, together) => {
  const groups = partitionsFrom(place, together);
  expect(groups[0]?.[0]).toBe(leadPartitions[place % leadPartitions.length]);
  expect(groups.slice(0, -1).every((one) => one.length === together)).toBe(true);
  expect(groups.flat().sort()).toEqual([...leadPartitions]);
});
