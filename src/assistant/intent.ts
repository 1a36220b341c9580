import { editDistance, typosAllowed } from '../domain/likeness';
import type { OperationName } from '../domain/permissions';
import { fold, wordsOf } from '../domain/trigrams';
import { commandTable } from './command-table';
import type { CommandCall, CommandProblem } from './command-context';
import { fitOf, patternOf, type Fit } from './intent-patterns';
import { intentsOfALead, type Intent } from './intents-of-a-lead';
import { intentsOfConversation } from './intents-of-conversation';
import { intentsOfCompany } from './intents-of-company';
import { intentsOfJudgement } from './intents-of-judgement';
import { intentsOfLists } from './intents-of-lists';
import { intentsOfResearch, intentsOfWhatIf } from './intents-of-research';
import { wordings } from './question-words';

/** What a question asks for, without a model. */
export interface Understood {
  readonly intent: string;
  /** The operation that answers it; it only reads. */
  readonly operation: OperationName;
  /** Which part of the operation's answer is asked for. */
  readonly part: string;
  /** The lead in words, `this` for the one of the conversation, null when it is about no single lead. */
  readonly lead: string | 'this' | null;
  /** `level`, `lists`, `words`, `period`, or for `whatif` the thing supposed and its value. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A question nobody can place: an honest sentence and the nearest commands. */
export interface NotUnderstood {
  readonly intent: 'none';
  readonly sentence: string;
  readonly nearest: readonly string[];
}

/** Every intent, in the order in which they are tried where two fit equally well. */
export const intents: readonly Intent[] = [
  ...intentsOfJudgement,
  ...intentsOfALead,
  ...intentsOfConversation,
  ...intentsOfResearch,
  ...intentsOfCompany,
  ...intentsOfWhatIf,
  ...intentsOfLists,
];
const patterns = intents.flatMap((intent) =>
  intent.wordings.map((wording) => ({ intent, pattern: patternOf(wording) })),
);
/** A longer text is a story, and no question that a pattern could have foreseen. */
const mostWords = 24;

/** What a question in plain words asks for; `none` rather than a guess (chat specification, section 3). */
export function understand(text: string, botNames: readonly string[] = []): Understood | NotUnderstood {
  const fits = wordings(text, botNames)
    .filter((said) => said.length <= mostWords)
    .flatMap((said) => patterns.map(({ intent, pattern }) => ({ intent, fit: fitOf(pattern, said) })))
    .flatMap(({ intent, fit }) => (fit ? [{ intent, fit }] : []));
  // The least that is left to be guessed; then the wording nearest to what was written, which comes first.
  const [best] = fits.sort((one, other) => one.fit.taken - other.fit.taken || other.fit.said - one.fit.said);
  if (best) return understood(best.intent, best.fit);
  return {
    intent: 'none',
    sentence: 'I cannot place this question, so I will not guess.',
    nearest: nearestCommands(text),
  };
}

/** The command an understood question comes to; a problem when it is about a lead and none is known. */
export function intentCall(found: Understood, about: string | undefined): CommandCall | CommandProblem {
  const { operation, parameters } = found;
  if (found.lead === null) {
    const words = [parameters['lists'], parameters['words']].filter(Boolean).join(' ');
    return { operation, input: operation === 'leads' ? { words } : {} };
  }
  const lead = found.lead === 'this' ? about : found.lead;
  if (lead === undefined)
    return {
      problem: 'Which lead do you mean? Name it, or ask in its thread.',
      didYouMean: [`${operation} Contoso`, 'leads'],
    };
  if (operation !== 'whatif') return { operation, input: { lead } };
  return { operation, input: { lead, supposed: { [parameters['what'] ?? '']: parameters['value'] ?? '' } } };
}

const aboutLeads: readonly OperationName[] = ['lead', 'why', 'research', 'history', 'whatif'];

function understood({ intent, operation, part, says }: Intent, { captured }: Fit): Understood {
  const about = aboutLeads.includes(operation);
  const names = (captured['lead'] ?? []).filter((one) => one !== 'this');
  const lead = about ? (names[0] ?? 'this') : null;
  return { intent, operation, part, lead, parameters: parametersOf(operation, says ?? {}, captured) };
}

function parametersOf(
  operation: OperationName,
  says: Readonly<Record<string, string>>,
  captured: Fit['captured'],
): Understood['parameters'] {
  const first = (name: string) => captured[name]?.[0];
  const value = says['value'] ?? first('number') ?? first('amount') ?? first('value');
  const lists = [says['lists'], ...(captured['list'] ?? [])].filter(
    (one) => one && one !== 'all' && one !== 'new',
  );
  const found: Readonly<Record<string, string | undefined>> =
    operation === 'whatif'
      ? says['verdict'] === undefined
        ? { what: says['what'], value }
        : { what: value, value: says['verdict'] }
      : {
          level: first('level'),
          lists: operation === 'leads' ? [...new Set(lists)].join(' ') : undefined,
          words: first('words'),
          period: first('period'),
          order: captured['list']?.includes('new') ? 'newest' : undefined,
        };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one)) as Understood['parameters'];
}

/** Up to three commands that have a word of the text in what they are for; the first things to try when none has. */
function nearestCommands(text: string): readonly string[] {
  const said = wordsOf(text).filter((word) => word.length >= 4);
  const like = (word: string, other: string) =>
    word === other || editDistance(word, other, 1) <= Math.min(1, typosAllowed(word));
  const scored = commandTable
    .map(({ form, name, purpose, example }) => {
      const own = wordsOf(fold(purpose)).filter(
        (word) => word.length >= 4 && !/^(?:lead|leads|show|what|that|with)$/.test(word),
      );
      const score = said.reduce(
        (sum, word) => sum + (like(word, name) ? 3 : own.some((one) => like(word, one)) ? 1 : 0),
        0,
      );
      return { form, example, score };
    })
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score);
  const first = ['leads mine', 'why <lead>', 'help'];
  return scored.length > 0 ? scored.slice(0, 3).map((one) => one.form) : first;
}
