import { faultOf } from '../../../../domain/fault';
import type { Arrivals } from '../../arrivals';
import { inTime } from '../../in-time';
import type { AnswerNeeds } from './answer-needs';
import { answerArrival } from './answering';
import type { Arrival } from './arrival';
import { callerOf } from './caller';
import { passGate } from './gate';
import { sentenceModal } from './modals';
import { sentenceSaid } from './replies';
import { answerSubmission, errorsAt, inWindow, type Submitted } from './submission';
import { words } from './words';

/** An envelope of Slack's, as its receiver hands it on. */
export interface Envelope {
  readonly body: Readonly<Record<string, unknown>>;
  /** Tells Slack that it was taken, with what it is to show. */
  acknowledge(shown?: string | object): Promise<void>;
  /** Tells Slack that it was not, where its receiver can; Slack delivers an event again then. */
  decline(): Promise<void>;
}

export interface Reception {
  /** Keeps what came, acknowledges it, and answers it; never rejects. Resolves once Slack has its acknowledgement. */
  take(envelope: Envelope): Promise<void>;
  /** Answers what was left over by processes that are gone. */
  resume(): Promise<void>;
  /** Resolves when every answer that was begun is given, or after so many milliseconds. */
  settled(milliseconds: number): Promise<void>;
}

/** What Slack must have heard after so many milliseconds; it gives up at 3,000. */
const answerByMs = 2_400;
const promiseMs = 200;

/**
 * What stands between Slack and the desk: nothing is acknowledged before it is kept, everything kept is answered once, and
 * whatever comes again is known.
 */
export function openReception(
  arrivals: Arrivals<Arrival>,
  needs: AnswerNeeds,
  others: (body: Readonly<Record<string, unknown>>) => Promise<void>,
): Reception {
  const { log, now } = needs;
  const running = new Set<Promise<void>>();

  /** Goes on by itself, until `settled`. */
  function goOn(work: Promise<unknown>): void {
    const watched = work
      .catch((thrown: unknown) => log.warn('slack answer failed', { code: faultOf(thrown).code }))
      .then(() => void running.delete(watched));
    running.add(watched);
  }

  /** What fails stays kept, and is begun again later. */
  function run(work: Promise<void>, key: string): void {
    goOn(work.then(() => arrivals.settle(key)));
  }

  async function take(envelope: Envelope): Promise<void> {
    const began = now();
    const passage = await passGate(envelope.body, arrivals);
    if (passage.kind === 'other') {
      await envelope.acknowledge();
      return others(envelope.body).catch((thrown: unknown) =>
        log.warn('slack event failed', { code: faultOf(thrown).code }),
      );
    }
    const { arrival } = passage;
    if (passage.kind === 'unsaved') return refuse(arrival, envelope);
    if (arrival.act.kind === 'submit')
      return submit(arrival, arrival.act, envelope, Math.max(200, answerByMs - (now() - began)));
    await envelope.acknowledge();
    if (passage.kind === 'taken') run(answerArrival(arrival, needs, false), arrival.key);
  }

  /** A window is answered by its acknowledgement, and so again when it comes again: the desk gives the same verdict. */
  async function submit(
    arrival: Arrival,
    act: Extract<Arrival['act'], { readonly kind: 'submit' }>,
    envelope: Envelope,
    patienceMs: number,
  ): Promise<void> {
    const until = now() + patienceMs;
    const answer = async (): Promise<Submitted> => {
      const found = callerOf(arrival.from, needs.workspaces, needs.identity);
      const caller = await inTime(found, patienceMs / 2);
      if (caller === 'nobody') return { shown: inWindow(words.notInstalled) };
      if (caller === 'unclear' || caller === 'late')
        return { shown: errorsAt(act, undefined, words.unknownPerson) };
      return answerSubmission(arrival.key, act, caller, needs, Math.max(100, until - now()));
    };
    const answering = answer().catch((thrown: unknown): Submitted => {
      log.warn('slack window failed', { code: faultOf(thrown).code });
      return { shown: errorsAt(act, undefined, words.failed) };
    });
    const submitted = await inTime(answering, patienceMs + 200);
    const { shown, rest } =
      submitted === 'late' ? { shown: inWindow(words.moment), rest: answering } : submitted;
    // From here on it is as good as done for whoever sent it: another process must finish it if this one dies.
    if (rest)
      await inTime(
        arrivals.promise(arrival.key).catch(() => undefined),
        promiseMs,
      );
    await envelope.acknowledge(shown);
    run(
      Promise.resolve(rest).then(() => undefined),
      arrival.key,
    );
  }

  /** It could not be kept: whoever waits is told so, where Slack lets us. */
  async function refuse({ from, act }: Arrival, envelope: Envelope): Promise<void> {
    log.error('slack arrival not kept', { kind: act.kind });
    if (act.kind === 'command')
      return envelope.acknowledge({ response_type: 'ephemeral', ...sentenceSaid(words.unsaved) });
    // At an input, so that nothing that was typed is gone.
    if (act.kind === 'submit') return envelope.acknowledge(errorsAt(act, undefined, words.unsaved));
    await envelope.decline();
    goOn(tellUnsaved(from, act));
  }

  async function tellUnsaved(from: Arrival['from'], act: Arrival['act']): Promise<void> {
    const responseUrl = act.kind === 'press' ? act.responseUrl : null;
    if (responseUrl !== null) await needs.speech.whisper(responseUrl, sentenceSaid(words.unsaved));
    if (responseUrl !== null || !('trigger' in act)) return;
    const workspace = await needs.workspaces.of(from.teamId, from.enterpriseId);
    if (workspace) await needs.modals.show(workspace, act.trigger, sentenceModal(words.unsaved), false);
  }

  return {
    take,
    async resume() {
      for (const { arrival, begun } of await arrivals.leftOver()) {
        log.info('slack answer begun again', { kind: arrival.act.kind, begun });
        run(answerArrival(arrival, needs, true), arrival.key);
      }
      await arrivals.sweep();
    },
    async settled(milliseconds) {
      await inTime(Promise.allSettled([...running]), milliseconds);
    },
  };
}
