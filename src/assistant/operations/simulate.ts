import { z } from 'zod';
import { simulationView, type Simulated } from '../../cards/views/simulation';
import { longestBody, longestSubject } from '../../domain/email-draft';
import { missingInText } from '../../domain/outreach';
import { missingToStart } from '../../domain/start-checks';
import type { Refused } from '../../pipeline/lead-document';
import { leadSubject, readerOf } from '../../pipeline/lead-subject';
import { playReply, rehearse, type Rehearsed } from '../../pipeline/rehearsal';
import { keepSimulationEdit } from '../../pipeline/simulation-edits';
import { keepSimulation, readinessOf } from '../../pipeline/simulations';
import type { ActivePlaybook } from '../../pipeline/playbooks';
import { cardReply } from '../lead-reply';
import { generalOperation, type Workshop } from '../operation';
import { sampleLeads } from '../sample-leads';

const input = z.strictObject({
  /** An answer to be played, as the first sample lead would write it. */
  reply: z.string().trim().max(4_000).default(''),
  /** Opens the first e-mail to a sample lead for editing, or keeps what was made of it. */
  do: z.enum(['edit', 'keep']).optional(),
  sample: z.string().default(''),
  subject: z.string().trim().max(longestSubject).default(''),
  body: z.string().max(longestBody).default(''),
});
type Input = z.infer<typeof input>;

export interface Simulation extends Simulated {
  readonly active: ActivePlaybook;
}

/** What the agent would write to up to three leads, whether it may, and what an answer would lead to; nothing is sent (spec section 13). */
export const simulate = generalOperation<Input, Simulation>({
  name: 'simulate',
  purpose: 'show what the agent would write to leads, and play a reply; nothing is sent',
  writes: true,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run({ reply, do: act, sample, subject, body }, workshop, { asker }): Promise<Simulation | Refused> {
    const active = workshop.playbooks.active().find((one) => one.playbook.mode === 'research-and-engage');
    if (!active) return { refused: 'No playbook in force writes to leads, so there is nothing to simulate.' };
    const { playbook, version } = active;
    const at = new Date(workshop.clock.now()).toISOString();
    const samples = await sampleLeads(workshop);
    if (act && !samples.some((one) => one.id === sample))
      return { refused: 'That lead is no sample any more. Write “agent simulate” again; nothing was kept.' };
    if (act === 'keep') {
      const lacks = missingInText({ subject, body }, playbook);
      if (lacks.length > 0) return { refused: `Nothing was kept. The e-mail lacks ${lacks.join(', ')}.` };
      const of = { id: sample, playbook: { id: playbook.id, version } };
      await keepSimulationEdit(of, { subject, body, by: asker.address, at }, workshop.store);
    }
    const rehearsed: Rehearsed[] = [];
    for (const one of samples) rehearsed.push(await rehearse(one, active, workshop));
    const [first] = rehearsed;
    const played = reply && first ? await playedBack(first, reply, active, workshop) : null;
    const missing = missingToStart(playbook);
    // What is incomplete would change before it starts, and with it what is simulated here.
    if (missing.length === 0) await keepSimulation(active, { by: asker.address, at }, workshop.store);
    const isStarted = (await readinessOf(active, workshop.store)) === 'started';
    return {
      active,
      samples: rehearsed,
      played,
      missing,
      isStarted,
      editing: act === 'edit' ? sample : null,
    };
  },
  reply(found, { deck, clock }, { asker }) {
    const { playbook, version } = found.active;
    const reader = readerOf(asker.address, null, playbook, clock.now(), asker.roles);
    return cardReply(deck.card('simulation', simulationView(found, playbook, version, reader)), null);
  },
});

async function playedBack(
  rehearsed: Rehearsed,
  words: string,
  active: ActivePlaybook,
  workshop: Workshop,
): Promise<Simulated['played']> {
  const { lead, row } = await playReply(rehearsed, words, active, workshop);
  return { words, row, subject: await leadSubject(lead, [], active.playbook, workshop) };
}
