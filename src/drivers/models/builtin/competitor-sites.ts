import { normaliseName } from '../../../domain/company-name';
import type { SourceText } from '../../../domain/research';
import type { CardClaim } from './competitor-cards';
import type { KnownNames } from './competitor-subject';
import { blocksOf, plainText } from './markdown-blocks';
import { fold } from './reading';
import { sentenceSpans } from './sentences';

/** Sentences by which a company says what it is, where, how large, and how much of its market is its own. */
const facts: readonly { readonly words: readonly string[]; readonly needsNumber?: true }[] = [
  {
    words: list(
      `software for; solutions for; provider of; vendor of; maker of; supplier of; developer of; software für; lösungen für; anbieter von; hersteller von; éditeur de; fournisseur de;
       logiciel pour; logiciels pour; proveedor de; software para; fabricante de; fornitore di; software per; produttore di`,
    ),
  },
  {
    words: list(
      `headquartered in; headquarters in; head office in; based in; hauptsitz in; mit sitz in; sitz in; firmensitz; siège à; siège social; basée à; basé à; con sede en; sede en; con sede a; sede a; sede di`,
    ),
  },
  {
    words: list(
      `employees; people work; staff; team of; mitarbeiter; mitarbeiterinnen; mitarbeitende; mitarbeitenden; mitarbeitern; beschäftigte; salariés; collaborateurs; empleados; personas; dipendenti; persone`,
    ),
    needsNumber: true,
  },
  {
    words: list(
      `market share; market leader; share of the market; marktanteil; marktführer; part de marché; leader du marché; cuota de mercado; líder del mercado; quota di mercato; leader di mercato`,
    ),
  },
];
const mostOfOneKind = 2;
const longestSentence = 400;

/** What a competitor's own site says of its industry, location, size and market share; of any other page nothing. */
export function siteClaims(text: SourceText, known: KnownNames): readonly CardClaim[] {
  const competitor = ownerOf(text, known);
  if (competitor === undefined) return [];
  const counts = new Map<number, number>();
  return blocksOf(text.text)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) => sentenceSpans(text.text, block))
    .filter(({ start, end }) => end - start <= longestSentence)
    .flatMap((span) => {
      const words = plainText(text.text.slice(span.start, span.end));
      const folded = ` ${fold(words)} `;
      const kind = facts.findIndex(
        (fact) =>
          fact.words.some((one) => folded.includes(` ${one} `)) && (!fact.needsNumber || /\d/u.test(words)),
      );
      const count = counts.get(kind) ?? 0;
      if (kind < 0 || count >= mostOfOneKind) return [];
      counts.set(kind, count + 1);
      return [{ competitor, section: 'overview' as const, text: words, ...span }];
    });
}

/** The competitor whose name is the domain of a web page. */
function ownerOf({ source, record }: SourceText, known: KnownNames): string | undefined {
  if (source !== 'website' || !URL.canParse(record)) return undefined;
  const labels = new URL(record).hostname.split('.').slice(0, -1);
  return labels.flatMap((label) => known.get(normaliseName(label.replace(/-/gu, ' '))) ?? [])[0];
}

function list(words: string): readonly string[] {
  return words.split(';').map(fold);
}
