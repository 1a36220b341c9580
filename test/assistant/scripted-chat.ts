import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import type { Model } from '../../src/ports/model';
import type { AnswerChatAnswer, AnswerChatInput, ChatCall, ChatTool } from '../../src/ports/model-chat';

export type Round = (
  input: AnswerChatInput,
) => Partial<AnswerChatAnswer> | Promise<Partial<AnswerChatAnswer>>;

export function callOf(tool: ChatTool, more: Partial<ChatCall> = {}): ChatCall {
  return { tool, lead: null, words: null, page: null, ...more };
}

/** Positions of the texts that say so. */
export function saying(input: AnswerChatInput, ...words: readonly (string | RegExp)[]): number[] {
  return words.map((one) => {
    const at = input.texts.findIndex(({ text }) =>
      typeof one === 'string' ? text.includes(one) : one.test(text),
    );
    if (at < 0)
      throw new Error(`no text says ${String(one)}: ${JSON.stringify(input.texts.map(({ text }) => text))}`);
    return at;
  });
}

/** A language model that answers chat by a script, round by round, the last round for ever; it keeps what it was given. */
export function openScriptedChat(...rounds: readonly Round[]) {
  const { wordsByRule: _, ...analyst } = openBuiltinAnalyst().port;
  const asked: AnswerChatInput[] = [];
  const bookings: (string | null)[] = [];
  const askers: (string | undefined)[] = [];
  let script = rounds;
  let at = 0;
  const model: Model = {
    ...analyst,
    name: 'scripted chat',
    answerChat: async (input, booking) => {
      asked.push(structuredClone(input));
      bookings.push(booking?.leadId ?? null);
      askers.push(booking?.askedBy);
      const round = script[Math.min(at, script.length - 1)];
      at += 1;
      return { calls: [], sentences: [], ...(await round?.(input)) };
    },
  };
  return {
    model,
    asked,
    bookings,
    askers,
    plays(...next: readonly Round[]) {
      script = next;
      at = 0;
      asked.length = 0;
      bookings.length = 0;
      askers.length = 0;
    },
  };
}
