import { readRobots } from '../../../src/drivers/sources/robots';
import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import { fetched, openScriptedWeb, refusal, type Scripted } from './scripted-web';

const site = 'https://www.bergkorn.de';
const rules = (text: string) => readRobots(`${site}/robots.txt`, new TextEncoder().encode(text));
const may = (text: string, path: string) => rules(text)?.mayRead(`${site}${path}`);

test.each([
  ['nothing forbids nothing', '', '/a', true],
  ['everybody', 'User-agent: *\nDisallow: /a', '/a/b', false],
  [
    'our name counts before everybody',
    'User-agent: *\nDisallow: /\n\nUser-agent: BatonBot\nDisallow: /b',
    '/a',
    true,
  ],
  ['our name in another case, with a version', 'User-Agent: BATONBOT/2.0\nDisallow: /', '/a', false],
  ['one of several names', 'User-agent: Googlebot\nUser-agent: BatonBot\nDisallow: /', '/a', false],
  ['rules of others are not ours', 'User-agent: Googlebot\nDisallow: /', '/a', true],
  [
    'rules of others after ours',
    'User-agent: *\nDisallow: /a\nUser-agent: Googlebot\nDisallow: /',
    '/b',
    true,
  ],
  [
    'two groups of one name are one',
    'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b',
    '/b',
    false,
  ],
  ['the longest rule counts', 'User-agent: *\nDisallow: /\nAllow: /a', '/a/b', true],
  ['stars and an end', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
  ['an empty rule allows', 'User-agent: BatonBot\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
  ['a page instead of the file', '<!doctype html><title>Not found: /a</title>', '/a', true],
])('%s', (_, text, path, allowed) => {
  expect(may(text, path)).toBe(allowed);
});

test('a file made to cost time is not followed, a long one is', () => {
  const began = performance.now();
  expect(rules(`User-agent: *\n${`Disallow: /${'*a'.repeat(200)}\n`.repeat(500)}`)).toBeNull();
  const names = 'User-agent: *\nUser-agent: BatonBot\nUser-agent: x\n'.repeat(4_000);
  expect(rules(`${names}${'Disallow: /a\n'.repeat(20_000)}`)?.mayRead(`${site}/a`)).toBe(false);
  const long = `User-agent: *\n${Array.from({ length: 15_000 }, (_, at) => `Disallow: /private/${at}/\n`).join('')}`;
  expect(rules(long)?.mayRead(`${site}/private/14999/x`)).toBe(false);
  const most = `User-agent: *\n${`Disallow: /${'*a'.repeat(240)}\n`.repeat(40)}`;
  expect(rules(most)?.mayRead(`${site}/${'a'.repeat(480)}b`)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2_000);
});

function openWith(robots: Scripted) {
  const world = openScriptedWeb({
    [`${site}/robots.txt`]: robots,
    [`${site}/`]: 'Home.',
    [`${site}/a`]: 'A.',
    [`${site}/b`]: 'B.',
    [`${site}/on`]: fetched(`${site}/closed`, 'Closed.'),
  });
  const { port } = openResearchSources({ ...world.means, knowledgeDir: '/nowhere' });
  const read = async (path: string) => {
    const { documents, problems } = await world.settle(port.page(`${site}${path}`));
    return problems[0]?.problem ?? documents.length;
  };
  return {
    world,
    read,
    robotsAsked: () => world.asked.filter((one) => one.url.endsWith('/robots.txt')).length,
  };
}

test.each([
  [404, 1],
  [403, 1],
  [429, 'robots'],
  [500, 'robots'],
  [503, 'robots'],
] as const)('a robots.txt that answers %d', async (status, outcome) => {
  const { read } = openWith(refusal(status));
  expect(await read('/')).toBe(outcome);
});

test('it is asked for once a day', async () => {
  const { world, read, robotsAsked } = openWith('User-agent: *\nDisallow: /b');
  expect([await read('/a'), await read('/b'), await read('/')]).toEqual([1, 'robots', 1]);
  expect(robotsAsked()).toBe(1);
  world.pass(24 * 3_600_000);
  await read('/a');
  expect(robotsAsked()).toBe(2);
});

test('a server that fails later is read by the rules it gave before', async () => {
  let answer: Scripted = 'User-agent: *\nDisallow: /b';
  const { world, read } = openWith((request) =>
    typeof answer === 'string' ? fetched(request.url, answer) : (answer as never),
  );
  expect(await read('/a')).toBe(1);
  answer = refusal(503);
  world.pass(25 * 3_600_000);
  expect([await read('/a'), await read('/b')]).toEqual([1, 'robots']);
});

test('a server that fails is asked again after a while', async () => {
  let answer: Scripted = refusal(503);
  const { world, read, robotsAsked } = openWith((request) =>
    typeof answer === 'string' ? fetched(request.url, answer) : (answer as never),
  );
  expect([await read('/a'), await read('/b')]).toEqual(['robots', 'robots']);
  expect(robotsAsked()).toBe(1);
  answer = '';
  world.pass(6 * 60_000);
  expect(await read('/a')).toBe(1);
});

test('a page that sends on to a forbidden one is not used', async () => {
  const { read } = openWith('User-agent: *\nDisallow: /closed');
  expect(await read('/on')).toBe('robots');
});
