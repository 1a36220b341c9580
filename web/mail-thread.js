import { make } from './dom.js';
import { answerBox } from './mail-answer.js';
import { answeredOf, machineOf } from './mail-threads.js';
import { dateTimeWords } from './words.js';

/** One thread on the page; what is written in its answer box stays while its mails change. */
export function openThread(first, show) {
  let thread = first;
  let shown = '';
  const subject = make('span', { className: 'mail-subject', dir: 'auto' });
  const to = make('span', { className: 'mail-to', dir: 'auto' });
  const stamp = make('time', { className: 'stamp' });
  const news = make('span', { className: 'mail-news' });
  const letters = make('ol', { className: 'letters' });
  const element = make(
    'details',
    { className: 'mail' },
    make('summary', { className: 'mail-head' }, subject, stamp, to, news),
    letters,
    answerBox(() => answeredOf(thread), show),
  );

  function update(next, timeZone) {
    const text = JSON.stringify([next, timeZone]);
    if (text === shown) return;
    shown = text;
    thread = next;
    const [begin] = next.letters;
    const last = next.letters.at(-1);
    subject.textContent = begin.subject || '(no subject)';
    to.textContent = `To ${answeredOf(next).to}`;
    stamp.dateTime = last.at;
    stamp.textContent = dateTimeWords(last.at, timeZone);
    const answers = next.letters.filter((one) => !one.sent);
    news.textContent = newsOf(answers);
    news.classList.toggle(
      'mail-bad',
      answers.some((one) => machineOf(one) === 'Bounced'),
    );
    letters.replaceChildren(...next.letters.map((one) => letterOf(one, begin.subject, timeZone)));
  }

  return { element, update };
}

function newsOf(answers) {
  const last = answers.at(-1);
  if (!last) return '';
  const machine = machineOf(last);
  if (machine !== '') return machine;
  const persons = answers.filter((one) => machineOf(one) === '').length;
  return persons === 1 ? '1 answer' : `${persons} answers`;
}

function letterOf(letter, about, timeZone) {
  const { from, subject, at, sent } = letter;
  const machine = sent ? '' : machineOf(letter);
  const who = from.name ? `${from.name} <${from.address}>` : from.address;
  const way = make(
    'span',
    { className: 'letter-way', dir: 'auto' },
    make('strong', {}, sent ? 'Sent' : 'Came in'),
    ` from ${who}`,
  );
  const mark = machine === 'Bounced' ? 'letter-mark mail-bad' : 'letter-mark';
  const head = make('p', { className: 'letter-head' }, way);
  if (machine) head.append(make('span', { className: mark }, machine));
  head.append(make('time', { className: 'stamp', dateTime: at }, dateTimeWords(at, timeZone)));
  const parts = [
    head,
    make('pre', { className: 'mail-body', dir: 'auto' }, sent ? letter.body : letter.text),
  ];
  // The thread says it already.
  const isSame = subject === about || subject === `Re: ${about}`;
  if (!isSame) parts.splice(1, 0, make('p', { className: 'letter-subject', dir: 'auto' }, subject));
  return make('li', { className: sent ? 'letter letter-sent' : 'letter letter-came' }, ...parts);
}
