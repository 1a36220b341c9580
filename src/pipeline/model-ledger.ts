import { Fault, faultOf } from '../domain/fault';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Hold, ModelBudget, ModelSpend, ModelSpending, ModelUse } from '../ports/model-budget';
import type { Key, Records } from '../ports/records';
import { personUseKey } from './person-use';

/** What may be spent; money in US dollars. */
export interface ModelCaps {
  readonly tokensPerLead: number;
  readonly tokensPerDay: number;
  /** For the questions of one person in a day. */
  readonly tokensPerPerson: number;
  /** Null: only tokens are counted. */
  readonly money: {
    /** `Infinity`: counted, but not capped. */
    readonly perDay: number;
    /** Dollars for a million tokens. */
    readonly inputPrice: number;
    readonly outputPrice: number;
  } | null;
}

export interface ModelLedger extends ModelBudget, ModelSpending {
  /** What was spent on a day, such as `2026-11-26` (UTC). */
  ofDay(day: string): Promise<ModelSpend>;
  /** What the questions of a person cost on such a day. */
  ofPerson(address: string, day: string): Promise<ModelSpend>;
}

interface Account extends ModelSpend {
  readonly holds: readonly (ModelSpend & { readonly id: string; readonly until: number })[];
}

export interface LedgerNeeds {
  readonly records: Pick<Records, 'create' | 'get' | 'replace'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly caps: ModelCaps;
  /** Told each time a request is turned away because the day's cap is reached. */
  whenDaySpent(): Promise<void>;
}

/** Longer than any request: a hold that is older belongs to a process that is gone, and counts in full. */
const longestHoldMs = 120_000;
/** Requests under way settle within seconds; so long one waits for them when they hold all that is left. */
const patience = { times: 32, everyMs: 250 };
const nothing: Account = { tokens: 0, microDollars: 0, holds: [] };

interface Booked {
  readonly key: Key & { readonly sort?: string };
  readonly cap: ModelSpend;
  readonly of: 'lead' | 'person' | 'day';
}

/**
 * Counts what a model costs in the store, for every process. A request goes out only while what was spent and what is held
 * by others stay below the cap together, so spending never passes the cap by more than one request.
 */
export function createModelLedger({
  records,
  clock,
  ids,
  log,
  caps,
  whenDaySpent,
}: LedgerNeeds): ModelLedger {
  function spendOf({ input, output }: ModelUse): ModelSpend {
    const { inputPrice, outputPrice } = caps.money ?? { inputPrice: 0, outputPrice: 0 };
    return { tokens: input + output, microDollars: Math.ceil(input * inputPrice + output * outputPrice) };
  }

  /** Reads, changes and writes an account until nobody came between. */
  async function change<T>(
    key: Booked['key'],
    how: (account: Account) => readonly [Account | null, T],
  ): Promise<T> {
    for (;;) {
      const found = await records.get<Account>(key);
      const [next, result] = how(withoutLapsed(found?.body ?? nothing, clock.now()));
      if (next === null) return result;
      const document = { ...key, body: next };
      const written = found ? await records.replace(document, found.etag) : await records.create(document);
      if (written !== 'conflict') return result;
    }
  }

  function setAside({ key, cap }: Booked, id: string, most: ModelSpend) {
    return change<'held' | 'spent' | 'busy'>(key, (account) => {
      const { tokens, microDollars, holds } = account;
      if (tokens >= cap.tokens || microDollars >= cap.microDollars) return [null, 'spent'];
      const held = (what: keyof ModelSpend) => holds.reduce((sum, one) => sum + one[what], account[what]);
      if (held('tokens') >= cap.tokens || held('microDollars') >= cap.microDollars) return [null, 'busy'];
      const until = clock.now() + longestHoldMs;
      return [{ ...account, holds: [...holds, { ...most, id, until }] }, 'held'];
    });
  }

  async function setAsidePatiently(one: Booked, id: string, most: ModelSpend) {
    for (let times = 0; ; times += 1) {
      const came = await setAside(one, id, most);
      if (came !== 'busy' || times >= patience.times) return came;
      await clock.sleep(patience.everyMs);
    }
  }

  async function tellDaySpent(): Promise<void> {
    await whenDaySpent().catch((thrown: unknown) =>
      log.error('model budget not told', { code: faultOf(thrown).code }),
    );
  }

  function book({ key }: Booked, id: string, spend: ModelSpend) {
    return change<void>(key, (account) => {
      // One that has lapsed was counted in full.
      if (!account.holds.some((one) => one.id === id)) return [null, undefined];
      const holds = account.holds.filter((one) => one.id !== id);
      return [{ ...added(account, spend), holds }, undefined];
    });
  }

  async function bookAll(all: readonly Booked[], id: string, spend: ModelSpend): Promise<void> {
    const settled = await Promise.allSettled(all.map((one) => book(one, id, spend)));
    // What is not booked stays held, and counts in full when it lapses.
    if (settled.some((one) => one.status === 'rejected')) log.warn('model use not booked', {});
  }

  return {
    async hold(most, leadId, askedBy): Promise<Hold> {
      const id = ids.next();
      const limit = spendOf(most);
      const held: Booked[] = [];
      for (const one of accountsFor(leadId, askedBy, dayOf(clock.now()), caps)) {
        const came = await setAsidePatiently(one, id, limit);
        if (came === 'held') {
          held.push(one);
          continue;
        }
        await bookAll(held, id, spendOf(noUse));
        if (came === 'spent' && one.of === 'day') await tellDaySpent();
        throw came === 'spent' ? spent[one.of] : busy();
      }
      return {
        settle: (use) =>
          bookAll(held, id, use === 'unknown' ? limit : spendOf(use === 'nothing' ? noUse : use)),
      };
    },
    ofLead: (leadId) => spendIn(leadUseKey(leadId)),
    ofDay: (day) => spendIn(dayKey(day)),
    ofPerson: (address, day) => spendIn(personUseKey(address, day)),
  };

  async function spendIn(key: Key): Promise<ModelSpend> {
    const { tokens, microDollars } = withoutLapsed(
      (await records.get<Account>(key))?.body ?? nothing,
      clock.now(),
    );
    return { tokens, microDollars };
  }
}

const noUse: ModelUse = { input: 0, output: 0 };

/** The day last: what is turned away elsewhere holds nothing of it. */
function accountsFor(
  leadId: string | null,
  askedBy: string | undefined,
  day: string,
  caps: ModelCaps,
): readonly Booked[] {
  const ofDay: Booked = {
    key: dayKey(day),
    cap: {
      tokens: caps.tokensPerDay,
      microDollars: caps.money ? caps.money.perDay * 1e6 : Infinity,
    },
    of: 'day',
  };
  const capped = (tokens: number): ModelSpend => ({ tokens, microDollars: Infinity });
  return [
    ...(leadId === null
      ? []
      : [{ key: leadUseKey(leadId), cap: capped(caps.tokensPerLead), of: 'lead' } as const]),
    ...(askedBy === undefined
      ? []
      : [{ key: personUseKey(askedBy, day), cap: capped(caps.tokensPerPerson), of: 'person' } as const]),
    ofDay,
  ];
}

/** Where it is kept what a lead cost. */
export const leadUseKey = (leadId: string): Key => ({ partition: `model-use/${leadId}`, id: 'lead' });
const dayKey = (day: string): Key => ({ partition: 'model-use', id: day });

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function withoutLapsed(account: Account, now: number): Account {
  return account.holds
    .filter((one) => one.until < now)
    .reduce(
      (sum, one) => ({ ...added(sum, one), holds: sum.holds.filter(({ id }) => id !== one.id) }),
      account,
    );
}

function added(account: Account, { tokens, microDollars }: ModelSpend): Account {
  return {
    ...account,
    tokens: account.tokens + tokens,
    microDollars: account.microDollars + microDollars,
  };
}

const spent: { readonly [Of in Booked['of']]: Fault } = {
  lead: new Fault('budget-spent', {
    sentence: 'The lead has used up its budget for the language model.',
    todo: 'Look at what is special about this lead, or raise MODEL_TOKENS_PER_LEAD.',
  }),
  person: new Fault('own-budget-spent', {
    sentence: 'You have asked as much as one person may in a day.',
    todo: 'Ask again tomorrow, use commands, or have MODEL_TOKENS_PER_PERSON raised.',
  }),
  day: new Fault('budget-spent', {
    sentence: 'The budget of the day for the language model is used up.',
    todo: 'Start the agent again tomorrow, or raise the cap (MODEL_TOKENS_PER_DAY, MODEL_MONEY_PER_DAY) and start it.',
  }),
};

function busy(): Fault {
  return new Fault('model-busy', {
    sentence: 'What is left of the budget for the language model is held by requests under way.',
    todo: 'It is tried again by itself.',
  });
}
