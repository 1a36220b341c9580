/** Endings that say what kind of company it is, not which (spec section 6). */
const legalForms = new Set(
  `inc incorporated corp corporation co company ltd limited llc llp lp plc ag se gmbh kg kgaa ohg ug mbh
   sa sas sarl rl spa srl bv nv cv ab asa as aps oy oyj sl kk pty pte bhd ooo oao pjsc jsc doo sro zrt kft sia uab`.split(
    /\s+/,
  ),
);

/** Case, accents and punctuation taken off; brackets stay, and so do marks that are no accents. One space between words. */
export function foldName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’.]/gu, '')
      .normalize('NFC')
      // Single letters are one word: “S. A.” and “A/S” are legal forms.
      .replace(/(?<![\p{L}\p{N}])(\p{L})[\s/]+(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}()]+/gu, ' ')
      .trim()
  );
}

/**
 * The form in which names of companies are matched (spec section 6): case, accents, punctuation, spaces, a leading or
 * bracketed "The" and trailing legal forms taken off; other brackets stay, so "Fox (Class A)" is not "Fox".
 */
export function normaliseName(name: string): string {
  return nameWords(name).own.join('');
}

/** The words of a name, folded: those that are its own, and the legal forms behind them. */
export function nameWords(name: string): {
  readonly own: readonly string[];
  readonly forms: readonly string[];
} {
  const own = foldName(name.replace(/\(\s*the\s*\)/giu, ' '))
    .split(' ')
    .filter(Boolean);
  if (own.length > 1 && own[0] === 'the') own.shift();
  const forms: string[] = [];
  while (own.length > 1 && legalForms.has(own[own.length - 1] ?? '')) forms.unshift(own.pop() ?? '');
  return { own, forms };
}

/** True of a word that says what kind of company it is, such as `gmbh`; folded. */
export function isLegalForm(word: string): boolean {
  return legalForms.has(word);
}

/** True when two names are the same but for case and outer white space, which beats a normalised match. */
export function isExactName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
