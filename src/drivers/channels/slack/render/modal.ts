import type { KnownBlock, ModalView } from '@slack/types';
import type { Card } from '../../../../cards/card';
import type { ButtonAct, ButtonForm, FormField } from './button-value';
import { actOf, createButtonMaker } from './buttons';
import type { CardAction } from './card-actions';
import { fieldsBelow } from './card-inputs';
import { plain } from './escape';
import { beginningOf, clipped, mostThatFits, piecesIn } from './fit';
import { inputBlock, isCut } from './inputs';
import { limits } from './limits';
import { memoOf } from './memo';
import { identified, type RenderContext } from './message';
import { outlineOf, type Outline, type Section } from './outline';
import { aside, painted } from './paint';
import { titles } from './titles';

export interface DialogContext extends RenderContext {
  /** Said above everything else, such as what has happened so far. */
  readonly notice?: string;
  /** Why it could not be done the last time. */
  readonly error?: string;
  /** What shows it again after something was done in it. */
  readonly again?: Pick<ButtonAct, 'verb' | 'data'>;
  /** Comes back with the submission. */
  readonly origin?: string;
}

export interface FormContext extends DialogContext {
  /** What is done with what was filled in. */
  readonly act: ButtonAct;
}

/** A card to fill in: its inputs, its main action as the modal's own button, the other actions as buttons in it. */
export function renderDialog(card: Card, context: DialogContext): ModalView {
  const outline = outlineOf(card, 'everything');
  const submit = submitOf(outline.actions);
  const others = outline.actions.filter((one) => one !== submit);
  const fields = fieldsBelow(card.content.body);
  const sections = clipped(outline.sections, limits.plainInput);
  const head = headOf(context, fields);
  const all = piecesIn(sections);
  const blocksWith = (some: number) => [
    ...head,
    ...bodyOf({ sections: withInputs(sections, some), actions: others }, context),
    ...(some < all ? [aside('… There is more than a modal of Slack can hold.')] : []),
  ];
  const count = mostThatFits(all, (some) => fits(blocksWith(some)));
  return {
    type: 'modal',
    callback_id: 'dialog',
    title: plain(titles[card.name], limits.viewTitle),
    close: plain('Cancel', limits.viewTitle),
    ...(submit && { submit: plain(submitWords(submit.title), limits.viewTitle) }),
    private_metadata: memoOf({
      ...(submit && { submit: actOf(submit, 'sent') }),
      ...(context.again && { again: context.again }),
      ...(context.origin !== undefined && { origin: context.origin }),
    }),
    blocks: [...identified(blocksWith(count), context.revision)],
  };
}

/** The form a button carries. */
export function renderForm(form: ButtonForm, context: FormContext): ModalView {
  const { verb, data } = context.act;
  const inputs = form.fields.map((field) => inputBlock(field, context.revision));
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain(form.title, limits.viewTitle),
    close: plain('Cancel', limits.viewTitle),
    submit: plain(submitWords(form.submit), limits.viewTitle),
    private_metadata: memoOf({
      submit: { verb, data, withInputs: true },
      ...(context.origin !== undefined && { origin: context.origin }),
    }),
    blocks: [...identified([...headOf(context, form.fields), ...inputs], context.revision)],
  };
}

function bodyOf(
  { sections, actions }: Omit<Outline, 'isFolded'>,
  { revision }: RenderContext,
): readonly KnownBlock[] {
  const maker = createButtonMaker();
  const inputs = 'sent';
  const body = painted(sections, { maker, inputs, inputBlock: (field) => inputBlock(field, revision) });
  return [...body, ...maker.rows(actions, inputs)];
}

/** The action that the modal itself offers: the positive one of those that send the inputs. */
function submitOf(actions: readonly CardAction[]): CardAction | undefined {
  const sending = actions.filter((one) => one.sendsInputs);
  return sending.find((one) => one.style === 'positive') ?? sending[0];
}

function headOf({ notice, error }: DialogContext, fields: readonly FormField[]): readonly KnownBlock[] {
  const cut = fields
    .filter(isCut)
    .map(
      ({ label }) =>
        `“${label}” is longer than Slack lets you edit. Only its beginning stands here, and only that is sent.`,
    );
  const wrong: readonly KnownBlock[] = error
    ? [{ type: 'section', text: plain(`⚠ ${error}`, limits.sectionText) }]
    : [];
  return [...wrong, ...[...(notice ? [notice] : []), ...cut].map(aside)];
}

/** Slack takes few characters for the button of a modal. */
function submitWords(title: string): string {
  return title.length <= limits.viewTitle ? title : (title.split(' ')[0] ?? title);
}

/** The first pieces, and every input. */
function withInputs(sections: readonly Section[], count: number): readonly Section[] {
  const kept = new Set(beginningOf(sections, count).flatMap(({ pieces }) => pieces));
  return sections.map(({ pieces }) => ({
    pieces: pieces.filter((piece) => piece.kind === 'input' || kept.has(piece)),
  }));
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= limits.viewBlocks && JSON.stringify(blocks).length <= limits.viewText;
}
