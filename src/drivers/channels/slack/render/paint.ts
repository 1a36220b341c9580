import type { KnownBlock } from '@slack/types';
import type { FormField } from './button-value';
import { type ButtonMaker, type InputsAre } from './buttons';
import { formatted, plain } from './escape';
import { limits } from './limits';
import type { Line, Piece, Section } from './outline';
import { createReceiptNumbers, type ReceiptNumbers } from './receipts';
import { mrkdwnOf, richText } from './rich-text';

/** The tools of one surface: its buttons, and what it does with inputs. */
export interface Paint {
  readonly maker: ButtonMaker;
  readonly inputs: InputsAre;
  /** The block of an input, on a surface that has inputs; elsewhere what stands in it is read. */
  inputBlock?(field: FormField): KnownBlock;
}

/** The sections of a card as blocks, in their order. */
export function painted(sections: readonly Section[], paint: Paint): readonly KnownBlock[] {
  const receipts = createReceiptNumbers(paint.maker);
  return sections.flatMap(({ pieces }) => [...piecesPainted(pieces, paint, receipts), ...receipts.buttons()]);
}

/** A sentence of our own below or above what a card says. */
export function aside(sentence: string): KnownBlock {
  return { type: 'context', elements: [plain(sentence, limits.contextText)] };
}

function piecesPainted(
  pieces: readonly Piece[],
  paint: Paint,
  receipts: ReceiptNumbers,
): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let lines: Line[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(richText(lines));
    lines = [];
  };
  for (const piece of pieces) {
    const { read, made } = pieceRead(piece, paint, receipts);
    lines.push(...read);
    if (made.length > 0) flush();
    blocks.push(...made);
  }
  flush();
  return blocks;
}

/** A piece as lines that join those before it, or as blocks of its own. */
function pieceRead(
  piece: Piece,
  paint: Paint,
  receipts: ReceiptNumbers,
): { readonly read: readonly Line[]; readonly made: readonly KnownBlock[] } {
  switch (piece.kind) {
    case 'line': {
      if (piece.isAside) return { read: [], made: [...receipts.buttons(), asideOf(piece)] };
      const line = receipts.numbered(piece);
      return { read: line ? [line] : [], made: [] };
    }
    case 'row': {
      const lines = piece.lines.flatMap((line) => receipts.numbered(line) ?? []);
      const text = formatted(mrkdwnOf(lines, limits.sectionText));
      const accessory = paint.maker.button(piece.action, paint.inputs);
      return { read: [], made: [{ type: 'section', text, accessory }] };
    }
    case 'actions':
      return { read: [], made: paint.maker.rows(piece.actions, paint.inputs) };
    case 'input':
      return paint.inputBlock
        ? { read: [], made: [paint.inputBlock(piece.field)] }
        : { read: valueRead(piece.field), made: [] };
  }
}

function asideOf({ runs }: Line): KnownBlock {
  return aside(runs.map((run) => run.text).join(''));
}

/** What stands in an input, where nothing can be written. */
function valueRead({ label, value, kind, options }: FormField): readonly Line[] {
  const words = kind === 'choice' ? options?.find((one) => one.value === value)?.title : value;
  if (!words || kind === 'person') return [];
  const look = { isItalic: false, isCode: false, isSmall: false };
  const name = { ...look, text: `${label}: `, isBold: true };
  return [{ kind: 'line', runs: [name, { ...look, text: words, isBold: false }], isQuoted: false }];
}
