import { make } from './dom.js';

/** Shows a card's further actions under its button; arrow keys choose, Esc closes and gives the focus back. */
export function openMenu(actions, button) {
  // In the card itself: in the body it could not be reached while a window is open.
  const menu = make('div', { className: 'menu', role: 'menu', popover: 'auto' });
  const items = actions.map((action) => {
    const item = make(
      'button',
      { className: 'menu-item', type: 'button', role: 'menuitem', tabIndex: -1 },
      action.title,
    );
    item.disabled = !action.isEnabled;
    item.addEventListener('click', () => {
      menu.hidePopover();
      action.execute();
    });
    return item;
  });
  menu.append(...items);
  button.after(menu);
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (to !== undefined) items[to % items.length].focus();
    if (event.key === 'Tab') menu.hidePopover();
    if (to !== undefined) event.preventDefault();
  });
  menu.addEventListener('toggle', (event) => {
    const open = event.newState === 'open';
    button.ariaExpanded = String(open);
    if (!open) menu.remove();
  });
  menu.showPopover();
  place(menu, button);
  items[0]?.focus({ preventScroll: true });
}

/** Below the button, or above it where there is no room. */
function place(menu, button) {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const below = bottom + 6;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  menu.style.top = `${below + offsetHeight < innerHeight - 8 ? below : Math.max(8, top - offsetHeight - 6)}px`;
}
