import { normaliseName } from '../../../domain/company-name';
import type { SourceText } from '../../../domain/research';
import type { CueHit } from './competitor-cues';
import {
  articles,
  firstPerson,
  genitives,
  otherWords,
  possessives,
  relatives,
  selfWords,
} from './competitor-particles';
import type { KnownNames } from './competitor-subject';
import { plainText } from './markdown-blocks';
import { nameHits, tokensOf, type NameHit, type Token } from './name-search';

/** Who the company is, and how a text stands to it. */
export interface Speaker {
  /** Normalised forms of the company's name. */
  readonly names: KnownNames;
  /** True when the text is the company's own, so that "we" is the company. */
  readonly own: boolean;
}

/** A sentence with what was found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** The same, folded. */
  readonly words: readonly string[];
  /** Competitors. */
  readonly hits: readonly NameHit[];
  readonly company: readonly NameHit[];
  readonly own: boolean;
  readonly cues: readonly CueHit[];
}

/** Most words between the company and what it does. */
const reach = 8;

/** True when it is the company that does what a cue says. */
export function isOfCompany(sentence: Sentence, cue: CueHit): boolean {
  const { words, company, own } = sentence;
  const named = (at: number) => company.find((one) => one.from <= at && at < one.to);
  const isSelf = (at: number) => named(at) !== undefined || (own && selfWords.has(words[at] ?? ''));
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - reach); at -= 1) {
    if (otherWords.has(words[at] ?? '')) return false;
    if (!isSelf(at)) continue;
    // "Our robots work with …" says nothing of us, "we work with …" does.
    if (cue.needs === 'person' && possessives.has(words[at] ?? '')) return false;
    const from = named(at)?.from ?? at;
    // "A rival of Vento uses …", "Vento supplies Cantina Sole, which uses …"
    const isOther = genitives.has(words[from - 1] ?? '') && otherWords.has(words[from - 2] ?? '');
    return !isOther && !hasAnotherSubject(sentence, at + 1, cue.from);
  }
  if (cue.needs === 'mention') return own || company.length > 0;
  const verb = words[cue.from] ?? '';
  // "Seit 2021 nutzen wir …", "… nutzt die Kellerei Vento …"
  const isInverted = isSelf(cue.to) || (articles.has(words[cue.to] ?? '') && isSelf(cue.to + 1));
  return isInverted || (own && firstPerson.test(verb));
}

/** A relative clause about somebody with a capital who is not one of the competitors. */
function hasAnotherSubject({ tokens, words, hits }: Sentence, from: number, to: number): boolean {
  const relative = words.findIndex((word, at) => at > from && at < to && relatives.has(word));
  const isCompetitor = (at: number) => hits.some((one) => one.from <= at && at < one.to);
  return tokens.some(
    ({ written }, at) =>
      at >= from && at < relative && !isCompetitor(at) && /^\p{Lu}\p{L}*\p{Ll}$/u.test(written),
  );
}

/** The names by which a text may call the company, and whether it is the company's own. */
export function speakerOf({ source, record, title = '', text }: SourceText, company: string): Speaker {
  const key = normaliseName(company);
  if (key === '') return { names: new Map(), own: source === 'crm' };
  const names = new Map([[key, company]]);
  const [first = ''] = company.split(/[\s-]+/u);
  const short = normaliseName(first);
  const about = `${plainText(title.slice(0, 300))}\n${text.slice(0, 5_000)}`;
  // A first word such as "Lone" is the company only where all of its name stands nearby.
  const isNamed = nameHits(tokensOf(about, 0, about.length), names).length > 0;
  if (isNamed && short.length >= 4) names.set(short, first);
  const own =
    source === 'crm' ||
    (source === 'website' && isOwnHost(record, key, short)) ||
    (source === 'file' && isOwnPage(title, record, names));
  return { names, own };
}

/** "vento.example", "ventow.example" and "vento-wines-group.example" are hosts of Vento Wines, "vent.example" is not. */
function isOwnHost(address: string, key: string, short: string): boolean {
  if (!URL.canParse(address)) return false;
  const labels = new URL(address).hostname.split('.').slice(0, -1).map(normaliseName);
  const isBegun = (label: string) => label.startsWith(short) && key.startsWith(label) && short.length >= 4;
  return labels.some(
    (label) => label === key || (key.length >= 4 && label.startsWith(key)) || isBegun(label),
  );
}

/** A saved page of the company carries its name in the title; a report about it does more than that. */
function isOwnPage(title: string, record: string, names: KnownNames): boolean {
  const parts = title.slice(0, 300).split(/\s[-–—|·:]\s|[|–—·]/u);
  return [...parts, ...record.split('/')].some((part) =>
    names.has(normaliseName(part.trim().replace(/\.\w+$/u, ''))),
  );
}
