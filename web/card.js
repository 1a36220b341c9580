/* global AdaptiveCards */
import { make } from './dom.js';
import { hostConfigs } from './host-config.js';
import { openMenu } from './menu.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const links = /^(https:\/\/|mailto:|tel:)/i;

// No Markdown: what strangers wrote stays as they wrote it.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

/** Called when colours change, so that standing cards are made again. */
export function onLookChange(again) {
  dark.addEventListener('change', again);
}

/**
 * A card as an element. `act(verb, data)` is called for its buttons and resolves when the answer is there; until then
 * no other button of the card can be pressed.
 */
export function renderCard(content, act) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[dark.matches ? 'dark' : 'light']);
  const frame = make('div', { className: 'card' });
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) return openLink(action.url);
    const said = buttonOf(action);
    if (said) void busyWhile(frame, act(said.verb, said.data));
  };
  card.onDisplayOverflowActionMenu = (actions, button) => {
    if (button) openMenu(actions, button);
    return true;
  };
  card.parse(content);
  const element = card.render();
  if (element) frame.append(element);
  for (const input of frame.querySelectorAll('input[type=text], textarea')) input.dir = 'auto';
  for (const button of frame.querySelectorAll('[aria-label="More options"]')) button.ariaHasPopup = 'menu';
  return frame;
}

/** What was typed into a card's inputs and where the caret stands, to be put back with `restore`. */
export function takeInputs(frame) {
  const inputs = [...frame.querySelectorAll('input, textarea, select')];
  return inputs.map((one) => ({
    value: one.value,
    checked: one.checked,
    touched: one.value !== one.defaultValue || one.checked !== one.defaultChecked,
    focused: one === document.activeElement,
    caret: 'selectionStart' in one ? one.selectionStart : null,
  }));
}

/** Puts back what somebody was typing when the card changed under their hands. */
export function restoreInputs(frame, taken) {
  const inputs = [...frame.querySelectorAll('input, textarea, select')];
  if (inputs.length !== taken.length) return;
  inputs.forEach((one, position) => {
    const { value, checked, touched, focused, caret } = taken[position];
    if (touched) {
      one.value = value;
      one.checked = checked;
      one.dispatchEvent(new Event('input'));
    }
    if (focused) one.focus({ preventScroll: true });
    if (focused && caret !== null) one.setSelectionRange?.(caret, caret);
  });
}

/** Action.Execute names its verb; the Submit that stands in for it carries the verb in its data. */
function buttonOf(action) {
  if (action instanceof AdaptiveCards.ExecuteAction) return { verb: action.verb, data: flat(action.data) };
  if (!(action instanceof AdaptiveCards.SubmitAction)) return undefined;
  const { verb, ...data } = flat(action.data);
  return verb ? { verb: String(verb), data } : undefined;
}

function flat(data) {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Only because somebody pressed it, and only where a person would want to go. */
function openLink(url) {
  if (!links.test(url ?? '')) return;
  const link = make('a', { href: url, rel: 'noopener noreferrer' });
  if (/^https:/i.test(url)) link.target = '_blank';
  link.click();
}

async function busyWhile(frame, answer) {
  const buttons = [...frame.querySelectorAll('button')].filter((one) => !one.disabled);
  const active = document.activeElement;
  frame.ariaBusy = 'true';
  for (const one of buttons) one.disabled = true;
  try {
    await answer;
  } finally {
    frame.ariaBusy = 'false';
    for (const one of buttons) one.disabled = false;
    if (document.activeElement === document.body && frame.contains(active))
      active.focus({ preventScroll: true });
  }
}
