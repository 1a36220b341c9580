/** What was sent and what came back, as threads: the newest thread first, in each the oldest mail first. */
export function threadsOf(mails) {
  const sentFor = new Map();
  for (const mail of mails) for (const one of [mail, ...mail.answers]) sentFor.set(one.messageId, mail);
  const threads = new Map();
  for (const mail of mails) {
    const first = firstOf(mail, sentFor);
    const thread = threads.get(first.messageId) ?? { id: first.messageId, at: first.at, letters: [] };
    threads.set(thread.id, thread);
    thread.letters.push({ ...mail, sent: true }, ...mail.answers.map((one) => ({ ...one, sent: false })));
  }
  const all = [...threads.values()];
  for (const { letters } of all) letters.sort(byTime);
  return all.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** The mail that began the thread, as far back as it is known. */
function firstOf(mail, sentFor) {
  const passed = new Set();
  for (let first = mail; ;) {
    passed.add(first);
    const before = first.references.map((id) => sentFor.get(id)).find((one) => one && !passed.has(one));
    if (!before) return first;
    first = before;
  }
}

/** The mail of a thread that is answered next: the last one that was sent. */
export function answeredOf({ letters }) {
  return letters.findLast((one) => one.sent);
}

/** What kind of machine wrote a mail that came in; an empty text for a person. */
export function machineOf({ deliveryStatus, headers = {} }) {
  if (deliveryStatus?.action === 'failed') return 'Bounced';
  return headers['auto-submitted'] && headers['auto-submitted'] !== 'no' ? 'Automatic reply' : '';
}

/** Of the same moment the one that answers more mails came later. */
function byTime(one, other) {
  if (one.at === other.at) return one.references.length - other.references.length;
  return one.at < other.at ? -1 : 1;
}
