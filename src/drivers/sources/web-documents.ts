import type { ReadDocument } from '../../ports/research-source';
import type { WebContent } from './web-content';
import { instant } from './means';

/** A page as the document that is quoted; feeds are documents of their own (`feed.ts`), a sitemap is none. */
export function documentsOf(content: WebContent, readAt: number): readonly ReadDocument[] {
  if (content.kind !== 'page') return [];
  const { title, text, date, organisations, language } = content.document;
  if (text.trim() === '') return [];
  return [
    {
      source: 'website',
      record: content.url,
      title,
      text,
      date,
      organisations,
      language,
      readAt: instant(() => readAt),
    },
  ];
}
