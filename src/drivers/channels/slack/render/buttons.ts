import type { ActionsBlock, Button, Confirm, Overflow } from '@slack/types';
import { buttonValue, type ButtonAct, type FormField } from './button-value';
import type { CardAction } from './card-actions';
import { plain } from './escape';
import { limits, shortened } from './limits';
import { menuElement, menuOf } from './menu';

/** How inputs of the card reach the act: in a message a button opens a form with them, in a modal they stand beside it. */
export type InputsAre = { readonly asked: readonly FormField[] } | 'sent';

/** A surface's buttons, with an id of its own for each. */
export interface ButtonMaker {
  button(action: CardAction, inputs: InputsAre): Button;
  /** These as buttons: what people mostly do in sight, the rest in a menu at the end, or below where a menu cannot say it. */
  rows(actions: readonly CardAction[], inputs: InputsAre): readonly ActionsBlock[];
}

/** Makes the buttons of one surface. */
export function createButtonMaker(): ButtonMaker {
  let made = 0;
  function button(action: CardAction, inputs: InputsAre): Button {
    made += 1;
    const text = plain(action.title, limits.buttonText);
    const base: Button = { type: 'button', text, action_id: `act.${made}` };
    if (action.url) return { ...base, url: action.url };
    const act = actOf(action, inputs);
    const confirm = act.form ? undefined : confirmOf(action, act);
    return {
      ...base,
      value: buttonValue(act),
      ...(action.style === 'positive' && { style: 'primary' }),
      // What only opens a form destroys nothing yet.
      ...(action.style === 'destructive' && !act.form && { style: 'danger' }),
      ...(confirm && { confirm }),
    };
  }
  function rows(actions: readonly CardAction[], inputs: InputsAre) {
    const first = actions.filter((one) => !one.isSecondary);
    const { entries, leadId, others } = menuOf(actions.filter((one) => one.isSecondary));
    if (entries.length === 0)
      return [first, others]
        .flatMap(inRows)
        .map((row) => actionsBlock(row.map((one) => button(one, inputs))));
    const buttons = [...first, ...others].map((one) => button(one, inputs));
    made += 1;
    return inRows<Button | Overflow>([...buttons, menuElement(made, leadId, entries)]).map(actionsBlock);
  }
  return { button, rows };
}

/** Buttons side by side. */
export function actionsBlock(elements: (Button | Overflow)[]): ActionsBlock {
  return { type: 'actions', elements };
}

/** What the button of this action says. */
export function actOf(action: CardAction, inputs: InputsAre): ButtonAct {
  const act = action.act ?? { verb: 'none', data: {} };
  if (action.asks) {
    const { submit, fields } = action.asks;
    return { ...act, form: { title: shortened(action.title, limits.viewTitle), submit, fields } };
  }
  if (!action.sendsInputs) return act;
  if (inputs === 'sent') return { ...act, withInputs: true };
  if (inputs.asked.length === 0) return act;
  const title = shortened(action.title, limits.viewTitle);
  return { ...act, form: { title, submit: action.title, fields: inputs.asked } };
}

/** What takes effect at once, and is not asked about in any other way, is asked about here. */
function confirmOf({ title, style }: CardAction, { data, withInputs }: ButtonAct): Confirm | undefined {
  const isFinal = data['confirmed'] === 'yes' && !withInputs;
  if (!isFinal && style !== 'destructive') return undefined;
  return {
    title: plain('Are you sure?', limits.confirmTitle),
    text: plain(`“${title}” takes effect at once.`, limits.confirmText),
    confirm: plain(title, limits.confirmButton),
    deny: plain('Cancel', limits.confirmButton),
    ...(style === 'destructive' && { style: 'danger' }),
  };
}

function inRows<Action>(actions: readonly Action[]): Action[][] {
  const count = Math.ceil(actions.length / limits.actionsElements);
  return Array.from({ length: count }, (_, row) =>
    actions.slice(row * limits.actionsElements, (row + 1) * limits.actionsElements),
  );
}
