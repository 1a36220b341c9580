import { getMails } from './api.js';
import { byId, make } from './dom.js';
import { openThread } from './mail-thread.js';
import { threadsOf } from './mail-threads.js';

const againMs = 3000;

/** The mails that were sent and what came back, in threads; kept up to date while they are looked at. */
export function openMailbox() {
  const area = byId('mails');
  const title = make('h2', { className: 'mails-title' });
  const open = new Map();
  let timer;
  let zone;
  let isShown = false;

  async function look() {
    try {
      show(await getMails());
    } catch (trouble) {
      if (!isShown)
        area.replaceChildren(emptyOf('The mails cannot be shown', `${trouble.message} Trying again …`));
    }
  }

  function show(mails) {
    isShown = true;
    if (mails === null || mails.length === 0) {
      open.clear();
      return area.replaceChildren(mails === null ? elsewhere() : nothing());
    }
    title.textContent = mails.length === 1 ? '1 mail sent' : `${mails.length} mails sent`;
    if (title.parentNode !== area) area.replaceChildren(title);
    showThreads(threadsOf(mails));
  }

  /** Elements stay where they are, so that whoever writes in one is not disturbed. */
  function showThreads(threads) {
    let before = title;
    for (const thread of threads) {
      let one = open.get(thread.id);
      if (!one) open.set(thread.id, (one = openThread(thread, show)));
      one.update(thread, zone);
      if (before.nextElementSibling !== one.element) before.after(one.element);
      before = one.element;
    }
    const kept = new Set(threads.map((thread) => thread.id));
    for (const [id, { element }] of open) {
      if (kept.has(id)) continue;
      element.remove();
      open.delete(id);
    }
  }

  return {
    open(timeZone) {
      clearInterval(timer);
      zone = timeZone;
      void look();
      timer = setInterval(() => void look(), againMs);
    },
    close: () => clearInterval(timer),
  };
}

function elsewhere() {
  return emptyOf('Mail leaves by another mailbox', 'Look there for what was sent.');
}

function nothing() {
  return emptyOf(
    'No mail was sent yet',
    'Press “Draft email” on a lead, or type /draft. What is sent stands here, and here you can answer it as the lead.',
  );
}

function emptyOf(title, text) {
  const face = make('img', { src: '/icon.svg', alt: '', width: 56, height: 56 });
  return make('div', { className: 'empty' }, face, make('h2', {}, title), make('p', {}, text));
}
