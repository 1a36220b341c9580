import { normaliseName } from '../../../domain/company-name';
import type { SourceText } from '../../../domain/research';
import { speaksOfCompetitors, subjectOf, type KnownNames, type Subject } from './competitor-subject';
import { overviewLabels, sectionOfHeading, sectionOfLabel, type Section } from './competitor-words';
import { claimOf, rowClaims, type Claim } from './competitor-table';
import { blocksOf, plainText, type Block } from './markdown-blocks';
import { fold } from './reading';
import { sentenceSpans } from './sentences';

/** What one passage of a document says of a competitor. */
export interface CardClaim extends Claim {
  readonly competitor: string;
}

/** Where the reader of a card stands. */
interface Place {
  readonly subject: Subject | undefined;
  readonly subjectLevel: number;
  readonly section: Section | null;
  readonly sectionLevel: number;
  /** The sections of the columns of the table that is being read. */
  readonly columns: readonly (Section | null)[];
  /** A line such as "Pricing:" that the items below it belong to. */
  readonly leadIn: string;
}

const longestLabel = 60;
const longestArgument = 400;
const plainLine = 7;
const start: Place = {
  subject: undefined,
  subjectLevel: 0,
  section: null,
  sectionLevel: 0,
  columns: [],
  leadIn: '',
};

/**
 * What a document of the playbook's own knowledge says of competitors: its passages below headings such as "Battle card:
 * FreshPlan" and "Strengths". A document that is no battle card or positioning paper says nothing.
 */
export function cardClaims(text: SourceText, known: KnownNames): readonly CardClaim[] {
  const names = new Map(known);
  const claims: CardClaim[] = [];
  let place = { ...start, subject: subjectOf(text.title ?? '', known) };
  let isOnCompetitors =
    place.subject !== undefined || speaksOfCompetitors(`${text.record} ${text.title ?? ''}`);
  for (const block of blocksOf(text.text)) {
    const words = plainText(text.text.slice(block.start, block.end));
    const heading = block.kind === 'heading' || isPlainHeading(block, words);
    if (heading) {
      isOnCompetitors ||= speaksOfCompetitors(words) || subjectOf(words, names) !== undefined;
      place = below(place, words, block.kind === 'heading' ? block.level : plainLine, names, isOnCompetitors);
      if (place.subject) names.set(normaliseName(place.subject.name), place.subject.name);
      continue;
    }
    place = { ...place, subject: place.subject ?? labelledSubject(words, known) };
    const { subject } = place;
    if (!subject) continue;
    const read =
      block.kind === 'row'
        ? readRow(text.text, block, place)
        : readProse(text.text, block, { ...place, columns: [] });
    place = read.place;
    claims.push(...read.claims.map((one) => ({ ...one, competitor: subject.name })));
  }
  return claims;
}

/** A paragraph that is nothing but the name of a section, as text taken from a PDF has it. */
function isPlainHeading(block: Block, words: string): boolean {
  return (
    block.kind === 'paragraph' &&
    words.length <= longestLabel &&
    sectionOfLabel(words.replace(/:$/u, '')) !== null
  );
}

function below(
  place: Place,
  heading: string,
  level: number,
  known: KnownNames,
  onCompetitors: boolean,
): Place {
  const current = place.subject?.name ?? '';
  const section = sectionOfHeading(heading, fold(current));
  const bare = heading.length > longestLabel ? undefined : known.get(normaliseName(heading));
  const named = bare === undefined ? subjectOf(heading, known) : { name: bare, positioning: false };
  const sameAgain = named !== undefined && normaliseName(named.name) === normaliseName(current);
  const isPart = sameAgain && level > place.subjectLevel && (section !== null || named.positioning);
  if (isPart)
    return { ...place, section: section ?? 'talkingPoints', sectionLevel: level, columns: [], leadIn: '' };
  if (named && onCompetitors) {
    const opened = named.positioning ? 'talkingPoints' : null;
    return { ...start, subject: named, subjectLevel: level, section: opened, sectionLevel: level };
  }
  // A heading beside or above the one that named the competitor ends what is said of it.
  const left = place.subjectLevel > 0 && level <= place.subjectLevel && !section;
  const subject = left ? undefined : place.subject;
  if (section) return { ...place, subject, section, sectionLevel: level, columns: [], leadIn: '' };
  const inner = place.section !== null && level > place.sectionLevel;
  if (inner) return { ...place, subject, columns: [], leadIn: '' };
  return { ...place, subject, section: null, sectionLevel: level, columns: [], leadIn: '' };
}

/** "Competitor: FreshPlan" as a line of its own. */
function labelledSubject(words: string, known: KnownNames): Subject | undefined {
  return words.length <= longestLabel && /^[^:]{1,30}:\s*\S/u.test(words)
    ? subjectOf(words, known)
    : undefined;
}

interface Read {
  readonly place: Place;
  readonly claims: readonly Claim[];
}

function readRow(text: string, row: Block, place: Place): Read {
  const { columns, claims } = rowClaims(text, row, place.section, place.columns);
  return { place: { ...place, columns }, claims };
}

function readProse(text: string, block: Block, place: Place): Read {
  const words = plainText(text.slice(block.start, block.end));
  const [, label = '', said = ''] = /^([^:]{1,60}):\s+(\S.*)$/su.exec(words) ?? [];
  const labelled = sectionOfLabel(label);
  const isFact = place.section === null && overviewLabels.has(fold(label));
  if (words.endsWith(':') && words.length <= 120) return { place: { ...place, leadIn: words }, claims: [] };
  const leadIn = block.kind === 'item' ? place.leadIn : '';
  const here = { ...place, leadIn };
  // "Industry: …" among the talking points is an argument.
  const isOpen = place.section === null || place.section === 'overview';
  const section = (isOpen && said !== '' ? labelled : null) ?? place.section ?? (isFact ? 'overview' : null);
  if (section === null) return { place: here, claims: [] };
  // An objection and its answer belong together.
  const isWhole = block.kind === 'item' || (section === 'talkingPoints' && words.length <= longestArgument);
  const spans = isWhole ? [block] : sentenceSpans(text, block);
  const claims = spans.flatMap((span) => claimOf(text, span, section) ?? []);
  return {
    place: here,
    claims: leadIn === '' ? claims : claims.map((one) => ({ ...one, text: `${leadIn} ${one.text}` })),
  };
}
