import type { SourceText } from '../../../domain/research';
import type { GenerateIcpAnswer, GenerateIcpInput } from '../../../ports/model';
import { isCountry, placeName, placesNamed } from './geography';
import { industriesAmong, industryName } from './industry-lookup';
import { words } from './reading';

type Proposal = GenerateIcpAnswer['criteria'][number];
interface Sentence {
  readonly text: string;
  readonly textIndex: number;
  /** What stands behind a word for whom it is. */
  readonly customers: string;
}

const longest = 400;
const mostCharacters = 100_000;
const mostValues = 12;
/** Behind one of these stands whom we sell to. */
const forWhom =
  /\b(?:for|serv(?:e|es|ing)|help(?:s|ing)?|customers?|clients?|used by|trusted by|für|kund(?:en|innen)|helfen|pour|clients|para|clientes|per|clienti|voor|klanten)\b/iu;
/** What ends that. */
const end =
  /[.:;!?()]|[–—]|\s(?:with|that|who|which|to|so|because|mit|die|das|damit|qui|avec|que|con|che)\s/iu;
const size =
  /\b(?:with|of|from|mit|ab|avec|con)\s+(?:(?:more than|over|at least|mehr als|über|mindestens|ab|plus de|más de)\s+)?(\d[\d.,'’]*\d|\d)(?:\s*(?:to|and|bis|und|à|a|-|–)\s*(\d[\d.,'’]*\d|\d))?\+?\s+(?:employees|people|staff|workers|mitarbeit\w*|beschäftigte\w*|salariés|empleados)/iu;
const role =
  /\b(?:chief \p{L}+(?: \p{L}+)? officers?|c[efoit]os?|vps? of \p{L}+|directors? of \p{L}+|heads? of \p{L}+|(?:operations|production|plant|supply chain|procurement|purchasing|finance|marketing|sales|hr|it|quality|maintenance|logistics|engineering|product|security) (?:managers?|directors?|leaders?))\b/giu;

/**
 * Proposes what can be proved by rules: sentences of ours that say for whom we are, and the industries, countries, sizes and
 * roles named there. It finds little, and is a start.
 */
export function generateIcp({ texts }: GenerateIcpInput): GenerateIcpAnswer {
  const sentences = texts.flatMap(sentencesOf);
  const listed = (['industries', 'location', 'roles'] as const).flatMap((kind) => listOf(kind, sentences));
  return { criteria: [...listed, ...sizeOf(sentences)] };
}

function sentencesOf({ text }: SourceText, textIndex: number): readonly Sentence[] {
  return text
    .slice(0, mostCharacters)
    .split(/\n+|(?<=[.!?])\s+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= longest)
    .flatMap((one) => {
      const cue = forWhom.exec(one);
      if (!cue) return [];
      const [customers = ''] = one.slice(cue.index + cue[0].length).split(end);
      return [{ text: one, textIndex, customers }];
    });
}

const names = { industries: 'industry', location: 'location', roles: 'decision maker' } as const;
const found: Readonly<Record<keyof typeof names, (sentence: Sentence) => readonly string[]>> = {
  industries: ({ customers }) => industriesAmong(words(customers)).map((one) => industryName(one.industry)),
  location: ({ customers }) =>
    customers
      .split(/,|\/|&|\s(?:and|or|in|across|und|oder|et|ou|y|e|en)\s/iu)
      .flatMap((one) => placesNamed(one.trim()).filter(isCountry).slice(0, 1).map(placeName)),
  roles: ({ customers }) => [...customers.matchAll(role)].map(([one]) => singular(one)),
};

/** The values of all sentences, with the first one that names any as receipt. */
function listOf(kind: keyof typeof names, sentences: readonly Sentence[]): readonly Proposal[] {
  const naming = sentences.filter((one) => found[kind](one).length > 0);
  const [first] = naming;
  if (!first) return [];
  // The receipt bears out what it names; others would need one of their own.
  const values = [...new Set(found[kind](first))].slice(0, mostValues);
  return [proposal(first, { name: names[kind], kind, values })];
}

function sizeOf(sentences: readonly Sentence[]): readonly Proposal[] {
  const [first] = sentences.filter((one) => size.test(one.text));
  const [, least, most] = size.exec(first?.text ?? '') ?? [];
  if (!first || least === undefined) return [];
  return [
    proposal(first, {
      name: 'employees',
      kind: 'employee-count',
      atLeast: digits(least),
      atMost: most === undefined ? null : digits(most),
    }),
  ];
}

function proposal(
  { text, textIndex }: Sentence,
  what: Pick<Proposal, 'name' | 'kind'> & Partial<Proposal>,
): Proposal {
  return {
    values: [],
    atLeast: null,
    atMost: null,
    weight: 2,
    text: 'We say so of those we sell to.',
    textIndex,
    quote: text,
    ...what,
  };
}

function digits(written: string): string {
  return written.replace(/\D/gu, '');
}

function singular(title: string): string {
  return title.toLowerCase().replace(/\b(officer|director|head|manager|leader|vp|c[efoit]o)s\b/u, '$1');
}
