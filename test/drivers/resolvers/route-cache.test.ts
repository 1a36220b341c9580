import { openRouteCache } from '../../../src/drivers/resolvers/route-cache';

test('10,000 routes are kept; the oldest is forgotten first', async () => {
  const cache = openRouteCache(() => 0);
  const asked: string[] = [];
  const ask = (domain: string) => {
    asked.push(domain);
    return Promise.resolve('mail-server' as const);
  };
  for (let at = 0; at <= 10_000; at += 1) await cache.get(`d${at}.example`, ask);
  expect(asked).toHaveLength(10_001);
  await cache.get('d1.example', ask);
  expect(asked).toHaveLength(10_001);
  await cache.get('d0.example', ask);
  expect(asked).toHaveLength(10_002);
});

test('a question that fails is asked again', async () => {
  const cache = openRouteCache(() => 0);
  await expect(cache.get('a.example', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await cache.get('a.example', () => Promise.resolve('null-mx'))).toBe('null-mx');
});
