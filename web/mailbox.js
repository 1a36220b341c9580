import { getMails } from './api.js';
import { byId, make } from './dom.js';
import { dateTimeWords } from './words.js';

const againMs = 3000;

/** The list of mails that were sent; kept up to date while it is looked at. */
export function openMailbox() {
  const area = byId('mails');
  let timer;
  let shown = '';

  async function look(timeZone) {
    try {
      const mails = await getMails();
      const text = JSON.stringify([mails, timeZone]);
      if (text !== shown) area.replaceChildren(...partsOf(mails, timeZone, new Set(openOnes())));
      shown = text;
    } catch (trouble) {
      if (shown === '')
        area.replaceChildren(emptyOf('The mails cannot be shown', `${trouble.message} Trying again …`));
    }
  }

  function openOnes() {
    return [...area.querySelectorAll('details[open]')].map((one) => one.dataset.id);
  }

  return {
    open(timeZone) {
      void look(timeZone);
      timer = setInterval(() => void look(timeZone), againMs);
    },
    close: () => clearInterval(timer),
  };
}

function partsOf(mails, timeZone, open) {
  if (mails === null) return [emptyOf('Mail leaves by another mailbox', 'Look there for what was sent.')];
  if (mails.length === 0) {
    return [
      emptyOf(
        'No mail was sent yet',
        'Press “Draft email” on a lead, or type /draft. What a person sends stands here.',
      ),
    ];
  }
  const title = make(
    'h2',
    { className: 'mails-title' },
    mails.length === 1 ? '1 mail sent' : `${mails.length} mails sent`,
  );
  return [title, ...mails.map((one) => mailOf(one, timeZone, open))];
}

function mailOf(mail, timeZone, open) {
  const summary = make(
    'summary',
    { className: 'mail-head' },
    make('span', { className: 'mail-subject', dir: 'auto' }, mail.subject || '(no subject)'),
    make('span', { className: 'mail-to', dir: 'auto' }, `To ${mail.to}`),
    make('time', { className: 'stamp', dateTime: mail.at }, dateTimeWords(mail.at, timeZone)),
  );
  const from = make(
    'p',
    { className: 'mail-from', dir: 'auto' },
    `From ${mail.from.name} <${mail.from.address}>`,
  );
  const details = make(
    'details',
    { className: 'mail' },
    summary,
    from,
    make('pre', { className: 'mail-body', dir: 'auto' }, mail.body),
  );
  details.dataset.id = mail.messageId;
  details.open = open.has(mail.messageId);
  return details;
}

function emptyOf(title, text) {
  const face = make('img', { src: '/icon.svg', alt: '', width: 56, height: 56 });
  return make('div', { className: 'empty' }, face, make('h2', {}, title), make('p', {}, text));
}
