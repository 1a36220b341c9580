import type { HomeView, KnownBlock } from '@slack/types';
import type { Card } from '../../../../cards/card';
import { createButtonMaker, type InputsAre } from './buttons';
import { fieldsBelow } from './card-inputs';
import { beginningOf, clipped, mostThatFits, piecesIn } from './fit';
import { limits } from './limits';
import { identified, type RenderContext } from './message';
import { outlineOf } from './outline';
import { aside, painted } from './paint';

/** Longest line of the Home tab, which is an overview. */
const longestLine = 1_000;

/** The card as the Home tab of whoever reads it. */
export function renderHome(card: Card, context: RenderContext): HomeView {
  const { sections, actions } = outlineOf(card, 'what shows');
  const short = clipped(sections, longestLine);
  const inputs: InputsAre = { asked: fieldsBelow(card.content.body) };
  const all = piecesIn(short);
  const blocksWith = (some: number): readonly KnownBlock[] => {
    const maker = createButtonMaker();
    return [
      ...painted(beginningOf(short, some), { maker, inputs }),
      ...(some < all ? [aside('… There is more. Ask for the list to see all of it.')] : []),
      ...maker.rows(actions, inputs),
    ];
  };
  const count = mostThatFits(all, (some) => fits(blocksWith(some)));
  return {
    type: 'home',
    callback_id: 'home',
    blocks: [...identified(blocksWith(count), context.revision)],
  };
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= limits.viewBlocks && JSON.stringify(blocks).length <= limits.viewText;
}
