import type { KnownBlock } from '@slack/types';
import type { Card, CardName } from '../../../../cards/card';
import type { ButtonAct } from './button-value';
import { createButtonMaker } from './buttons';
import type { CardAction } from './card-actions';
import { fieldsBelow } from './card-inputs';
import { escapedWithin } from './escape';
import { beginningOf, clipped, mostThatFits, piecesIn } from './fit';
import { limits } from './limits';
import { outlineOf, type Outline, type Section } from './outline';
import { aside, painted, type Paint } from './paint';

/** A message as Slack takes it. */
export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export interface RenderContext {
  /** Another one for every rendering of the same message: block ids must change on update. */
  readonly revision: string;
  /** The lead the card is about. */
  readonly leadId: string | null;
  /** What makes the whole card again, where that is not clear from its name and lead. */
  readonly whole?: Pick<ButtonAct, 'verb' | 'data'>;
}

/** Longest line of a message; a text beyond it is read where there is room for it. */
const longestLine = 2_500;

/** The card as a message that Slack accepts: what is too much of it is left out, which the message says. */
export function renderMessage(card: Card, context: RenderContext): SlackMessage {
  const outline = outlineOf(card, 'what shows');
  const clippedSections = clipped(outline.sections, longestLine);
  const whole = blocksOf(card, outline, clippedSections, undefined);
  const isWhole = !outline.isFolded && clippedSections === outline.sections && fits(whole);
  const blocks = isWhole ? whole : beginning(card, outline, clippedSections, context);
  return { text: escapedWithin(card.line, limits.messageText), blocks: identified(blocks, context.revision) };
}

/** Blocks with an id each, which differs from that of any other rendering. */
export function identified(blocks: readonly KnownBlock[], revision: string): readonly KnownBlock[] {
  return blocks.map((block, position) =>
    block.block_id === undefined ? { ...block, block_id: `${position + 1}.${revision}` } : block,
  );
}

/** As much of the beginning as fits above the buttons, and where the rest is. */
function beginning(card: Card, outline: Outline, sections: readonly Section[], context: RenderContext) {
  const more = wherefrom(card, outline, context);
  const count = mostThatFits(piecesIn(sections), (some) =>
    fits(blocksOf(card, outline, beginningOf(sections, some), more)),
  );
  return blocksOf(card, outline, beginningOf(sections, count), more);
}

interface Remainder {
  readonly sentence: string;
  readonly action?: CardAction;
}

/** Cards that a command of the same name makes again of their lead. */
const askedByName: readonly CardName[] = ['lead', 'why', 'history', 'research'];

/** Where the rest of a shortened card is read: as a reading of the same card, or in the research of its lead. */
function wherefrom(card: Card, { actions }: Outline, { whole, leadId }: RenderContext): Remainder {
  const byName = leadId !== null && askedByName.includes(card.name);
  const again = byName ? { verb: card.name, data: { lead: leadId } } : whole;
  if (again) {
    const looks = { title: 'Show all', style: 'default', isSecondary: false, sendsInputs: false } as const;
    return {
      sentence: `… There is more: press “${looks.title}”.`,
      action: { ...looks, act: { ...again, page: 1 } },
    };
  }
  const research = actions.find((one) => one.act?.verb === 'research');
  return research
    ? { sentence: `… There is more: press “${research.title}”.` }
    : { sentence: '… There is more than one message of Slack can hold.' };
}

function blocksOf(
  card: Card,
  { actions }: Outline,
  sections: readonly Section[],
  more: Remainder | undefined,
): readonly KnownBlock[] {
  const maker = createButtonMaker();
  const paint: Paint = { maker, inputs: { asked: fieldsBelow(card.content.body) } };
  return [
    ...painted(sections, paint),
    ...(more ? [aside(more.sentence)] : []),
    ...maker.rows(more?.action ? [more.action, ...actions] : actions, paint.inputs),
  ];
}

function fits(blocks: readonly KnownBlock[]): boolean {
  // Ids are added last; each counts a little.
  const characters = JSON.stringify(blocks).length + 60 * blocks.length;
  return blocks.length <= limits.messageBlocks && characters <= limits.blocksText;
}
