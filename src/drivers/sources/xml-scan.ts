/** What an XML text is made of, told in the order in which it stands there. */
export interface XmlListener {
  /** `inside` is where the content of the element begins in the text; after `enough` nothing more is told. */
  open(name: string, attributes: (name: string) => string | null, inside: number): 'enough' | void;
  /** `before` is where the content ends. */
  close(name: string, before: number): void;
  text(value: string): void;
}

export type XmlScanned = 'whole' | 'enough' | 'broken' | 'too-deep' | 'too-many';

const longestTag = 65_536;
/** Characters between two tags of which more is cut off. */
const longestText = 200_000;
const mostElements = 100_000;

/**
 * Reads XML in one pass, in time that grows with its length alone. Declarations are passed over, so an entity that a
 * text defines means nothing here; elements may be nested `deepest` deep. What was told before it broke stays told.
 */
export function scanXml(text: string, listener: XmlListener, deepest = 100): XmlScanned {
  const open: string[] = [];
  let elements = 0;
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const words = text.slice(at, start < 0 ? undefined : start);
    if (words.trim() !== '') listener.text(decodeEntities(words.slice(0, longestText)));
    if (start < 0) return open.length === 0 ? 'whole' : 'broken';
    const passed = passOver(text, start, listener);
    if (passed === 'broken') return 'broken';
    if (passed !== null) {
      at = passed;
      continue;
    }
    const end = endOfTag(text, start);
    if (end < 0) return 'broken';
    at = end + 1;
    if (text[start + 1] === '/') {
      const name = text.slice(start + 2, end).trim();
      // A stray end tag ends nothing.
      if (open.at(-1) !== name) continue;
      open.pop();
      listener.close(name, start);
      continue;
    }
    const isEmpty = text[end - 1] === '/';
    const inside = text.slice(start + 1, isEmpty ? end - 1 : end);
    const name = /^[^\s/>]+/u.exec(inside)?.[0] ?? '';
    if ((elements += 1) > mostElements) return 'too-many';
    if (listener.open(name, (wanted) => attributeOf(inside, wanted), at) === 'enough') return 'enough';
    if (isEmpty) listener.close(name, at);
    else if (open.push(name) > deepest) return 'too-deep';
  }
}

/** Where it goes on after a comment, CDATA, instruction or declaration; null for a tag. */
function passOver(text: string, start: number, listener: XmlListener): number | 'broken' | null {
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) {
    const end = text.indexOf(']]>', start + 9);
    if (end < 0) return 'broken';
    listener.text(text.slice(start + 9, end));
    return end + 3;
  }
  if (text.startsWith('<?', start)) return after(text, '?>', start + 2);
  if (!text.startsWith('<!', start)) return null;
  const end = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  if (bracket < 0 || end < bracket) return end < 0 ? 'broken' : end + 1;
  const closing = text.indexOf(']', bracket);
  return closing < 0 ? 'broken' : after(text, '>', closing);
}

function after(text: string, mark: string, from: number): number | 'broken' {
  const found = text.indexOf(mark, from);
  return found < 0 ? 'broken' : found + mark.length;
}

/** A `>` in quotes does not end the tag. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length && at - start < longestTag; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

/** By hand: an expression for this looks at a long name without a value again from each of its letters. */
function attributeOf(tag: string, wanted: string): string | null {
  let at = 0;
  for (let attributes = 0; attributes < 100; attributes += 1) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return null;
    const name = tag.slice(at, equals).trim();
    let begin = equals + 1;
    while (/\s/u.test(tag[begin] ?? '')) begin += 1;
    const quote = tag[begin] ?? '';
    if (quote !== '"' && quote !== "'") {
      at = equals + 1;
      continue;
    }
    const end = tag.indexOf(quote, begin + 1);
    if (end < 0) return null;
    // Before the first attribute stands the name of the element.
    if (name === wanted || name.slice(-wanted.length - 1).trimStart() === wanted)
      return decodeEntities(tag.slice(begin + 1, end));
    at = end + 1;
  }
  return null;
}

/** The five entities of XML and the few of HTML that stand in feeds all the same. */
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', oslash: 'ø', aring: 'å' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…' },
  ...{ euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', bull: '•', middot: '·' },
};

/** The text with the references we know written out; what a document defines itself stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined)
      return Object.hasOwn(entities, String(name)) ? (entities[String(name)] ?? whole) : whole;
    const code = hex !== undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });
}
