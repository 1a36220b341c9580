import { posix } from 'node:path';
import type { Parsed, RawDocument } from './document';
import { unread } from './failure';
import { propertiesOf } from './office-properties';
import { parsedText } from './plain';
import { tidy } from './tidy';
import { unescaped } from './xml-entities';
import { readParts, type Parts } from './zip-parts';

const start = 'ppt/presentation.xml';
const read = /^(?:docProps\/core\.xml|ppt\/presentation\.xml|ppt\/(?:slides|notesSlides)\/[^/]+\.xml)$/u;
const relations = /^ppt\/(?:slides\/)?_rels\/[^/]+\.rels$/u;

/** A presentation: the text of its slides in the order in which they are shown, each followed by its notes. */
export async function parsePptx({ bytes }: RawDocument): Promise<Parsed> {
  const parts = await readParts(bytes, (name) => read.test(name) || relations.test(name));
  if ('outcome' in parts) return parts;
  if (!parts.has(start)) return unread('unreadable', 'It is no presentation.');
  const pages = slidesOf(parts).map((slide) => {
    const [first = '', ...others] = paragraphsOf(parts, slide);
    const notes = relationsOf(parts, slide).find((one) => one.type.endsWith('/notesSlide'));
    // The number of the slide stands in its notes as a line of its own.
    const said = notes ? paragraphsOf(parts, notes.target).filter((one) => !/^\d+$/u.test(one)) : [];
    return [first === '' ? '' : `## ${first}`, ...others, ...said].join('\n');
  });
  return parsedText(tidy(pages.join('\n\n')), propertiesOf(parts));
}

/** Parts of the slides as the presentation lists them: the numbers in their names say nothing of their order. */
function slidesOf(parts: Parts): readonly string[] {
  const targets = new Map(relationsOf(parts, start).map(({ id, target }) => [id, target]));
  const listed = tagsOf(parts.get(start), 'sldId').map((tag) => targets.get(attribute(tag, '\\w{1,20}:id')));
  // One that is listed a thousand times is read once.
  return [...new Set(listed.filter((one) => one !== undefined))];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, as names of parts. */
function relationsOf(parts: Parts, name: string): readonly Relation[] {
  const { dir, base } = posix.parse(name);
  return tagsOf(parts.get(`${dir}/_rels/${base}.rels`), 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: posix.resolve('/', dir, attribute(tag, 'Target')).slice(1),
  }));
}

function tagsOf(part: Buffer | undefined, name: string): readonly string[] {
  const tag = new RegExp(`<(?:\\w{1,20}:)?${name}\\s[^<>]{1,2000}>`, 'gu');
  return [...(part?.toString('utf8') ?? '').matchAll(tag)].map(([all]) => all);
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]{0,1000})"`, 'u').exec(tag)?.[1] ?? '');
}

const marks =
  /<a:t(?:\s[^<>]{0,200})?>(?<run>[^<]*)<\/a:t>|<(?<mark>a:br|\/a:p|\/a:tc|a:tr|\/a:tr)(?:[\s/][^<>]{0,500})?>/gu;

/** The paragraphs of a slide; a row of a table is one of them, its cells between bars. */
function paragraphsOf(parts: Parts, name: string): readonly string[] {
  const lines: string[] = [];
  let cells: string[] | undefined;
  let text = '';
  for (const { groups } of (parts.get(name)?.toString('utf8') ?? '').matchAll(marks)) {
    if (groups?.run !== undefined) text += unescaped(groups.run);
    else if (groups?.mark === 'a:br' || (groups?.mark === '/a:p' && cells)) text += ' ';
    else if (groups?.mark === 'a:tr') cells = [];
    else if (groups?.mark === '/a:tc') {
      cells?.push(text.trim().replaceAll('|', '/'));
      text = '';
    } else {
      lines.push(cells ? `| ${cells.join(' | ')} |` : text.trim());
      text = '';
      if (groups?.mark === '/a:tr') cells = undefined;
    }
  }
  return lines.filter((one) => /[^\s|]/u.test(one));
}
