import { isoDay } from './page-date';
import { unescaped } from './xml-entities';
import type { Parts } from './zip-parts';

/** Title and date that an office document carries apart from its text; empty and null when it has none. */
export function propertiesOf(parts: Parts): { readonly title: string; readonly date: string | null } {
  const xml = parts.get('docProps/core.xml')?.toString('utf8').slice(0, 20_000) ?? '';
  const value = (name: string) =>
    unescaped(new RegExp(`<${name}[^>]{0,200}>([^<]{1,300})<`, 'u').exec(xml)?.[1] ?? '');
  return {
    title: value('dc:title'),
    date: isoDay(value('dcterms:modified')) ?? isoDay(value('dcterms:created')),
  };
}
