import type { MailRoute } from '../../src/domain/email-address';
import type { Resolver } from '../../src/ports/resolver';

/** Domains the driver can be asked about, and what it must answer of each. */
export interface ResolverCase {
  readonly domain: string;
  readonly route: MailRoute;
}

/** What every resolver keeps: the right word for each domain, whoever else asks, and never a rejection. */
export function resolverContract(
  name: string,
  open: () => Promise<{ resolver: Resolver; cases: readonly ResolverCase[]; close: () => Promise<void> }>,
): void {
  describe(`resolver contract: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    test('answers each domain, and the same when asked again', async () => {
      for (let round = 0; round < 2; round += 1) {
        for (const { domain, route } of opened.cases) {
          expect([domain, await opened.resolver.mailRoute(domain)]).toEqual([domain, route]);
        }
      }
    });

    test('answers all of them asked at once, ten times each', async () => {
      const cases = Array.from({ length: 10 }, () => opened.cases).flat();
      const answers = await Promise.all(cases.map(({ domain }) => opened.resolver.mailRoute(domain)));
      expect(answers).toEqual(cases.map(({ route }) => route));
    });

    test('takes no notice of capitals', async () => {
      for (const { domain, route } of opened.cases) {
        expect([domain, await opened.resolver.mailRoute(domain.toUpperCase())]).toEqual([domain, route]);
      }
    });

    test('never rejects, whatever it is asked', async () => {
      const odd = [
        '',
        '.',
        '..',
        ' ',
        'a..b',
        '-',
        'x'.repeat(64) + '.example',
        `${'a.'.repeat(200)}example`,
        'ü.example',
        '\0',
        'a b.example',
        '[127.0.0.1]',
      ];
      for (const domain of odd) expect(typeof (await opened.resolver.mailRoute(domain))).toBe('string');
    });
  });
}
