/** What the server says went wrong; `status` is 0 when it could not be reached. */
export class Trouble extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** The people to choose from, each with their commands. */
export async function getPeople() {
  return (await ask('/local/people')).people;
}

/** A page of earlier messages. */
export function getEarlier(address, next) {
  return ask(`/local/messages?${new URLSearchParams({ as: address, after: next })}`);
}

/** The mails that were sent, newest first; null when they leave by another mailbox. */
export async function getMails() {
  return (await ask('/local/mail')).mails;
}

/** An id for one act of a person. */
export function newTurnId() {
  return crypto.randomUUID();
}

/** Takes a turn to the desk; asked again under the same id when the line breaks, which takes effect once. */
export function sendTurn(turn) {
  return send('/local/turn', turn);
}

/** Answers a mail as the lead, once under its id; gives back all mails. */
export async function answerMail(answer) {
  return (await send('/local/mail/answer', answer)).mails;
}

async function send(path, body) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    } catch (trouble) {
      if (trouble.status !== 0 || attempt === 3) throw trouble;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

async function ask(path, options) {
  let response;
  let body;
  try {
    response = await fetch(path, options);
    body = await response.json();
  } catch {
    throw new Trouble(0, 'Baton could not be reached.');
  }
  if (!response.ok) throw new Trouble(response.status, body.error ?? 'Baton could not answer.');
  return body;
}

/** The events of one conversation, for as long as it is open; a broken line is mended by itself. */
export function openEvents(address, handlers) {
  let source;
  let timer;
  let pause = 1000;
  let closed = false;

  function connect() {
    source = new EventSource(`/local/events?${new URLSearchParams({ as: address })}`);
    source.addEventListener('snapshot', (event) => {
      pause = 1000;
      handlers.up();
      handlers.snapshot(JSON.parse(event.data));
    });
    source.addEventListener('entries', (event) => {
      handlers.up();
      handlers.entries(JSON.parse(event.data).entries);
    });
    source.addEventListener('stir', (event) => handlers.stir(JSON.parse(event.data)));
    source.addEventListener('trouble', (event) => handlers.down(JSON.parse(event.data).sentence));
    source.onerror = () => {
      source.close();
      if (closed) return;
      handlers.down('Baton cannot be reached. Trying again …');
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, 5000);
    };
  }
  connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    source.close();
  };
}
