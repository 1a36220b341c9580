import { borneWords } from '../domain/claim-words';
import { instructionIn } from '../domain/instructs';
import { gap } from '../domain/passages';
import { quoteRange, quoteStandsIn, type Finding, type SourceText } from '../domain/research';

/** A claim as a model makes it: its words, and where it is said to stand. */
export interface Claim {
  readonly text: string;
  /** Null when it points nowhere. */
  readonly textIndex: number | null;
  readonly quote: string | null;
}

/**
 * The finding behind a claim whose quote stands in the text it points to; null for any other, and for one from a line that
 * tries to instruct the agent: that is no evidence (spec section 7, receipts). Words that name or count what that text does not
 * are replaced by the quote, unless rules of ours made them.
 */
export function verifiedFinding(
  claim: Claim,
  texts: readonly SourceText[],
  wordsByRule = false,
): Finding | null {
  const text = texts[claim.textIndex ?? -1]?.text ?? '';
  const found = quotedFinding(claim, texts, wordsByRule);
  return found && instructionIn(linesAround(found.quote, text)) === null ? found : null;
}

/** As `verifiedFinding`, whatever the quote orders: for a question of the lead's, and for its wish to hear no more. */
export function quotedFinding(
  { text, textIndex, quote }: Claim,
  texts: readonly SourceText[],
  wordsByRule = false,
): Finding | null {
  const quoted = textIndex === null ? undefined : texts[textIndex];
  if (!quoted || quote === null || !standsInOnePiece(quote, quoted.text)) return null;
  const said = wordsByRule ? text : (borneWords(text, [quoted.text, quoted.title ?? '']) ?? quote);
  return { text: said, source: quoted.source, record: quoted.record, date: quoted.date, quote };
}

/** The whole lines in which a quote stands. */
function linesAround(quote: string, text: string): string {
  const normal = text.normalize('NFC');
  const { start, end } = quoteRange(quote, normal) ?? { start: 0, end: 0 };
  const close = normal.indexOf('\n', end);
  return normal.slice(normal.lastIndexOf('\n', start) + 1, close < 0 ? undefined : close);
}

/** What lies between two passages that were kept is gone, so no quote reaches over it. */
function standsInOnePiece(quote: string, text: string): boolean {
  return text.split(`\n${gap}\n`).some((piece) => quoteStandsIn(quote, piece));
}

/** Turns claims into findings and counts those that were dropped. */
export interface Verifier {
  /** The verified claims, each with its finding, the most trusted text first. */
  all<C extends Claim>(claims: readonly C[]): readonly (C & { readonly finding: Finding })[];
  dropped(): number;
}

/** A verifier for claims about these texts, which stand in their order of trust. */
export function verifierOf(texts: readonly SourceText[], wordsByRule = false): Verifier {
  let dropped = 0;
  return {
    all(claims) {
      const found = claims.flatMap((claim) => {
        const finding = verifiedFinding(claim, texts, wordsByRule);
        if (!finding) dropped += 1;
        return finding ? [{ ...claim, finding }] : [];
      });
      return found.sort((one, other) => (one.textIndex ?? 0) - (other.textIndex ?? 0));
    },
    dropped: () => dropped,
  };
}
