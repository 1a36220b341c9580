import { faultOf } from '../../../../domain/fault';
import { inTime } from '../../in-time';
import { keepInTime } from '../../keep-in-time';
import { sentenceMessage } from '../render/sentence';
import type { TeamsActivity } from './activity';
import { answerArrival } from './answering';
import type { Arrival } from './arrival';
import type { Desktop, ReceptionNeeds } from './desktop';
import { moveOf } from './installs';
import { taken, type Answer } from './invoke-answers';
import { answerInvoke } from './invokes';
import { actOfMessage, envelopeOf, keyOf, type Envelope } from './read-activity';
import type { Answered } from './press';
import { words } from './words';

export interface Reception {
  /** Answers an activity whose sender is proved; never rejects. 503 when it could not be kept. */
  take(activity: TeamsActivity): Promise<Answer>;
  /** Answers what was left over by processes that are gone. */
  resume(): Promise<void>;
  /** Resolves when every answer that was begun is given, or after so many milliseconds. */
  settled(milliseconds: number): Promise<void>;
}

/** Teams must have its answer after so many milliseconds. */
const answerByMs = 2_000;
const leastMs = 200;
const promiseMs = 200;

/**
 * What stands between Teams and the desk: nothing is acknowledged before it is kept, everything kept is answered once, and
 * whatever comes again is known.
 */
export function openReception(needs: ReceptionNeeds): Reception {
  const { arrivals, installs, references, teams, log } = needs;
  const running = new Set<Promise<void>>();

  /** Goes on by itself, until `settled`. */
  function goOn(work: Promise<unknown>): void {
    const watched = work
      .catch((thrown: unknown) => log.warn('teams answer failed', { code: faultOf(thrown).code }))
      .then(() => void running.delete(watched));
    running.add(watched);
  }

  /** What fails stays kept, and is begun again later. */
  function run(work: Promise<unknown>, key: string): void {
    goOn(work.then(() => arrivals.settle(key)));
  }

  /** Keeps what is answered in the chat; 503 makes Teams say that it was not delivered. */
  async function keep(arrival: Arrival): Promise<Answer> {
    const kept = await keepInTime(arrival, arrivals);
    if (kept === 'unsaved') {
      log.error('teams arrival not kept', { kind: arrival.act.kind });
      return { status: 503 };
    }
    if (kept === 'taken') run(answerArrival(arrival, needs, false), arrival.key);
    return taken;
  }

  async function moved(envelope: Envelope, move: 'came' | 'left'): Promise<Answer> {
    const { spot } = envelope;
    if (move === 'left') {
      await installs.left(spot.place);
      await references.bury(spot.place);
      return taken;
    }
    await teams.remember(spot.place);
    if (spot.place.scope === 'team') await references.reopenChannels(spot.place.tenantId);
    const count = await installs.came(spot.place);
    const key = keyOf(['welcome', spot.place.tenantId, spot.place.conversationId, count]);
    return keep({ ...envelope, key, act: { kind: 'welcome' } });
  }

  const act: Desktop['act'] = async (envelope, done, { perform, unsaved, failed }) => {
    const began = performance.now();
    const arrival: Arrival = { ...envelope, act: done };
    const kept = await keepInTime(arrival, arrivals);
    if (kept === 'unsaved') {
      log.error('teams arrival not kept', { kind: done.kind });
      goOn(tellUnsaved(arrival));
      return unsaved();
    }
    const patienceMs = Math.max(leastMs, answerByMs - (performance.now() - began));
    const isRepeated = kept === 'known';
    const answering = perform(arrival, { patienceMs: patienceMs - 100, isRepeated }).catch(
      (thrown: unknown): Answered => {
        log.warn('teams act failed', { code: faultOf(thrown).code });
        return { shown: failed() };
      },
    );
    const answered = await inTime(answering, patienceMs);
    if (answered === 'late') {
      goOn(answering);
      return failed();
    }
    const { shown, rest } = answered;
    // From here on it is as good as done for whoever pressed: another process must finish it if this one dies.
    if (rest)
      await inTime(
        arrivals.promise(arrival.key).catch(() => undefined),
        promiseMs,
      );
    if (!isRepeated) run(Promise.resolve(rest?.()), arrival.key);
    return shown;
  };

  /** Whoever waits is told so in words, where Teams shows only that something went wrong. */
  async function tellUnsaved({ from, spot }: Arrival): Promise<void> {
    await needs.speech.say(spot, from, sentenceMessage(words.unsaved), 'asker');
  }

  async function answer(activity: TeamsActivity): Promise<Answer> {
    const envelope = envelopeOf(activity);
    if (activity.type === 'invoke') return answerInvoke(activity, envelope, { ...needs, act });
    const move = moveOf(activity);
    if (move) return moved(envelope, move);
    const said = activity.type === 'message' ? actOfMessage(activity) : undefined;
    return said ? keep({ ...envelope, act: said }) : taken;
  }

  return {
    async take(activity) {
      const answering = answer(activity).catch((thrown: unknown): Answer => {
        log.error('teams activity failed', { type: activity.type, code: faultOf(thrown).code });
        return { status: 503 };
      });
      const answered = await inTime(answering, answerByMs + 150);
      return answered === 'late' ? { status: 503 } : answered;
    },
    async resume() {
      for (const { arrival, begun } of await arrivals.leftOver()) {
        log.info('teams answer begun again', { kind: arrival.act.kind, begun });
        run(answerArrival(arrival, needs, true), arrival.key);
      }
      await arrivals.sweep();
    },
    async settled(milliseconds) {
      const until = performance.now() + milliseconds;
      while (running.size > 0 && performance.now() < until)
        await inTime(Promise.allSettled([...running]), until - performance.now());
    },
  };
}
