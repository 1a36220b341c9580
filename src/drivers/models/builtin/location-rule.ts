import {
  isCountry,
  isPart,
  countryOf,
  nameWithAnd,
  ofAll,
  relation,
  type Place,
  type Relation,
} from './geography';
import { placesIn } from './headquarters';
import { fold } from './reading';

/** A place the rule names. */
export interface Term {
  readonly written: string;
  /** None when the name is not recognised; several when it is shared. */
  readonly candidates: readonly Place[];
  /** Set for a town in one of the candidates, folded: towns are compared by name only. */
  readonly city: string | null;
  /** True when the sentence leaves open whether it is allowed or excepted. */
  readonly doubtful: boolean;
}

/** Places that are allowed, less those excepted. */
export interface Group {
  readonly allowed: readonly Term[];
  readonly excepted: readonly Term[];
}

const exceptWord =
  '\\b(?:except(?:ing|ions?)?(?: (?:for|in|from))?|excluding|excl\\b\\.?|exclude|without|(?:but )?not(?: (?:in|from))?|but(?! also)|w/o|other than|apart from|aside from|outside(?: of)?|minus|none in|no|außer|ohne|sauf|hors|excepto|salvo)(?![a-z])|\\bnon[- ]';
const again = '\\b(?:including|incl\\b\\.?|plus|as well as|also|but also)\\b';
const joint = '[,/&+]|\\b(?:and|And|AND|or|Or|und|oder|et|ou)\\b|\\bOR\\b';
const token = new RegExp(
  `(${nameWithAnd})|(?<end>[;\\n]|\\.\\s+(?=[A-Z][a-z]))|(?<except>${exceptWord})|(?<again>${again})|(?<open>\\()|(?<close>\\))|(?<joint>${joint})`,
  'giu',
);
const joints = new RegExp(`^(?:${joint})$`, 'u');

const before =
  /^(?:headquartered|headquarters|hq|based|located|companies|company|firms|accounts|customers|businesses|everything|only|all|any|every|whole|either|both|of|in|within|inside|the|from|countries|states|must be)[\s:-]+/iu;
const after =
  /[\s-]+(?:only|region|states?|countries|country|member|market|based|companies|company|firms|headquarters|hq)$/iu;

interface Draft {
  readonly allowed: { term: Term; comma: boolean }[];
  readonly excepted: { term: Term; comma: boolean }[];
}

/** Reads "United States, except Texas and Florida" (spec section 8); groups are alternatives. */
export function readLocationRule(allowed: string): readonly Group[] {
  const text = allowed.replace(/\bwashington,?\s+d\.?\s?c\b\.?/giu, 'District of Columbia');
  const drafts: Draft[] = [{ allowed: [], excepted: [] }];
  const everyGroup: Term[] = [];
  let excepting = false;
  let comma = false;
  let start = 0;
  const next = () => {
    drafts.push({ allowed: [], excepted: [] });
    excepting = false;
  };
  const take = (end: number) => {
    const term = readTerm(text.slice(start, end));
    const draft = drafts[drafts.length - 1];
    if (!term || !draft) return;
    if (excepting && draft.allowed.length === 0 && drafts.length > 1) everyGroup.push(term);
    else (excepting ? draft.excepted : draft.allowed).push({ term, comma });
    comma = false;
  };
  for (const found of text.matchAll(token)) {
    const kind = found.groups ?? {};
    // Capitals are codes: "NO" is Norway and "OR" between commas is Oregon.
    if (kind.joint !== undefined && !joints.test(kind.joint)) continue;
    if (kind.joint === 'OR' && /,\s*$/u.test(text.slice(0, found.index))) continue;
    if (found[1] !== undefined || kind.except === 'NO') continue;
    take(found.index);
    start = found.index + found[0].length;
    if (kind.joint === ',') comma = true;
    if (
      kind.end !== undefined ||
      (kind.close !== undefined && excepting) ||
      (kind.again !== undefined && excepting)
    )
      next();
    if (kind.except !== undefined) excepting = true;
  }
  take(text.length);
  return drafts
    .filter((draft) => draft.allowed.length + draft.excepted.length > 0)
    .map((draft) => finish(draft, everyGroup));
}

function readTerm(piece: string): Term | null {
  let written = piece.replace(/[.:!"“”\s]+$/u, '').replace(/^["“”\s]+/u, '');
  if (/[A-Za-z]\.[A-Za-z]$/u.test(written)) written += '.';
  while (placesIn(written).length === 0) {
    const opened = written.replace(before, '').trim();
    const shorter = opened === written ? written.replace(after, '').trim() : opened;
    if (shorter === written) break;
    written = shorter;
  }
  if (fold(written) === '' || `${written} `.replace(before, '') === '') return null;
  return { written, candidates: placesIn(written), city: null, doubtful: false };
}

function finish(draft: Draft, everyGroup: readonly Term[]): Group {
  const joined = joinTowns(draft.allowed);
  const settled = joined.map((term) => settleByNeighbours(term, joined));
  const everywhere: Term = { written: 'everywhere', candidates: ['@'], city: null, doubtful: false };
  const allowed = settled.length > 0 ? settled : [everywhere];
  const excepted = [...draft.excepted, ...everyGroup.map((term) => ({ term, comma: false }))].map(
    ({ term, comma }) => ({
      term: settleInside(term, allowed),
      comma,
    }),
  );
  // "United States except Texas, Canada": Canada may be allowed or excepted.
  const isDoubtful = ({ term, comma }: { term: Term; comma: boolean }) =>
    comma && term.candidates.length > 0 && allowed.every((one) => termRelation(term, one) === 'outside');
  return {
    allowed: [...allowed, ...excepted.filter(isDoubtful).map(({ term }) => ({ ...term, doubtful: true }))],
    excepted: excepted.filter((one) => !isDoubtful(one)).map(({ term }) => term),
  };
}

function termRelation(term: Term, other: Term): Relation {
  return ofAll(term.candidates.flatMap((place) => other.candidates.map((one) => relation(place, one))));
}

/** "Austin, Texas" is a town in Texas and "Texas, United States" is Texas; neither allows the whole of the second. */
function joinTowns(terms: Draft['allowed']): readonly Term[] {
  const joined: Term[] = [];
  for (const { term, comma } of terms) {
    const last = joined.at(-1);
    const isTown = last?.candidates.length === 0 && term.candidates.length > 0;
    if (last && comma && isTown)
      joined[joined.length - 1] = { ...last, city: fold(last.written), candidates: term.candidates };
    else if (last && comma && isPartOf(last, term))
      joined[joined.length - 1] = { ...last, candidates: partsIn(last, term) };
    else if (last && comma && isPartOf(term, last) && last.city === null)
      joined[joined.length - 1] = { ...term, candidates: partsIn(term, last) };
    else joined.push(term);
  }
  return joined;
}

function partsIn(narrow: Term, wide: Term): readonly Place[] {
  return narrow.candidates.filter((place) => isPart(place) && wide.candidates.includes(countryOf(place)));
}

function isPartOf(narrow: Term, wide: Term): boolean {
  return partsIn(narrow, wide).length > 0;
}

/** Among states "Georgia" and "Washington" are the states, among countries Georgia is the country. */
function settleByNeighbours(term: Term, all: readonly Term[]): Term {
  if (term.candidates.length < 2) return term;
  const clear = all
    .filter((one) => one !== term && one.candidates.length === 1)
    .map((one) => one.candidates[0] ?? '');
  if (clear.length === 0) return term;
  const fitting = clear.every(isPart)
    ? term.candidates.filter((place) => isPart(place) && place !== 'US-DC')
    : clear.every((one) => !isPart(one))
      ? term.candidates.filter(isCountry)
      : [];
  return fitting.length > 0 ? { ...term, candidates: fitting } : term;
}

/** What is excepted lies in what is allowed: in "United States, except Georgia" it is the state. */
function settleInside(term: Term, allowed: readonly Term[]): Term {
  const inside = term.candidates.filter((place) =>
    allowed.some(
      (one) =>
        one.candidates.length === 1 &&
        one.candidates[0] !== '@' &&
        relation(place, one.candidates[0] ?? '') === 'inside',
    ),
  );
  return inside.length > 0 ? { ...term, candidates: inside } : term;
}
