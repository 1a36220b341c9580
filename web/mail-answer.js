import { answerMail, newTurnId } from './api.js';
import { make } from './dom.js';

const dayMs = 24 * 60 * 60 * 1000;

/** The box in which somebody plays the lead: an answer, a bounce, or an absence. `answered` names the mail it is to. */
export function answerBox(answered, show) {
  const { to } = answered();
  const words = make('textarea', { className: 'answer-words', rows: 3, maxLength: 16000, dir: 'auto' });
  const backOn = make('input', { type: 'date', className: 'answer-day' });
  const now = Date.now();
  backOn.min = dateOf(now + dayMs);
  backOn.value = dateOf(now + 7 * dayMs);
  backOn.setAttribute('aria-label', 'First day back');
  const trouble = make('p', { className: 'answer-trouble', role: 'alert', hidden: true });
  let pending;

  const send = act('Send answer', 'answer-send', () => ({ kind: 'person', words: words.value }));
  const bounce = act('It bounced', 'answer-machine', () => ({ kind: 'bounce' }));
  const away = act('Out of office until', 'answer-machine', () => ({
    kind: 'out-of-office',
    backOn: backOn.value,
  }));
  const fields = [words, send, bounce, away, backOn];

  function act(title, className, given) {
    const button = make('button', { type: 'button', className }, title);
    button.addEventListener('click', () => void give(given()));
    return button;
  }

  async function give(given) {
    if (given.kind === 'person' && given.words.trim() === '') return words.focus();
    if (given.kind === 'out-of-office' && given.backOn === '') return backOn.focus();
    const { messageId } = answered();
    const text = JSON.stringify([messageId, given]);
    // The same act has the same id when it is tried again.
    if (pending?.text !== text) pending = { text, id: newTurnId() };
    for (const one of fields) one.disabled = true;
    trouble.hidden = true;
    try {
      const mails = await answerMail({ id: pending.id, messageId, given });
      pending = undefined;
      words.value = '';
      show(mails);
    } catch (thrown) {
      trouble.textContent = thrown.message;
      trouble.hidden = false;
    }
    for (const one of fields) one.disabled = false;
    if (given.kind === 'person') words.focus();
  }

  const label = make('label', { className: 'answer-label' }, `Answer as ${to}`, words);
  const machines = make(
    'div',
    { className: 'answer-machines' },
    bounce,
    make('span', { className: 'answer-away' }, away, backOn),
  );
  return make(
    'div',
    { className: 'answer', role: 'group' },
    label,
    trouble,
    make('div', { className: 'answer-acts' }, send, machines),
  );
}

function dateOf(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
