import type { SourceText } from '../../../../src/domain/research';

/** A page of the web site of Acme GmbH. */
export function acmePage(text: string, extra: Partial<SourceText> = {}): SourceText {
  return {
    source: 'website',
    record: 'https://www.acme.example/about',
    field: 'text',
    text,
    date: null,
    title: 'About us | Acme',
    ...extra,
  };
}
