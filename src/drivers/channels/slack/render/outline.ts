import type { Card, CardElement } from '../../../../cards/card';
import { footerId } from '../../../../cards/footer';
import type { FormField } from './button-value';
import { actionsOf, type CardAction } from './card-actions';
import { fieldOf } from './card-inputs';
import { partOf, partsOf, textOf } from './card-nodes';
import { isBlank, runsOf, type Run } from './runs';

/** A line of text. */
export interface Line {
  readonly kind: 'line';
  readonly runs: readonly Run[];
  /** It stands out from the lines around it. */
  readonly isQuoted: boolean;
  /** It is said by the way, beside the sections of the card. */
  readonly isAside?: true;
  /** It ends the card, however much of the card is left out. */
  readonly isFooter?: true;
}

/** What a card says, one thing after the other. */
export type Piece =
  | Line
  | { readonly kind: 'row'; readonly lines: readonly Line[]; readonly action: CardAction }
  | { readonly kind: 'actions'; readonly actions: readonly CardAction[] }
  | { readonly kind: 'input'; readonly field: FormField };

/** What belongs together and is not torn apart where that can be avoided. */
export interface Section {
  readonly pieces: readonly Piece[];
}

/** A card as sections of lines, whatever boxes and columns it was drawn with. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly actions: readonly CardAction[];
  /** Something of the card is folded away and not in the sections. */
  readonly isFolded: boolean;
}

/** The outline of a card; what is folded in it is left out unless everything is wanted. */
export function outlineOf(card: Card, wanted: 'what shows' | 'everything'): Outline {
  const { body, actions = [] } = card.content;
  const folded = wanted === 'everything' ? new Set<string>() : foldedIds(body);
  const sections: Piece[][] = [];
  let isFolded = false;
  const walk = (nodes: readonly CardElement[], isQuoted: boolean) => {
    for (const node of nodes) {
      if (folded.has(textOf(node, 'id'))) {
        isFolded = true;
        continue;
      }
      if (sections.length === 0 || (node['separator'] === true && !isHeading(sections.at(-1))))
        sections.push([]);
      if (node.type === 'Container') walkContainer(node, isQuoted);
      else
        sections
          .at(-1)
          ?.push(...piecesOf(node, isQuoted).map((one) => (nodes === body ? aside(one, node) : one)));
    }
  };
  const walkContainer = (node: CardElement, isQuoted: boolean) => {
    const heading = headingOf(node, folded);
    if (heading === undefined) walk(partsOf(node, 'items'), isQuoted || standsOut(node));
    else if (heading) sections.at(-1)?.push(lineOf([bold(heading)], isQuoted));
  };
  walk(body, false);
  const filled = sections.filter((pieces) => pieces.length > 0);
  return {
    sections: filled.map((pieces) => ({ pieces })),
    actions: actionsOf(actions),
    isFolded,
  };
}

function piecesOf(node: CardElement, isQuoted: boolean): readonly Piece[] {
  const field = fieldOf(node);
  if (field) return [{ kind: 'input', field }];
  if (node.type === 'ActionSet') {
    const actions = actionsOf(partsOf(node, 'actions'));
    return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
  }
  if (node.type === 'ColumnSet') return columnPieces(partsOf(node, 'columns'), isQuoted);
  const runs = runsOf(node);
  return isBlank(runs) ? [] : [lineOf(runs, isQuoted)];
}

/** Columns are a name with its value, a row with its buttons, or words with a badge. */
function columnPieces(columns: readonly CardElement[], isQuoted: boolean): readonly Piece[] {
  const [first = [], ...others] = columns.map((column) =>
    partsOf(column, 'items').flatMap((item) => piecesOf(item, isQuoted)),
  );
  const lines = first.filter(isLine);
  const beside = compared(others, isQuoted);
  const [action, ...more] = beside.flatMap((piece) => (piece.kind === 'actions' ? piece.actions : []));
  if (action && lines.length > 0) {
    const rest: readonly Piece[] = more.length > 0 ? [{ kind: 'actions', actions: more }] : [];
    return [{ kind: 'row', lines, action }, ...rest];
  }
  const [start] = lines;
  const [end, ...below] = beside;
  if (!start || end?.kind !== 'line' || lines.length > 1) return [...first, ...beside];
  const isName = /^\d+px$/.test(textOf(columns[0] ?? { type: '' }, 'width'));
  const joined = isName
    ? [...start.runs.map(asName), plainRun(': '), ...end.runs]
    : [...start.runs, plainRun('  '), ...end.runs];
  return [lineOf(joined, isQuoted), ...below];
}

/** Two values in columns beside each other are one that becomes the other. */
function compared(columns: readonly (readonly Piece[])[], isQuoted: boolean): readonly Piece[] {
  const [one, other] = columns.map(([piece, ...more]) => (more.length === 0 ? piece : undefined));
  if (columns.length !== 2 || one?.kind !== 'line' || other?.kind !== 'line') return columns.flat();
  return [lineOf([...one.runs, plainRun(' → '), ...other.runs], isQuoted)];
}

/** The words of a heading that opens and closes what it names; empty while that is closed. */
function headingOf(node: CardElement, folded: ReadonlySet<string>): string | undefined {
  const action = partOf(node, 'selectAction');
  if (action?.type !== 'Action.ToggleVisibility') return undefined;
  const targets: unknown = action['targetElements'];
  const isFolded = Array.isArray(targets) && folded.has(String(targets[0]));
  const [title] = partsOf(node, 'items');
  return isFolded || !title ? '' : textOf(title, 'text').replace(/^[▾▸]\s*/, '');
}

/** A section that has a heading only: what follows belongs to it. */
function isHeading(pieces: readonly Piece[] = []): boolean {
  const [first] = pieces;
  return pieces.length === 1 && first?.kind === 'line' && first.runs.every((run) => run.isBold);
}

function foldedIds(nodes: readonly CardElement[]): Set<string> {
  const inner = nodes.flatMap((node) => [...foldedIds(partsOf(node, 'items'))]);
  const own = nodes.filter((node) => node['isVisible'] === false).map((node) => textOf(node, 'id'));
  return new Set([...own.filter(Boolean), ...inner]);
}

function standsOut(node: CardElement): boolean {
  return ['warning', 'attention', 'emphasis'].includes(textOf(node, 'style').toLowerCase());
}

function isLine(piece: Piece): piece is Line {
  return piece.kind === 'line';
}

function aside(piece: Piece, node: CardElement): Piece {
  const isPlain = ({ isSmall, isBold, url, opens }: Run) =>
    isSmall && !isBold && url === undefined && opens === undefined;
  if (piece.kind !== 'line' || !piece.runs.every(isPlain)) return piece;
  return { ...piece, isAside: true, ...(textOf(node, 'id') === footerId && { isFooter: true }) };
}

function lineOf(runs: readonly Run[], isQuoted: boolean): Line {
  return { kind: 'line', runs, isQuoted };
}

function plainRun(text: string): Run {
  return { text, isBold: false, isItalic: false, isCode: false, isSmall: false };
}

function bold(text: string): Run {
  return { ...plainRun(text), isBold: true };
}

function asName(run: Run): Run {
  return { ...run, isBold: true, isSmall: false };
}
