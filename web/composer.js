import { byId, make } from './dom.js';

const suggestionsShown = 8;

/** The box people write in: commands are offered after "/", Enter sends, the up-arrow brings back what was sent. */
export function openComposer(send) {
  const form = byId('composer');
  const words = byId('words');
  const button = byId('send');
  const list = byId('suggestions');
  let commands = [];
  let sent = [];
  let recalled = -1;
  let offered = [];
  let chosen = 0;

  function grow() {
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight, 180)}px`;
    button.disabled = words.value.trim() === '';
  }

  function offer() {
    const typed = /^\/([a-z-]*)$/i.exec(words.value);
    const begun = typed?.[1].toLowerCase();
    offered = typed ? commands.filter((one) => one.name.startsWith(begun)).slice(0, suggestionsShown) : [];
    chosen = 0;
    list.hidden = offered.length === 0;
    words.ariaExpanded = String(!list.hidden);
    list.replaceChildren(...offered.map(optionOf));
    mark();
  }

  function optionOf(command, position) {
    const option = make(
      'div',
      { className: 'suggestion', role: 'option', id: `suggestion-${position}` },
      make('span', { className: 'suggestion-form' }, `/${command.form ?? command.name}`),
      make('span', { className: 'suggestion-purpose' }, command.purpose),
    );
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(position);
    });
    return option;
  }

  function mark() {
    [...list.children].forEach((one, position) => (one.ariaSelected = String(position === chosen)));
    if (list.hidden) words.removeAttribute('aria-activedescendant');
    else words.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function take(position) {
    const { name, form: written = name } = offered[position];
    put(`/${name}${written === name ? '' : ' '}`);
    list.hidden = true;
    words.ariaExpanded = 'false';
    words.removeAttribute('aria-activedescendant');
  }

  function put(text) {
    words.value = text;
    grow();
    words.focus();
    words.setSelectionRange(text.length, text.length);
  }

  function submit() {
    const text = words.value.trim();
    if (text === '') return;
    sent = [text, ...sent.filter((one) => one !== text)].slice(0, 50);
    recalled = -1;
    put('');
    offer();
    send(text);
  }

  function recall(step) {
    const next = recalled + step;
    if (next < -1 || next >= sent.length) return;
    recalled = next;
    put(sent[recalled] ?? '');
  }

  words.addEventListener('input', () => {
    recalled = -1;
    grow();
    offer();
  });
  words.addEventListener('blur', () => {
    list.hidden = true;
    words.ariaExpanded = 'false';
  });
  words.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const key = keyWith(event, !list.hidden, words, recalled);
    if (!key) return;
    event.preventDefault();
    if (key === 'next') chosen = (chosen + 1) % offered.length;
    if (key === 'previous') chosen = (chosen + offered.length - 1) % offered.length;
    if (key === 'next' || key === 'previous') mark();
    if (key === 'take') {
      const whole = words.value === `/${offered[chosen].name}`;
      if (whole && event.key === 'Enter') submit();
      else take(chosen);
    }
    if (key === 'close') {
      list.hidden = true;
      words.ariaExpanded = 'false';
    }
    if (key === 'send') submit();
    if (key === 'older') recall(1);
    if (key === 'newer') recall(-1);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  return {
    /** The commands of another person; what they sent is not carried over. */
    begin(nextCommands, alreadySent) {
      commands = nextCommands;
      sent = alreadySent;
      recalled = -1;
    },
    /** Puts a text up for editing. */
    put,
    focus: () => words.focus(),
    isEmpty: () => words.value === '',
  };
}

/** What a key means here; undefined when it means what it always means. */
function keyWith(event, open, words, recalled) {
  const { key, shiftKey } = event;
  if (open) {
    const meaning = { ArrowDown: 'next', ArrowUp: 'previous', Tab: 'take', Escape: 'close' }[key];
    if (meaning && !(key === 'Tab' && shiftKey)) return meaning;
    if (key === 'Enter' && !shiftKey) return 'take';
    return undefined;
  }
  if (key === 'Enter' && !shiftKey) return 'send';
  const recalling = words.value === '' || recalled >= 0;
  if (key === 'ArrowUp' && recalling) return 'older';
  if (key === 'ArrowDown' && recalled >= 0) return 'newer';
  return undefined;
}
