import { z } from 'zod';
import { generalOperation } from '../operation';

const awayInput = z.strictObject({ until: z.iso.date('name the last day away, such as 2026-12-01') });

/** The asker is skipped by the assignment rule up to and including that day (spec section 14). */
export const away = generalOperation<z.infer<typeof awayInput>, { readonly until: string }>({
  name: 'away',
  purpose: 'be skipped by the assignment rule until a day',
  writes: true,
  confirms: null,
  input: awayInput,
  async run({ until }, { absences, clock }, { asker }) {
    if (until < new Date(clock.now()).toISOString().slice(0, 10))
      return { refused: `${until} is over. Nothing was changed.` };
    await absences.set(asker.address, until);
    return { until };
  },
  reply: ({ until }) => ({
    kind: 'done',
    sentence: `You get no new leads up to and including ${until}.`,
    leadId: null,
  }),
});

const backInput = z.strictObject({});

/** The asker takes turns again. */
export const back = generalOperation<z.infer<typeof backInput>, { readonly wasAway: boolean }>({
  name: 'back',
  purpose: 'take turns again after having been away',
  writes: true,
  confirms: null,
  input: backInput,
  run: async (_, { absences }, { asker }) => ({ wasAway: await absences.end(asker.address) }),
  reply: ({ wasAway }) => ({
    kind: 'done',
    sentence: wasAway
      ? 'Welcome back. You get new leads again.'
      : 'You were not away; you get new leads as before.',
    leadId: null,
  }),
});
