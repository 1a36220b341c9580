import { byId, make } from './dom.js';

const shownMs = { done: 6000, refused: 12000 };

/** Shows a sentence for a while; screen readers say it when they have a moment. */
export function toast(kind, sentence) {
  const close = make('button', { type: 'button', className: 'toast-close', ariaLabel: 'Dismiss' }, '×');
  const mark = make('span', { className: 'toast-mark', ariaHidden: 'true' }, kind === 'done' ? '✓' : '!');
  const one = make('div', { className: `toast toast-${kind}` }, mark, make('p', {}, sentence), close);
  let timer;
  const leave = () => one.remove();
  const wait = () => (timer = setTimeout(leave, shownMs[kind]));
  close.addEventListener('click', leave);
  one.addEventListener('pointerenter', () => clearTimeout(timer));
  one.addEventListener('pointerleave', wait);
  const all = byId('toasts');
  all.append(one);
  while (all.children.length > 3) all.firstElementChild.remove();
  wait();
}
