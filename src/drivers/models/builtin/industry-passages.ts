import type { Segment } from './page';

/** The pieces of a segment to look at: pages laid out in tables have rows as long as pages, of which each sentence counts. */
export function partsOf({ kind, text }: Segment): readonly string[] {
  return kind === 'row' && text.length > 320
    ? text.slice(0, 8000).split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)
    : [text];
}

/** True under a heading such as "What we make"; `section` is in the form of `fold`. */
export function isWhatItMakes(section: string): boolean {
  return whatWeMake.test(section);
}

const whatWeMake =
  /(?:^| \/ )(?:what we (?:make|build|manufacture|produce)|was wir (?:bauen|fertigen|herstellen|produzieren)|ce que nous (?:fabriquons|produisons)|(?:lo )?que (?:fabricamos|producimos)|(?:che )?cosa (?:facciamo|produciamo|costruiamo)|wat wij? (?:maken|produceren|bouwen)|o que (?:fabricamos|produzimos)|(?:vad|det) vi (?:tillverkar|bygger|producerar))$/u;
