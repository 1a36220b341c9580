import { languages, wishesOfLanguages } from './reply-words/languages';
import { keysOf } from './said-words';

/** Shorter words are too easily another word. */
const shortest = 6;
/** Real words that differ by one letter from one that opt-outs are made of. */
const alike = new Set(
  'contract contracts contracting kontrakt kontrakter contrato contratos contratto contratti contrats massage massages'.split(
    ' ',
  ),
);

let vocabulary:
  | { readonly known: ReadonlySet<string>; readonly byOpening: ReadonlyMap<string, readonly string[]> }
  | undefined;
const mended = new Map<string, string>();
/** Words remembered at most: texts of others shall not fill the memory. */
const mostRemembered = 5000;

/**
 * A word of at least six letters that no table knows becomes the word of the opt-out tables from which one slip parts it: a
 * letter too many, too few, wrong, or two changed about, not among the first or last two letters, where another word begins
 * or another form ends. A letter written three times or more counts once. All other words stay as they are.
 */
export function mendedKey(key: string): string {
  const known = mended.get(key);
  if (known !== undefined) return known;
  const found = lookUp(key);
  if (mended.size >= mostRemembered) mended.clear();
  mended.set(key, found);
  return found;
}

function lookUp(key: string): string {
  const { known, byOpening } = (vocabulary ??= vocabularyOf());
  const short = key.replace(/(\p{L})\1{2,}/gu, '$1');
  if (short !== key && known.has(short)) return short;
  if (key.length < shortest || key.length > 24 || known.has(key) || alike.has(key)) return key;
  return byOpening.get(key.slice(0, 2))?.find((one) => isSlip(one, key)) ?? key;
}

function vocabularyOf() {
  const phrases = languages.flatMap((one) => Object.values(one).flat() as string[]);
  const wishes = wishesOfLanguages.map(([, one]) => one);
  const wordsIn = (text: string) =>
    text
      .split(/[\s|_[\]*^$~-]+/u)
      .filter((one) => one !== '')
      .flatMap(keysOf);
  const meant = wishes
    .flatMap((one) => [
      one.end,
      one.refuse,
      one.takeOff,
      one.leave,
      one.mail,
      one.list,
      one.erase,
      one.receive,
    ])
    .flatMap((one) => wordsIn(one.replace(/\S+~/gu, '')))
    .filter((one) => one.length >= shortest);
  // Forms of what one does to others are too close to each other.
  const reaching = wishes.flatMap((one) => wordsIn(one.reach)).filter((one) => one.length >= shortest + 2);
  const known = new Set(
    [...phrases, ...wishes.flatMap((one) => Object.values(one) as string[])].flatMap(wordsIn),
  );
  const byOpening = new Map<string, string[]>();
  for (const one of new Set([...meant, ...reaching])) {
    const opening = one.slice(0, 2);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), one]);
  }
  return { known, byOpening };
}

function isSlip(meant: string, written: string): boolean {
  if (Math.abs(meant.length - written.length) > 1) return false;
  let same = 0;
  while (meant[same] !== undefined && meant[same] === written[same]) same += 1;
  const behind = (left: string, right: string) => left === right && left.length >= 2;
  return (
    behind(meant.slice(same + 1), written.slice(same + 1)) ||
    behind(meant.slice(same), written.slice(same + 1)) ||
    behind(meant.slice(same + 1), written.slice(same)) ||
    (meant[same] === written[same + 1] &&
      meant[same + 1] === written[same] &&
      meant.slice(same + 2) === written.slice(same + 2))
  );
}
