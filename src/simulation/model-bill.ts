import { faultOf } from '../domain/fault';
import { createModelLedger, type LedgerNeeds, type ModelCaps } from '../pipeline/model-ledger';
import type { Booking, Model } from '../ports/model';
import type { ModelUse } from '../ports/model-budget';
import type { Records } from '../ports/records';
import { accountsOf, type Account, type Request } from './model-accounts';
import { seededRandom } from './random';

const tasks = [
  'judgeCriteria',
  'researchCompany',
  'researchCompetitors',
  'readReply',
  'answerQuestions',
  'writeMail',
  'answerChat',
  'generateIcp',
] as const satisfies readonly (keyof Model)[];
type Task = (typeof tasks)[number];

interface Bill {
  readonly account: Account;
  /** Of each request, by its number. */
  readonly tokens: Map<number, number>;
}

/** A model as it is reached: what it answers, and what that costs. */
export type BilledModel = {
  readonly [Name in Task]: (input: unknown, request: Request) => Promise<Billed>;
};

interface Billed {
  readonly answer: unknown;
  readonly use: ModelUse;
}

/** What a language model costs in truth, and the ledger of the product between it and each process. */
export interface ModelBill {
  /** Bills each request that arrives, whether its answer does or not; requests that it turns away it bills to nobody. */
  readonly wire: BilledModel;
  /** The port on a wire, this one's or one on which requests are late or lost. */
  portOn(wire: BilledModel, needs: Omit<LedgerNeeds, 'caps'>): Model;
  /** Looks whether the ledger counted all that was billed, once all is at rest. */
  check(records: Records, at: AtRest): Promise<void>;
}

interface AtRest {
  readonly now: number;
  /** True where nothing failed, and no clock was wrong: then no more was booked than was billed. */
  readonly isExact: boolean;
}

export interface ModelBillNeeds {
  readonly seed: number;
  readonly model: Model;
  /** True where nothing fails; then no cap is reached either. */
  readonly isCalm: boolean;
  /** The leads of which nothing is known any more, and nothing of what they cost. */
  gone(): readonly string[];
  violated(what: string): void;
}

/** The most that a request can cost. */
const most: ModelUse = { input: 600, output: 400 };
const mostTokens = most.input + most.output;
const ample: ModelCaps = { tokensPerLead: 1e9, tokensPerDay: 1e9, tokensPerPerson: 1e9, money: null };
/** Some are reached by a lead, a day or a person of a world; others are not. */
const drawnCaps: readonly ModelCaps[] = [
  ample,
  { ...ample, tokensPerDay: 9_000 },
  { ...ample, tokensPerLead: 2_500 },
  { ...ample, tokensPerDay: 5_000, tokensPerPerson: 1_500 },
];
/** Longer than any process sets anything aside, however wrong its clock is. */
const longMs = 10 * 86_400_000;
/** Far from every seed that anybody runs, so that these draws are of their own. */
const ownStream = 2 ** 41;

/** Opens the bill of a world: spending stays below each cap but for one request, whatever fails (I13). */
export function openModelBill({ seed, model, isCalm, gone, violated }: ModelBillNeeds): ModelBill {
  const random = seededRandom(ownStream + seed);
  const caps = isCalm ? ample : random.pick(drawnCaps);
  const bills = new Map<string, Bill>();
  let requests = 0;

  function bill(request: Request): ModelUse {
    const use = { input: random.between(100, most.input), output: random.between(1, most.output) };
    for (const account of accountsOf(request, caps, gone())) {
      const { what, cap } = account;
      const { tokens } = bills.get(what) ?? { tokens: new Map<number, number>() };
      bills.set(what, { account, tokens });
      tokens.set(request.number, use.input + use.output);
      const all = sumOf(tokens);
      if (all >= cap + mostTokens) violated(`I13: ${all} tokens for the ${what}, which may cost ${cap}`);
    }
    return use;
  }

  function forgive({ number }: Request): void {
    for (const { tokens } of bills.values()) tokens.delete(number);
  }

  return {
    wire: eachTask((name) => async (input, request: Request) => {
      const use = bill(request);
      return { answer: await model[name](input as never), use };
    }),
    portOn(wire, needs) {
      const ledger = createModelLedger({ ...needs, caps });
      const paid = eachTask((name) => async (input: unknown, booking: Booking = {}) => {
        const day = dayOf(needs.clock.now());
        const hold = await ledger.hold(most, booking.leadId ?? null, booking.askedBy);
        const request = { ...booking, number: (requests += 1), day };
        try {
          const said: unknown = await wire[name](input, request);
          // An answer that makes no sense does not say what it cost either.
          const whole = isWhole(said) ? said : undefined;
          await hold.settle(whole?.use ?? 'unknown');
          return whole ? whole.answer : said;
        } catch (thrown) {
          const isTurnedAway = faultOf(thrown).code === 'model-busy';
          if (isTurnedAway) forgive(request);
          await hold.settle(isTurnedAway ? 'nothing' : 'unknown');
          throw thrown;
        }
      });
      return { ...model, ...(paid as unknown as Pick<Model, Task>) };
    },
    async check(records, { now, isExact }) {
      const clock = { now: () => now + longMs, monotonic: () => now, sleep: () => Promise.resolve() };
      const silent = () => undefined;
      const ledger = createModelLedger({
        ...{ records, clock, caps, ids: { next: () => '' } },
        log: { info: silent, warn: silent, error: silent },
        whenDaySpent: () => Promise.resolve(),
      });
      for (const { account, tokens } of bills.values()) {
        if (gone().includes(account.leadId ?? '')) continue;
        const booked = await account.booked(ledger);
        const all = sumOf(tokens);
        if (booked.tokens < all || (isExact && booked.tokens > all))
          violated(`I13: ${booked.tokens} tokens are booked for the ${account.what}, which cost ${all}`);
      }
    },
  };
}

function eachTask<Call>(callOf: (name: Task) => Call): { readonly [Name in Task]: Call } {
  return Object.fromEntries(tasks.map((name) => [name, callOf(name)])) as { readonly [Name in Task]: Call };
}

function isWhole(said: unknown): said is Billed {
  return typeof said === 'object' && said !== null && 'use' in said;
}

function sumOf(tokens: ReadonlyMap<number, number>): number {
  return [...tokens.values()].reduce((sum, one) => sum + one, 0);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
