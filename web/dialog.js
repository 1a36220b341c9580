import { renderCard } from './card.js';
import { byId } from './dom.js';

/** The window in which a card is filled in. The browser keeps the focus inside, closes it on Esc and gives the focus back. */
export function openDialogs() {
  const dialog = byId('dialog');
  const problem = byId('dialog-problem');
  byId('dialog-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => byId('dialog-body').replaceChildren());

  return {
    /** Shows a card to fill in; `act(verb, data)` is called for its buttons. */
    show(card, act) {
      problem.textContent = '';
      byId('dialog-title').textContent = card.line;
      byId('dialog-body').replaceChildren(renderCard(card.content, act));
      if (!dialog.open) dialog.showModal();
      dialog.querySelector('.dialog-body input, .dialog-body textarea, .dialog-body select')?.focus();
    },
    isOpen: () => dialog.open,
    /** Says in the window why nothing happened, so that it can be mended there. */
    refuse(sentence) {
      problem.textContent = sentence;
    },
    close: () => dialog.close(),
  };
}
