import type { z } from 'zod';
import type { Model } from '../../../src/ports/model';
import { chatForm, saidIn } from './chat-case';
import { openChatWorld, supervisor } from './chat-world';
import type { CaseOutcome } from './item';
import { casesIn, type Part } from './part';

/** Questions of colleagues across leads, through the whole assistant: what it shows is what counts (chat, section 3). */
export function chatPart(): Part {
  return {
    name: 'chat',
    about: 'questions of colleagues across leads, and questions that nothing answers',
    cases: casesIn('chat.yaml', chatForm).map((one) => (model) => ask(one, model)),
  };
}

async function ask({ ask, says, never }: z.output<typeof chatForm>, model: Model): Promise<CaseOutcome> {
  let claims = 0;
  const asked: Model['answerChat'] = async (input, booking) => {
    const answer = await model.answerChat(input, booking);
    claims = answer.calls.length > 0 ? claims : answer.sentences.length;
    return answer;
  };
  const world = await openChatWorld(model.wordsByRule ? undefined : asked);
  const said = saidIn(await world.says(supervisor, ask));
  await world.close();
  const kept = said === null ? 0 : [...said.matchAll(/(?: ?\[\d+\])+$/gmu)].length;
  const isRight = says
    ? says.every((word) => said?.includes(word)) && !never.some((word) => said?.includes(word))
    : said === null;
  const result = isRight ? 'right' : said === null ? 'abstained' : 'wrong';
  return {
    items: [{ is: says ? 'answerable' : 'unanswerable', result }],
    claims,
    verified: Math.min(kept, claims),
  };
}
