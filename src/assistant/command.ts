import { editDistance } from '../domain/likeness';
import type { CommandContext, CommandProblem, Parsed } from './command-context';
import { commandNames } from './command-table';
import { readers } from './command-inputs';
import { bareText, textOf, tokensOf } from './command-words';

/** Words that begin questions and small talk, never a misspelt command. */
const ordinary = new Set(
  `who what when where which how whose whom way hi hey hello held hell here there thanks thank yes no ok okay any all and
   are is was were do does did can could would will should may might a an the my our your their this that these those i
   we you they it he she me us show tell give list find get let see say read load deal bad bank pack black ad led lend
   mail please maybe sorry good great nice more less need want call next new why's what's who's let's hay heap hold`.split(
    /\s+/,
  ),
);

/**
 * Reads one text of any channel: a command with its input, a command that cannot be read, or else a question. Slash,
 * address of the bot, case and spaces make no difference; quotation marks keep words together.
 */
export function parseCommand(text: string, context: CommandContext): Parsed {
  const { text: bare, slash } = bareText(text, context.botNames ?? []);
  const [, first = '', rest = ''] = /^(what[ -]if(?=\s|$)|\S+)\s*(.*)$/isu.exec(bare) ?? [];
  const word = first.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (word === '') return slash ? unknown('', '', true) : { question: bare };
  // Where a platform registers few commands, all of them stand behind one: “/lead research Contoso”.
  if (slash && word === 'lead' && commandNames.includes(firstWord(rest)) && firstWord(rest) !== word)
    return parseCommand(`/${rest}`, context);
  const name = commandNames.find((one) => one === word);
  if (!name) return slash || isMisspelt(word, bare) ? unknown(word, rest, slash) : { question: bare };
  const read = readers[name]?.(tokensOf(rest), rest, context);
  if (read === undefined || read === 'question') return { question: bare };
  return read;
}

function firstWord(text: string): string {
  return text.split(/\s/, 1)[0]?.toLowerCase() ?? '';
}

function isMisspelt(word: string, text: string): boolean {
  return !ordinary.has(word) && !text.endsWith('?') && nearest(word, word.length < 5 ? 1 : 2).length > 0;
}

function unknown(word: string, rest: string, slash: boolean): CommandProblem {
  const names = nearest(word, slash ? 3 : 2).slice(0, 3);
  const tail = textOf(tokensOf(rest));
  return {
    problem: `There is no command “${word.slice(0, 40)}”.`,
    didYouMean: names.length > 0 ? names.map((one) => `${one} ${tail}`.trim().slice(0, 200)) : ['help'],
  };
}

/** The commands nearest to the word, when they are no further than that. */
function nearest(word: string, most: number): readonly string[] {
  if (word.length < 3) return [];
  const all = commandNames.map((name) => ({ name, apart: editDistance(word, name, most) }));
  const least = Math.min(...all.map(({ apart }) => apart));
  return all
    .filter(({ name, apart }) => apart === least && apart <= most && apart <= name.length - 2)
    .map(({ name }) => name);
}
