import { onLookChange } from './card.js';
import { byId, make } from './dom.js';
import { renderEntry, updateEntry } from './entry.js';
import { dayWords } from './words.js';

/** Pixels from the end within which a reader counts as being at the end. */
const nearEnd = 80;

/** The log of messages: entries in their order, each by its id, brought up to date in place. */
export function openConversation() {
  const scroll = byId('scroll');
  const log = byId('log');
  const newer = byId('newer');
  /** By id: the entry, its item. */
  const standing = new Map();
  let context;

  let following = true;

  newer.addEventListener('click', toEnd);
  const sizes = new ResizeObserver(() => following && toEnd());
  for (const one of [log, scroll]) sizes.observe(one);
  scroll.addEventListener(
    'scroll',
    () => {
      following = atEnd();
      newer.hidden ||= following;
    },
    { passive: true },
  );
  onLookChange(() => {
    for (const { entry, item } of standing.values()) updateEntry(item, entry, context);
  });

  function atEnd() {
    return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < nearEnd;
  }

  function toEnd() {
    following = true;
    newer.hidden = true;
    scroll.scrollTop = scroll.scrollHeight;
  }

  /** Does the work and leaves the words that are being read where they are on the screen. */
  function keepingPlace(work) {
    const top = scroll.getBoundingClientRect().top;
    const anchor = [...log.children].find((one) => one.getBoundingClientRect().bottom > top + 8);
    const before = anchor?.getBoundingClientRect().top;
    const follow = following;
    work();
    if (follow) toEnd();
    else if (anchor?.isConnected) scroll.scrollTop += anchor.getBoundingClientRect().top - before;
  }

  function put(entry) {
    const found = standing.get(entry.id);
    if (found) {
      if (JSON.stringify(found.entry) === JSON.stringify(entry)) return false;
      const moved = found.entry.at !== entry.at;
      found.entry = entry;
      updateEntry(found.item, entry, context);
      if (moved) place(found);
      return false;
    }
    const item = renderEntry(entry, context);
    standing.set(entry.id, { entry, item });
    place({ entry, item });
    return entry.kind !== 'said';
  }

  function place({ entry, item }) {
    const after = [...standing.values()]
      .filter((one) => one.item !== item && one.item.isConnected && isBefore(entry, one.entry))
      .reduce((least, one) => (!least || isBefore(one.entry, least.entry) ? one : least), undefined);
    log.insertBefore(item, after?.item ?? null);
  }

  function divideByDay() {
    for (const one of log.querySelectorAll('.day')) one.remove();
    let day;
    const inOrder = [...standing.values()].sort((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1));
    for (const { entry, item } of inOrder) {
      const its = dayWords(entry.at, context.timeZone);
      if (its !== day)
        log.insertBefore(make('li', { className: 'day', role: 'separator' }, make('span', {}, its)), item);
      day = its;
    }
  }

  return {
    /** Empties the log for another person. */
    begin(nextContext) {
      context = nextContext;
      standing.clear();
      log.replaceChildren();
      log.ariaLive = 'off';
      following = true;
      newer.hidden = true;
    },
    /** Adds what is new and updates what changed. */
    merge(entries) {
      keepingPlace(() => {
        const added = entries.map(put).some(Boolean);
        divideByDay();
        if (added && !following) newer.hidden = false;
      });
      // What stood there from the beginning is not read out, only what comes.
      if (log.ariaLive === 'off') setTimeout(() => (log.ariaLive = 'polite'), 300);
    },
    entries: () => [...standing.values()].map((one) => one.entry).sort((a, b) => (isBefore(a, b) ? -1 : 1)),
    remove(id) {
      standing.get(id)?.item.remove();
      standing.delete(id);
    },
    /** Brings the answer to what the person did into view: its beginning, when it is taller than the view. */
    show(id) {
      const item = standing.get(id)?.item;
      if (!item) return;
      toEnd();
      if (item.offsetHeight < scroll.clientHeight) return;
      following = false;
      scroll.scrollTop = item.offsetTop - 12;
    },
    /** An instant that puts a new entry behind all others. */
    nextPlace() {
      const last =
        [...standing.values()]
          .map((one) => one.entry.at)
          .sort()
          .at(-1) ?? '';
      const now = new Date().toISOString();
      return now > last ? now : last;
    },
    toEnd,
  };
}

function isBefore(one, other) {
  return one.at === other.at ? one.id < other.id : one.at < other.at;
}
