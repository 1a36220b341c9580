import { faultOf } from '../../../../domain/fault';
import { inTime } from '../../in-time';
import { recalled } from '../render/memory';
import { refreshVerb } from '../render/refresh';
import { surface, type InvokeName } from '../surface';
import { fieldsOf, type TeamsActivity } from './activity';
import type { Arrival } from './arrival';
import type { Caller } from './caller';
import type { Desktop } from './desktop';
import { answerSubmit, openDialog } from './dialogs';
import { keepFeedback } from './feedback';
import { heard, pressFailed, resultsShown, sentenceShown, windowClosed, type Answer } from './invoke-answers';
import { leadOfMessage } from './message-action';
import { answerPress, type Press } from './press';
import { answerQuery } from './queries';
import { actOfPress, actOfSubmit, type Envelope } from './read-activity';
import { announce, answerRefresh, effectIn } from './refresh';
import { words } from './words';

type Invoke = (activity: TeamsActivity, envelope: Envelope, desktop: Desktop) => Promise<Answer>;

/** What only looks something up is answered after so many milliseconds, if only to say that it cannot be. */
const lookMs = 2_000;

/** How each invoke is answered, by its name. */
const answers: Readonly<Record<InvokeName, Invoke>> = {
  'adaptiveCard/action': pressed,
  'task/fetch': async ({ value }, envelope, desktop) => {
    const { verb, ...data } = fieldsOf(fieldsOf(value)['data']);
    if (typeof verb !== 'string') return windowClosed(words.foreignButton);
    return look(envelope, desktop, windowClosed, (caller) =>
      openDialog(envelope.key, { verb, data }, caller, desktop),
    );
  },
  'task/submit': submitted,
  'composeExtension/query': (activity, envelope, desktop) =>
    look(
      envelope,
      desktop,
      (sentence) => resultsShown([], sentence),
      (caller) => answerQuery(envelope, activity.value, caller, desktop),
    ),
  'composeExtension/fetchTask': ({ value }, envelope, desktop) =>
    look(envelope, desktop, windowClosed, (caller) =>
      openDialog(envelope.key, leadOfMessage(value), caller, desktop),
    ),
  'composeExtension/submitAction': submitted,
  'message/submitAction': async ({ value, replyToId }, envelope, { records, now }) => {
    await keepFeedback(envelope, value, replyToId, records, now());
    return heard;
  },
};

/** Answers an invoke; 501 for one that Baton knows nothing of, and `{}` for the one that only asks to be heard. */
export async function answerInvoke(
  activity: TeamsActivity,
  envelope: Envelope,
  desktop: Desktop,
): Promise<Answer> {
  const name = surface.invokes.find((one) => one === activity.name);
  return name ? answers[name](activity, envelope, desktop) : { status: 501 };
}

async function pressed(activity: TeamsActivity, envelope: Envelope, desktop: Desktop): Promise<Answer> {
  const act = actOfPress(activity);
  if (!act) return pressFailed(words.foreignButton, 'BadRequest');
  const { data, memory } = recalled(act.data);
  const isRefresh = act.verb === refreshVerb;
  // In its own time: whoever looks at the card, or presses, waits for the answer only.
  void announce(envelope, isRefresh ? effectIn(data) : memory.effect, activity.replyToId, desktop);
  if (!isRefresh) return press(envelope, act, desktop);
  return look(
    envelope,
    desktop,
    (sentence) => pressFailed(sentence, 'NotRead'),
    (caller) => answerRefresh(envelope, data, caller, desktop),
  );
}

function press(envelope: Envelope, act: Press, desktop: Desktop): Promise<Answer> {
  return desktop.act(envelope, act, {
    async perform(arrival, { patienceMs, isRepeated }) {
      const caller = await callerIn(arrival, desktop, patienceMs / 2);
      if (caller === 'unclear') return { shown: sentenceShown(words.unknownPerson) };
      void desktop.callers.remember(caller, arrival.from, arrival.spot);
      return answerPress(arrival, act, caller, desktop, { patienceMs, isRepeated });
    },
    unsaved: () => pressFailed(words.unsaved),
    failed: () => sentenceShown(words.failed),
  });
}

async function submitted(activity: TeamsActivity, envelope: Envelope, desktop: Desktop): Promise<Answer> {
  const act = actOfSubmit(activity);
  if (!act) return windowClosed(words.foreignButton);
  return desktop.act(envelope, act, {
    async perform(arrival, { patienceMs, isRepeated }) {
      const caller = await callerIn(arrival, desktop, patienceMs / 2);
      if (caller === 'unclear') return { shown: windowClosed(words.unknownPerson) };
      return answerSubmit(arrival, act, caller, desktop, { patienceMs, isRepeated });
    },
    unsaved: () => windowClosed(words.unsaved),
    failed: () => windowClosed(words.failed),
  });
}

async function callerIn(
  { from, spot }: Envelope | Arrival,
  { callers }: Desktop,
  ms: number,
): Promise<Caller | 'unclear'> {
  const caller = await inTime(callers.of(from, spot.place), ms);
  return caller === 'late' ? 'unclear' : caller;
}

/** Answers what changes nothing, in time: with what was found, or with a sentence that says why not. */
async function look(
  envelope: Envelope,
  desktop: Desktop,
  say: (sentence: string) => Answer,
  answer: (caller: Caller) => Promise<Answer>,
): Promise<Answer> {
  const looking = async () => {
    const caller = await callerIn(envelope, desktop, lookMs / 2);
    return caller === 'unclear' ? say(words.unknownPerson) : answer(caller);
  };
  const found = await inTime(
    looking().catch((thrown: unknown) => {
      desktop.log.warn('teams look-up failed', { code: faultOf(thrown).code });
      return say(words.failed);
    }),
    lookMs,
  );
  return found === 'late' ? say(words.unread) : found;
}
