import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { decided, shown, unknown, type Judgement } from './judgement';
import { fold, readings, shortReadings } from './reading';
import { perhapsMeant } from './role-words';
import { describe, readTitle, type Role, type Title } from './titles';

type Roles = Extract<Criterion, { kind: 'roles' }>;
type Answer = 'yes' | 'perhaps' | 'no';

interface Wanted extends Role {
  readonly phrase: string;
}

/**
 * Judges the job title (spec section 8). Exact: the same words. Meaning: ranks and fields of work count in English,
 * German, French and Spanish; assistants and students are never the role they name; a title without a rank is unknown.
 */
export function judgeRoles(criterion: Roles, texts: readonly SourceText[]): Judgement {
  const [first] = readings(texts, ['job title']);
  if (!first) return unknown('No job title is given.');
  const asked = `${criterion.anyOf.slice(0, 6).join(', ')}${criterion.anyOf.length > 6 ? ', …' : ''}`;
  const wanted = criterion.anyOf.map(readWanted);
  for (const { index, text } of shortReadings(texts, ['job title'])) {
    const answer = criterion.match === 'exact' ? sameWords(text, criterion.anyOf) : sameMeaning(text, wanted);
    if (answer === 'perhaps') continue;
    const met = answer === 'yes';
    return decided(
      met,
      `The job title ${shown(text)} is ${met ? '' : 'not '}among ${shown(asked)}.`,
      index,
      text.trim(),
    );
  }
  return unknown(`The job title ${shown(first.text)} does not tell whether it is among ${shown(asked)}.`);
}

function sameWords(text: string, anyOf: readonly string[]): Answer {
  const plain = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return anyOf.some((one) => plain(one) === plain(text)) ? 'yes' : 'no';
}

/** "any chief officer", "C-level", "VPs", "head of …", "procurement manager". */
function readWanted(written: string): Wanted {
  const phrase = fold(written)
    .replace(/^(?:any|all|every|an?|the) /u, '')
    .replace(
      /\b(director|manager|vp|president|head|officer|leader|owner|founder|partner|c[a-z]{1,3}o)s\b/gu,
      '$1',
    )
    .replace(/\b(?:chief|c) (?:level|suite)(?: (?:officer|executives?))?$|^cxo$|^chief$/u, 'chief officer')
    .replace(/\bhead of x\b/u, 'head of')
    .replace(/ level$/u, '');
  const role = describe(phrase, phrase);
  // "CPO" may be procurement, product or people: it is one of them, not any chief officer.
  const isOpenCode = /^c[a-z]{1,3}o$/u.test(phrase) && role.functions.length === 0;
  return { ...role, isBare: role.isBare && !isOpenCode, phrase };
}

function sameMeaning(text: string, wanted: readonly Wanted[]): Answer {
  const title = readTitle(text);
  const answers = wanted.map((one) => answerTo(one, title, ` ${fold(text)} `));
  return (['yes', 'perhaps'] as const).find((one) => answers.includes(one)) ?? 'no';
}

function answerTo(wanted: Wanted, title: Title, words: string): Answer {
  const isAssistant = readTitle(wanted.phrase).kind === 'assists';
  if (isAssistant || wanted.levels.length === 0 || wanted.levels.includes('other')) {
    const isNamed = words.includes(` ${wanted.phrase} `) && title.kind !== 'not now';
    if (isNamed) return title.kind === 'assists' && !isAssistant ? 'no' : 'yes';
    return wanted.levels.length === 0 && title.kind === 'roles' ? 'perhaps' : notNamed(title);
  }
  if (title.kind !== 'roles' || title.roles.length === 0) return notNamed(title);
  const answers = title.roles.map((role) => worse(byLevel(role, wanted), byFunction(role, wanted, words)));
  return (['yes', 'perhaps'] as const).find((one) => answers.includes(one)) ?? 'no';
}

/** A title we cannot read does not say that it is another role. */
function notNamed(title: Title): Answer {
  if (title.kind === 'assists') return 'no';
  return title.kind === 'roles' && title.roles.length > 0 ? 'no' : 'perhaps';
}

function byLevel(role: Role, wanted: Wanted): Answer {
  const [level = 'other'] = wanted.levels;
  if (role.levels.includes(level)) return 'yes';
  return role.levels.some((one) => perhapsMeant[level]?.includes(one)) ? 'perhaps' : 'no';
}

function byFunction(role: Role, wanted: Wanted, words: string): Answer {
  if (wanted.isBare && wanted.functions.length === 0) return 'yes';
  if (wanted.functions.length === 0) return words.includes(` ${wanted.phrase} `) ? 'yes' : 'perhaps';
  if (wanted.functions.every((one) => role.functions.includes(one))) return 'yes';
  return role.functions.length === 0 ? 'perhaps' : 'no';
}

function worse(one: Answer, other: Answer): Answer {
  return (['no', 'perhaps'] as const).find((answer) => one === answer || other === answer) ?? 'yes';
}
