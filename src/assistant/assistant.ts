import { erasedSentence, isErased } from '../domain/erasure';
import { faultOf } from '../domain/fault';
import type { Lead } from '../domain/lead';
import {
  atTheMachine,
  operationNames,
  refusalFor,
  type Asker,
  type OperationName,
} from '../domain/permissions';
import { personOf, type Playbook } from '../domain/playbook';
import type { OpenLead, Refused, Verdict } from '../pipeline/lead-document';
import type { Desk, Reply, Turn } from '../ports/desk';
import { findLead } from './find-lead';
import { verdictReply } from './lead-reply';
import type { Operation, Request, Workshop } from './operation';
import { operations, type AnyOperation } from './operation-table';
import { readText } from './read-text';
import { createReadTools, type ReadToolsNeeds } from './read-tools';
import { withNote } from './with-note';

/** Whoever can run commands on the machine may do everything: the files are theirs to read anyway. */
export const operator: Asker = { address: 'operator', roles: ['administrator'] };

/** What came of a request: its output, a refusal, or the verdict of the same turn before. */
export type Performed =
  | { readonly output: unknown; readonly request: Request; readonly input: unknown }
  | (Refused & { readonly field?: string })
  | { readonly verdict: Verdict; readonly leadId: string };

export interface Assistant extends Desk {
  /** Runs an operation for somebody who may; a wrong input or a missing right is refused in words. */
  ask<Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    asker: Asker,
  ): Promise<Output | Refused>;
  /** The same by name, with all that its reply is made of. */
  perform(name: OperationName, data: unknown, asker: Asker): Promise<Performed>;
  /** Who asks, by an address that was proved; in no role when no playbook in force names it. */
  askerAt(address: string): Asker;
}

/** Answers people: who may is checked here, for every operation and every way to it. */
export function createAssistant(workshop: Workshop): Assistant {
  const { playbooks, record, ids, log } = workshop;

  /** The playbook whose people and rights hold for a lead, or for nothing in particular. */
  function playbookFor(open?: OpenLead): Playbook | undefined {
    const inForce = playbooks.active().map((one) => one.playbook);
    return inForce.find((one) => one.id === open?.document.lead.playbook?.id) ?? inForce[0];
  }

  async function perform(
    operation: AnyOperation,
    data: unknown,
    asker: Asker,
    turn: string,
  ): Promise<Performed> {
    const general = playbookFor();
    if (!general) return { refused: 'No playbook is in force.' };
    const barred = refusalFor(asker, operation.name, general.roleBasedViews);
    if (barred) return { refused: barred };
    const parsed = operation.input.safeParse(data);
    if (!parsed.success) return inputRefusal(parsed.error.issues);
    if (operation.about === 'nothing') {
      const request: Request = { asker, turn, playbook: general };
      const output = await operation.run(parsed.data, workshop, request);
      return { output, request, input: parsed.data };
    }
    const open = await findLead(String((parsed.data as { lead: unknown }).lead), record);
    if ('refused' in open) return open;
    const playbook = playbookFor(open) ?? general;
    const before = operation.writes ? open.document.inbox.find((one) => one.turn === turn) : undefined;
    if (before) return { verdict: before, leadId: open.document.lead.id };
    if (isErased(open.document.lead)) return { refused: erasedSentence };
    const request: Request = { asker, turn, playbook };
    const barredFrom = (lead: Lead) =>
      refusalFor(asker, operation.name, playbook.roleBasedViews, lead) ?? undefined;
    const refused = barredFrom(open.document.lead);
    const output = refused
      ? { refused }
      : await operation.run(parsed.data, open, withRightsAtTheWrite(workshop, barredFrom), request);
    if (!operation.writes || !isRefused(output)) return { output, request, input: parsed.data };
    // A refusal is kept as well: the same act, delivered again when it would be possible, was refused all the same.
    const { id } = open.document.lead;
    return { verdict: await record.act(id, asker.address, turn, async () => output), leadId: id };
  }

  async function answer(
    name: OperationName,
    data: Readonly<Record<string, unknown>>,
    asker: Asker,
    turn: string,
  ): Promise<Reply> {
    const operation = operations[name];
    const done = await perform(operation, data, asker, turn);
    if ('refused' in done) return { kind: 'refused', sentence: done.refused, field: done.field };
    if ('verdict' in done) return verdictReply(done.verdict, done.leadId);
    if (isRefused(done.output)) return { kind: 'refused', sentence: done.output.refused };
    const reply = await operation.reply(done.output, workshop, done.request, done.input);
    if (reply.kind !== 'dialog' && reply.kind !== 'card') return reply;
    return { ...reply, again: { verb: name, data: withoutVerb(data) } };
  }

  function askerOf({ address, isColleague }: Pick<Turn, 'address' | 'isColleague'>): Asker {
    const wanted = address?.toLowerCase() ?? '';
    const active = playbooks.active().map((one) => one.playbook);
    const roles = new Set(active.flatMap((one) => personOf(one, wanted)?.roles ?? []));
    const reads = isColleague === true && active.some((one) => one.colleaguesRead);
    return { address: wanted, roles: roles.size === 0 && reads ? ['reader'] : [...roles] };
  }

  async function turn({ id, about, thread, act, ...from }: Turn): Promise<Reply> {
    const asker = askerOf(from);
    if (act.kind === 'button') {
      const name = operationNames.find((one) => one === act.verb);
      // What a button may start is what a command may start; what reads files or runs everything is neither.
      if (!name || atTheMachine.includes(name))
        return { kind: 'refused', sentence: 'That button leads nowhere. Nothing was changed.' };
      return answer(name, withoutVerb(act.data), asker, id);
    }
    const playbook = playbookFor();
    if (!playbook) return { kind: 'refused', sentence: 'No playbook is in force.' };
    const reads: ReadToolsNeeds['perform'] = async (tool, data) => {
      const done = await perform(operations[tool], data, asker, id);
      return 'verdict' in done ? { refused: done.verdict.sentence } : done;
    };
    const tools = (question: string) =>
      createReadTools({ question, asker, playbook, workshop, perform: reads });
    const read = await readText(act.text, { asker, about, thread, playbook, tools }, workshop);
    if ('reply' in read) return read.reply;
    const reply = await answer(read.operation, read.input, asker, id);
    return read.note === undefined ? reply : withNote(reply, read.note);
  }

  return {
    async ask(operation, input, asker) {
      const done = await perform(operation as AnyOperation, input, asker, ids.next());
      if ('verdict' in done) return { refused: done.verdict.sentence };
      return 'refused' in done ? done : (done.output as never);
    },
    perform: (name, data, asker) => perform(operations[name], data, asker, ids.next()),
    askerAt: (address) => askerOf({ address }),
    async turn(given) {
      try {
        return await turn(given);
      } catch (thrown) {
        const fault = faultOf(thrown);
        log.error('turn failed', { turn: given.id, code: fault.code });
        return {
          kind: 'refused',
          sentence: `That did not work, and nothing was changed that you would not see. ${fault.todo || 'Try again.'}`,
        };
      }
    },
    async stands({ leadId, card, channel, to, receipt }) {
      // Other cards answer a question as things stood when it was asked.
      if (card !== 'lead') return;
      try {
        await record.addCopy(leadId, { channel, card, to, receipt });
      } catch (thrown) {
        log.warn('copy not remembered', { lead: leadId, code: faultOf(thrown).code });
      }
    },
    mayShare: () => playbooks.active().every(({ playbook }) => !playbook.roleBasedViews),
    people() {
      const all = playbooks.active().flatMap(({ playbook }) => playbook.people);
      return all
        .filter((one, position) => all.findIndex((other) => other.email === one.email) === position)
        .map(({ name, email, roles, timeZone, quietHours }) => ({
          name,
          address: email,
          roles,
          timeZone,
          ...(quietHours && { quietHours: `${quietHours.from}–${quietHours.to}` }),
        }));
    },
  };
}

/** The workshop for a person whose right to a lead is judged by the lead as it is when their act is written. */
function withRightsAtTheWrite(workshop: Workshop, barredFrom: (lead: Lead) => string | undefined): Workshop {
  const { record } = workshop;
  return {
    ...workshop,
    record: {
      ...record,
      act: (leadId, by, turn, ask) =>
        record.act(leadId, by, turn, async (lead, events) => {
          const refused = barredFrom(lead);
          return refused ? { refused } : ask(lead, events);
        }),
    },
  };
}

function isRefused(output: unknown): output is Refused {
  return typeof output === 'object' && output !== null && 'refused' in output;
}

/** The fallback of a button carries its verb in its data too. */
function withoutVerb({
  verb: _,
  ...data
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return data;
}

function inputRefusal(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Refused & { readonly field?: string } {
  const [first] = issues;
  const words = first?.message ?? 'That is not complete.';
  const where =
    first && first.path.length > 0 && /^(Invalid|Too|Unrecognized)/.test(words)
      ? `${first.path.join('.')}: `
      : '';
  const sentence = `${where}${words}`;
  const refused = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.!?]$/.test(sentence) ? '' : '.'} Nothing was changed.`;
  const field = first?.path[0];
  return typeof field === 'string' ? { refused, field } : { refused };
}
