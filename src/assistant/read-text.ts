import { personOf } from '../domain/playbook';
import { answerQuestion } from './answer';
import { parseCommand } from './command';
import type { CommandContext } from './command-context';
import { sentenceReply, withLead, type ReadText, type TextContext } from './named-lead';
import type { Workshop } from './operation';

/** Reads a command or question and finds the lead it names; several are asked back, none is said with the nearest. */
export async function readText(text: string, context: TextContext, workshop: Workshop): Promise<ReadText> {
  const { asker, about, playbook } = context;
  const people = playbook.people.map(({ name, email }) => ({ name, address: email }));
  const commandContext: CommandContext = {
    about,
    now: workshop.clock.now(),
    timeZone: personOf(playbook, asker.address)?.timeZone ?? 'UTC',
    address: asker.address,
    people,
    botNames: [playbook.agent.name],
  };
  const parsed = parseCommand(text, commandContext);
  if ('question' in parsed) return answerQuestion(parsed.question, context, workshop);
  if ('problem' in parsed)
    return { reply: sentenceReply(text, parsed.problem, parsed.didYouMean, context, workshop) };
  if (parsed.operation === 'import') {
    return {
      reply: { kind: 'refused', sentence: 'Files are taken in on the machine itself: baton import <file>.' },
    };
  }
  return withLead(parsed, text, context, workshop);
}
