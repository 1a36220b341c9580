import { guardedWord, type Guarded } from './guarded-words';
import { withoutAllowedLinks } from './mail-links';
import { givesOrders } from './orders';
import type { MailReceipt } from './mail-receipts';
import { factsNotIn, shareIn } from './stated-facts';
import { wordy } from './wordy';

/** Why a sentence that a model wrote is left out of a mail. */
export type LeftOut = 'form' | 'link' | 'order' | 'name' | 'fact' | 'support' | 'no receipt' | Guarded;

/** What the sentences of one mail are held to. */
export interface MailGround {
  /** Names that may be used without a receipt: the lead's company and ours. */
  readonly known: readonly string[];
  /** The only addresses that may stand in it. */
  readonly links: readonly string[];
  /** Competitors: never named. */
  readonly barred: readonly string[];
  /** What asks whether a statement is right, in the language of the mail. */
  readonly isItSo: string;
}

export interface KeptSentence {
  readonly text: string;
  readonly receipts: readonly MailReceipt[];
}

const longest = 400;
/** Least share of the words of a sentence that its receipts hold. */
const leastShare = 0.6;
const unseen = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|[\u2028\u2029]/u;
const markup = /[<>{}[\]|`\\^*_~#]/u;
const negation = wordy(
  /\b(?:not|no|none|without|n['’]t|\p{L}+n['’]t|cannot|neither|nor|stop(?:s|ped)?|nicht|kein\p{L}*|ohne|weder|pas|aucun\p{L}*|sans|ni|sin|ningún|ninguna?)\b/iu,
);
const aboutReader = wordy(/^(?:you|your|sie|ihr|ihre|vous|votre|vos|usted|ustedes|su|sus)\b/iu);
const aboutUs = wordy(
  /\b(?:we|our|ours|us|i|my|wir|uns|unser\p{L}*|ich|mein\p{L}*|nous|notre|nos|je|nosotros|nuestr\p{L}+|yo)\b/iu,
);

/**
 * One sentence of a model as it may be sent (spec section 13): with receipts it says only what they say; a statement about
 * the lead without one becomes a question; any other without one is left out. Links, orders, competitors, and guarded words
 * that our own receipts do not hold, are never sent.
 */
export function mailSentence(
  written: string,
  receipts: readonly MailReceipt[],
  ground: MailGround,
): KeptSentence | LeftOut {
  const text = written.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (text.length < 2 || text.length > longest || unseen.test(text) || markup.test(text)) return 'form';
  const bare = withoutAllowedLinks(text, ground.links);
  if (bare === null) return 'link';
  if (givesOrders(text)) return 'order';
  if (ground.barred.some((one) => names(bare, one))) return 'name';
  const quotes = receipts.map(({ finding }) => finding.quote);
  const ours = receipts.filter(({ isOurs }) => isOurs).map(({ finding }) => finding.quote);
  const guarded = guardedWord(bare, ours);
  if (guarded) return guarded;
  if (factsNotIn(bare, quotes, ground.known).length > 0) return 'fact';
  if (receipts.length === 0) return withoutReceipt(text, ground);
  if (shareIn(bare, quotes, ground.known) < leastShare) return 'support';
  if (negation.test(bare) && !quotes.some((one) => negation.test(one))) return 'support';
  return { text: ended(text), receipts };
}

/** It may ask, and say nothing. */
function withoutReceipt(text: string, { isItSo }: MailGround): KeptSentence | LeftOut {
  if (aboutUs.test(text)) return 'no receipt';
  if (text.endsWith('?')) return { text, receipts: [] };
  if (!aboutReader.test(text)) return 'no receipt';
  return { text: `${text.replace(/[.!…]+$/u, '')}${isItSo}`, receipts: [] };
}

function ended(text: string): string {
  return /[.!?…]["”’»)]?$/u.test(text) ? text : `${text}.`;
}

function names(text: string, name: string): boolean {
  const plain = (one: string) =>
    ` ${one
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const wanted = plain(name);
  return wanted.trim() !== '' && plain(text).includes(wanted);
}
