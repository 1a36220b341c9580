import type { RawDocument } from './document';

export type DocumentKind = 'html' | 'markdown' | 'text' | 'csv' | 'pdf' | 'docx' | 'pptx';

const byEnding: Readonly<Record<string, DocumentKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  csv: 'csv',
  tsv: 'csv',
  pdf: 'pdf',
  docx: 'docx',
  pptx: 'pptx',
};
const byType: Readonly<Record<string, DocumentKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};

/**
 * The kind of a document: by its first bytes where they tell, then by the type its server gives, then by its ending;
 * undefined for what is not read. Plain text that begins as HTML is HTML.
 */
export function kindOf({ record, contentType, bytes }: RawDocument): DocumentKind | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).toString(
    'latin1',
  );
  if (/^\s*%PDF-/u.test(start)) return 'pdf';
  const said = byType[contentType.split(';')[0]?.trim().toLowerCase() ?? ''];
  const ending = byEnding[endingOf(record)];
  if (start.startsWith('PK\u0003\u0004'))
    return [said, ending].find((one) => one === 'docx' || one === 'pptx');
  // A signature that is none of ours: images, archives, programs.
  if (isBinary(start)) return undefined;
  const kind = said && said !== 'text' ? said : (ending ?? said);
  if (kind === 'pdf' || kind === 'docx' || kind === 'pptx') return undefined;
  if (kind === 'text' || kind === undefined)
    return /^\uFEFF?(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html[\s>])/iu.test(start) ? 'html' : kind;
  return kind;
}

function endingOf(record: string): string {
  const path = URL.parse(record)?.pathname ?? record;
  return /\.([a-z]{2,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Zero bytes stand in no text but UTF-16, which begins with its mark or has them at every other place and nowhere else. */
function isBinary(start: string): boolean {
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(start)) return false;
  const zeros = [...start].flatMap((one, at) => (one === '\u0000' ? [at % 2] : []));
  return zeros.length > 0 && (new Set(zeros).size > 1 || zeros.length < start.length * 0.35);
}
