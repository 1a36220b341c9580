import { openMemoryStore } from '../../src/simulation/memory-store';
import { leadStoreContract } from '../contracts/lead-store';

leadStoreContract('in memory', async () => {
  const { port, close } = openMemoryStore({ sharesBodies: false });
  return { store: port, close };
});

test('readers may share the body of one version, and nobody can change it, not even its writer', async () => {
  const { port } = openMemoryStore({ sharesBodies: true });
  const body = { list: [1] };
  const key = { partition: 'p', id: 'a' };
  await port.create({ ...key, body });
  expect(() => body.list.push(2)).toThrow(TypeError);
  const [one, other] = [await port.get<typeof body>(key), await port.get<typeof body>(key)];
  expect(one?.body).toEqual({ list: [1] });
  expect(other?.body).toBe(one?.body);
});
