import { renderCard, restoreInputs, takeInputs } from './card.js';
import { make } from './dom.js';
import { dateTimeWords, timeWords } from './words.js';

/** The lead an entry is about; null when it is about none. */
export function leadOf(entry) {
  if (entry.kind === 'message') return entry.leadId;
  return entry.kind === 'reply' && 'leadId' in entry.reply ? entry.reply.leadId : null;
}

/** The card in an entry; undefined when it has none. */
export function cardOf(entry) {
  return entry.kind === 'message' ? entry.card : entry.kind === 'reply' ? entry.reply.card : undefined;
}

/**
 * An entry as an item of the log. `context.act(verb, data, leadId)` is called for buttons, `context.talk(leadId, line)`
 * when somebody wants to ask about the lead.
 */
export function renderEntry(entry, context) {
  const item = make('li', { className: `entry entry-${entry.kind}` });
  item.dataset.id = entry.id;
  fill(item, entry, context);
  return item;
}

/** Brings an item up to date in its place; what was being typed in it stays. */
export function updateEntry(item, entry, context) {
  const taken = takeInputs(item);
  fill(item, entry, context);
  restoreInputs(item, taken);
}

function fill(item, entry, context) {
  if (entry.kind === 'said') item.replaceChildren(...saidParts(entry, context));
  else item.replaceChildren(...botParts(entry, context));
}

function saidParts(entry, { timeZone }) {
  return [
    make(
      'div',
      { className: 'bubble', dir: 'auto' },
      make('span', { className: 'unseen' }, 'You wrote: '),
      entry.text,
    ),
    make('span', { className: 'stamp' }, timeWords(entry.at, timeZone)),
  ];
}

function botParts(entry, context) {
  const { timeZone } = context;
  const card = cardOf(entry);
  const lead = leadOf(entry);
  const head = make(
    'div',
    { className: 'entry-head' },
    make('span', { className: 'entry-name' }, 'Baton'),
    make('time', { className: 'stamp', dateTime: entry.at }, timeWords(entry.at, timeZone)),
  );
  if (entry.changedAt) {
    const changed = dateTimeWords(entry.changedAt, timeZone);
    head.append(
      make(
        'span',
        { className: 'stamp', title: `Updated ${changed}` },
        `updated ${timeWords(entry.changedAt, timeZone)}`,
      ),
    );
  }
  if (entry.kind === 'reply') head.append(make('span', { className: 'tag' }, 'Only you see this'));
  const body = make('div', { className: 'entry-body' }, head);
  if (card) body.append(...cardParts(card, lead, context));
  else body.append(noteOf(entry.reply));
  return [make('img', { className: 'entry-face', src: '/icon.svg', alt: '', width: 32, height: 32 }), body];
}

function cardParts(card, lead, { act, talk }) {
  // Read out when it comes; the card below is there to be walked through.
  const line = make('h3', { className: 'unseen', dir: 'auto' }, card.line);
  const frame = renderCard(card.content, (verb, data) => act(verb, data, lead));
  frame.ariaLive = 'off';
  frame.setAttribute('role', 'group');
  frame.ariaLabel = card.line.slice(0, 300);
  if (lead === null) return [line, frame];
  const ask = make('button', { className: 'talk', type: 'button' }, 'Ask about this lead');
  ask.addEventListener('click', () => talk(lead, card.line));
  return [line, frame, ask];
}

function noteOf(reply) {
  const mark = make(
    'span',
    { className: 'note-mark', ariaHidden: 'true' },
    reply.kind === 'refused' ? '!' : '✓',
  );
  return make(
    'div',
    { className: `note note-${reply.kind}` },
    mark,
    make('p', { dir: 'auto' }, reply.sentence),
  );
}
