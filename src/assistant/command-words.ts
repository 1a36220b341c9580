/** A word of a text; one in quotation marks is one word, however many it holds. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

const quotation = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|(?<!\S)['‘]([^'’]*)['’](?![^\s,.:;?!])/gu;
const mention = /^(?:<at>[^<]*<\/at>|<@[A-Z0-9]+(?:\|[^>]*)?>)[\s,:]*/iu;

/** What was written less the address of the bot and the slash; `slash` tells that it was surely meant as a command. */
export function bareText(
  text: string,
  botNames: readonly string[],
): { readonly text: string; readonly slash: boolean } {
  let bare = text
    .normalize('NFC')
    // Slack writes addresses as links.
    .replace(/<mailto:([^|>]+)(?:\|[^>]*)?>/giu, '$1')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(mention, '');
    for (const name of botNames) bare = withoutName(bare, name);
  }
  return bare.startsWith('/') ? { text: bare.slice(1).trim(), slash: true } : { text: bare, slash: false };
}

function withoutName(text: string, name: string): string {
  const start = /^[@/]?/u.exec(text)?.[0].length ?? 0;
  if (text.slice(start, start + name.length).toLowerCase() !== name.toLowerCase()) return text;
  const rest = text.slice(start + name.length);
  return /^[\s,:]/u.test(rest) || rest === '' ? rest.replace(/^[\s,:]+/u, '') : text;
}

/** The words of a text; end marks are taken off the last one. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const plain = (part: string) => {
    for (const word of part.split(/\s+/u)) if (word !== '') tokens.push({ text: word, quoted: false });
  };
  for (const found of text.matchAll(quotation)) {
    plain(text.slice(from, found.index));
    const inner = found.slice(1).find((one) => one !== undefined) ?? '';
    tokens.push({ text: inner.trim(), quoted: true });
    from = found.index + found[0].length;
  }
  plain(text.slice(from));
  const last = tokens.at(-1);
  if (!last || last.quoted) return tokens;
  const ended = last.text.replace(/[?!.,;…]+$/u, '');
  return [...tokens.slice(0, -1), ...(ended === '' ? [] : [{ text: ended, quoted: false }])];
}

/** The words as one text again. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((one) => one.text).join(' ');
}

/** True for that very word, whatever its case, unless it is in quotation marks. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && !token.quoted && words.includes(token.text.toLowerCase());
}

const thisLead = new Set(
  `this|it|that|they|them|this one|that one|this lead|that lead|the lead|this company|the company`.split('|'),
);

/** True when the words mean the lead of the conversation. */
export function meansThis(tokens: readonly Token[]): boolean {
  return tokens.every((one) => !one.quoted) && thisLead.has(textOf(tokens).toLowerCase());
}

/** The words of a lead without what leads up to it, as in `history of Contoso`. */
export function leadTokens(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  while (from < tokens.length - 1 && isWord(tokens[from], 'of', 'for', 'on', 'about', 'lead', 'the')) {
    if (meansThis(tokens.slice(from))) break;
    from += 1;
  }
  return tokens.slice(from);
}
