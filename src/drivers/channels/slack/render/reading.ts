import type { KnownBlock, ModalView } from '@slack/types';
import type { Card } from '../../../../cards/card';
import type { ButtonAct } from './button-value';
import { createButtonMaker, type InputsAre } from './buttons';
import type { CardAction } from './card-actions';
import { fieldsBelow } from './card-inputs';
import { plain } from './escape';
import { broken } from './fit';
import { limits } from './limits';
import { memoOf } from './memo';
import { identified, type RenderContext } from './message';
import { outlineOf, type Section } from './outline';
import { aside, painted } from './paint';
import { titles } from './titles';

export interface ReadingContext extends RenderContext {
  /** What makes the card again, for its other pages. */
  readonly again: Pick<ButtonAct, 'verb' | 'data'>;
  /** Comes back with whatever is pressed in it. */
  readonly origin?: string;
}

/** What a page holds at most, so that there is room for its buttons. */
const page: Readonly<Record<'blocks' | 'characters' | 'line', number>> = {
  blocks: 90,
  characters: 12_000,
  line: 2_500,
};

/** The whole card, unfolded, in pages: the one asked for, or the nearest there is. The first page is 1. */
export function renderReading(card: Card, number: number, context: ReadingContext): ModalView {
  const outline = outlineOf(card, 'everything');
  const inputs: InputsAre = { asked: fieldsBelow(card.content.body) };
  const pages = pagesOf(broken(outline.sections, page.line), inputs);
  const shown = Math.min(Math.max(Math.trunc(number) || 1, 1), pages.length);
  const maker = createButtonMaker();
  const body = (pages[shown - 1] ?? []).flatMap((section, position): readonly KnownBlock[] => [
    ...(position > 0 ? [{ type: 'divider' } as const] : []),
    ...painted([section], { maker, inputs }),
  ]);
  const turning = pages.length > 1 ? [aside(`Page ${shown} of ${pages.length}`)] : [];
  const turners = maker.rows(turnersOf(shown, pages.length, context), inputs);
  const actions = maker.rows(outline.actions, inputs);
  return {
    type: 'modal',
    callback_id: 'reading',
    title: plain(titles[card.name], limits.viewTitle),
    close: plain('Close', limits.viewTitle),
    private_metadata: memoOf(context.origin === undefined ? {} : { origin: context.origin }),
    blocks: [...identified([...body, ...turning, ...turners, ...actions], context.revision)],
  };
}

/** Sections onto pages; one that is longer than a page is continued on the next. */
function pagesOf(sections: readonly Section[], inputs: InputsAre): readonly (readonly Section[])[] {
  const pages: Section[][] = [[]];
  let left = { blocks: page.blocks, characters: page.characters };
  const place = (section: Section) => {
    const size = sizeOf(section, inputs);
    const isRoom = size.blocks <= left.blocks && size.characters <= left.characters;
    if (!isRoom && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = { blocks: page.blocks, characters: page.characters };
    }
    pages.at(-1)?.push(section);
    left = { blocks: left.blocks - size.blocks, characters: left.characters - size.characters };
  };
  for (const section of sections) for (const part of partsOfSection(section, inputs)) place(part);
  return pages;
}

/** The section itself when a page can hold it, else as few parts as it takes. */
function partsOfSection({ pieces }: Section, inputs: InputsAre): readonly Section[] {
  if (isOnePage({ pieces }, inputs)) return [{ pieces }];
  const parts: Section[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const longer = { pieces: [...(last?.pieces ?? []), piece] };
    if (last && isOnePage(longer, inputs)) parts[parts.length - 1] = longer;
    else parts.push({ pieces: [piece] });
  }
  return parts;
}

function isOnePage(section: Section, inputs: InputsAre): boolean {
  const { blocks, characters } = sizeOf(section, inputs);
  return blocks <= page.blocks && characters <= page.characters;
}

function sizeOf(section: Section, inputs: InputsAre) {
  const blocks = painted([section], { maker: createButtonMaker(), inputs });
  // A divider and the ids come on top.
  return { blocks: blocks.length + 1, characters: JSON.stringify(blocks).length + 60 * blocks.length + 60 };
}

function turnersOf(shown: number, count: number, { again }: ReadingContext): readonly CardAction[] {
  const turner = (title: string, to: number): CardAction => ({
    title,
    style: 'default',
    isSecondary: false,
    sendsInputs: false,
    act: { ...again, page: to },
  });
  return [
    ...(shown > 1 ? [turner('Previous', shown - 1)] : []),
    ...(shown < count ? [turner('Next', shown + 1)] : []),
  ];
}
