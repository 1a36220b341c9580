import { z } from 'zod';
import { agentView } from '../../cards/views/agent';
import { personOf } from '../../domain/playbook';
import { missingToStart } from '../../domain/start-checks';
import type { KnowledgeSource } from '../../domain/knowledge';
import type { SourceState } from '../../cards/views/agent';
import type { AgentState } from '../../pipeline/agent-control';
import { readerOf } from '../../pipeline/lead-subject';
import { releaseHeld } from '../../pipeline/held-leads';
import { inTime } from '../../pipeline/deadline';
import type { ActivePlaybook } from '../../pipeline/playbooks';
import { keepStart, readinessOf } from '../../pipeline/simulations';
import { leadPartitions } from '../../pipeline/shard';
import { cardReply } from '../lead-reply';
import { generalOperation, type Workshop } from '../operation';

export interface AgentReport {
  readonly state: AgentState;
  readonly playbooks: readonly ActivePlaybook[];
  /** How many leads are waiting or being worked on. */
  readonly processing: number;
  /** Where it may read, and whether that can be read right now. */
  readonly sources: readonly SourceState[];
  /** What keeps the agent from being started; empty when nothing does. */
  readonly missing: readonly string[];
  /** The playbooks that the agent writes by once it is started with them as they are. */
  readonly awaiting: readonly ActivePlaybook[];
  /** Name of the language model; null where the built-in analyst serves. */
  readonly model: string | null;
}

const input = z.strictObject({});

/** Whether the agent runs, by which playbooks, and what is missing (spec section 16). */
export const agent = generalOperation<z.infer<typeof input>, AgentReport>({
  name: 'agent',
  purpose: 'show whether the agent runs, by which playbook, and what is missing',
  writes: false,
  confirms: null,
  input,
  run: (_, workshop) => report(workshop),
  reply(found, { deck, clock }, { asker, playbook }) {
    return cardReply(
      deck.card(
        'agent',
        agentView(
          shown(found),
          playbook,
          readerOf(asker.address, null, playbook, clock.now(), asker.roles),
          setBy(found, playbook),
        ),
      ),
      null,
    );
  },
});

const controlInput = z.strictObject({ do: z.enum(['start', 'stop', 'pause']) });
const statusOf = { start: 'on', stop: 'off', pause: 'paused' } as const;
const words = {
  on: 'The agent is on.',
  off: 'The agent is off: it takes no new leads; those in flight run on.',
  paused: 'The agent is paused: nothing runs until it is started.',
} as const;

/** Starts, stops or pauses the agent, for every process on the store (spec section 16). */
export const agentControl = generalOperation<z.infer<typeof controlInput>, { readonly sentence: string }>({
  name: 'agent-control',
  purpose: 'start, stop or pause the agent',
  writes: true,
  confirms: null,
  input: controlInput,
  async run({ do: what }, workshop, { asker, turn }) {
    const missing = await missingFrom(workshop);
    if (what === 'start' && missing.length > 0)
      return { refused: `The agent cannot be started. ${missing.join(' ')}` };
    const status = statusOf[what];
    const isNews = what === 'start' && (await awaitingStart(workshop)).length > 0;
    const outcome = await workshop.agent.set(status, asker.address, turn, { isNews });
    if (outcome === 'already') return { refused: `Nothing to do. ${words[status]}` };
    // Also when the same turn comes again: what is done already is left as it is.
    if (what === 'start') await startWriting(asker.address, workshop);
    workshop.worker.wake();
    return { sentence: words[status] };
  },
  reply: ({ sentence }) => ({ kind: 'done', sentence, leadId: null }),
});

/** From now on mails are written by the playbooks in force, also to the leads that waited for it (spec section 16). */
async function startWriting(by: string, workshop: Workshop): Promise<void> {
  const at = new Date(workshop.clock.now()).toISOString();
  for (const one of writing(workshop)) await keepStart(one, { by, at }, workshop.store);
  await releaseHeld(workshop.record, workshop.store);
}

function writing({ playbooks }: Workshop): readonly ActivePlaybook[] {
  return playbooks.active().filter(({ playbook }) => playbook.mode === 'research-and-engage');
}

async function awaitingStart(workshop: Workshop): Promise<readonly ActivePlaybook[]> {
  const states = await Promise.all(
    writing(workshop).map(async (one) => ({ one, readiness: await readinessOf(one, workshop.store) })),
  );
  return states.flatMap(({ one, readiness }) => (readiness === 'simulated' ? [one] : []));
}

async function report(workshop: Workshop): Promise<AgentReport> {
  const { agent: control, playbooks, store } = workshop;
  const inForce = playbooks.active();
  const sources = checked(inForce, workshop);
  let processing = 0;
  for (const partition of leadPartitions) {
    processing += (await store.count(partition, 'in-progress')) + (await store.count(partition, 'received'));
  }
  return {
    state: await control.read(),
    playbooks: inForce,
    processing,
    sources: await sources,
    missing: await missingFrom(workshop),
    awaiting: await awaitingStart(workshop),
    model: workshop.modelSpending ? workshop.model.name : null,
  };
}

/** A source that has not answered by then is a problem of its own. */
const longestCheckMs = 5_000;

/** Every source of the playbooks in force, all asked at the same time; the same one in two playbooks is asked once. */
async function checked(
  inForce: readonly ActivePlaybook[],
  { sources, clock }: Workshop,
): Promise<readonly SourceState[]> {
  const all = inForce.flatMap(({ playbook }) => playbook.research.sources);
  const different = new Map(all.map((one) => [JSON.stringify(one), one]));
  return Promise.all([...different.values()].map((one) => check(one)));

  async function check(source: KnowledgeSource): Promise<SourceState> {
    if (source.kind === 'crm-history')
      return { name: source.name, state: 'per-lead', sentence: 'Each lead has its own.' };
    // Settled, because it may still fail when nobody waits for it any more.
    const asked = Promise.allSettled([sources.check(source)]);
    const found = await inTime(clock, longestCheckMs, asked);
    const answer = found === 'late' ? undefined : found.value[0];
    if (answer?.status === 'fulfilled') return { name: source.name, ...answer.value };
    return { name: source.name, state: 'problem', sentence: 'It does not answer.' };
  }
}

async function missingFrom({ playbooks, store }: Workshop): Promise<readonly string[]> {
  const inForce = playbooks.active();
  if (inForce.length === 0) return ['No playbook is in force.'];
  const missing = await Promise.all(
    inForce.map(async (one) => [...missingToStart(one.playbook), ...(await unsimulated(one, store))]),
  );
  return missing.flat();
}

/** A playbook that writes to leads is simulated before it is started. */
async function unsimulated(one: ActivePlaybook, store: Workshop['store']): Promise<readonly string[]> {
  const { name, mode } = one.playbook;
  if (mode === 'research-only' || (await readinessOf(one, store)) !== 'not-simulated') return [];
  return [`The playbook ${name} was not simulated as it is now: write “agent simulate”.`];
}

function shown({ state, missing, awaiting, processing, sources, model }: AgentReport) {
  const counts = [{ what: 'being processed', leads: processing }];
  const awaitsStart = awaiting.map(({ playbook }) => playbook.name);
  return { status: state.status, reason: null, awaitsStart, missing, sources, counts, model };
}

function setBy({ state }: AgentReport, playbook: ActivePlaybook['playbook']): string {
  return state.by ? `set so by ${personOf(playbook, state.by)?.name ?? state.by}` : '';
}
