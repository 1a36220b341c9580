import { byId } from './dom.js';

const names = ['chat', 'mail'];

/** The two views of the page; `chosen(name)` is called when another one is shown. */
export function openTabs(chosen) {
  let current = 'chat';

  function choose(name) {
    if (name === current) return;
    current = name;
    for (const one of names) {
      byId(`tab-${one}`).ariaSelected = String(one === name);
      byId(`tab-${one}`).tabIndex = one === name ? 0 : -1;
      byId(`panel-${one}`).hidden = one !== name;
    }
    chosen(name);
  }

  for (const name of names) {
    byId(`tab-${name}`).addEventListener('click', () => choose(name));
    byId(`tab-${name}`).addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = names.find((one) => one !== name);
      choose(other);
      byId(`tab-${other}`).focus();
    });
  }
  return { choose };
}
