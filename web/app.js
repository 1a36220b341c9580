import { getEarlier, getPeople, newTurnId, openEvents, sendTurn } from './api.js';
import { openComposer } from './composer.js';
import { openConversation } from './conversation.js';
import { openDialogs } from './dialog.js';
import { byId } from './dom.js';
import { openMailbox } from './mailbox.js';
import { openPeople } from './people.js';
import { showStarters } from './starters.js';
import { openTabs } from './tabs.js';
import { toast } from './toast.js';
import { subjectOf } from './words.js';

const conversation = openConversation();
const dialogs = openDialogs();
const mailbox = openMailbox();
const composer = openComposer((text) => void say(text));
const tabs = openTabs((name) => {
  if (name === 'mail') mailbox.open(person.timeZone);
  else mailbox.close();
});
let person;
let people;
let everyone = [];
let about = null;
let earlier = null;
let leave = () => undefined;

/** Shows the conversation of this person; the address stays in the page's own, so that a reload shows the same. */
function become(address) {
  person = everyone.find((one) => one.address === address) ?? everyone[0];
  location.replace(`#${encodeURIComponent(person.address)}`);
  leave();
  talkAbout(null);
  people.mark(person);
  tabs.choose('chat');
  byId('loading').hidden = false;
  byId('empty').hidden = true;
  byId('empty-text').textContent = person.roles.every((one) => one === 'reader')
    ? 'Readers get no cards of their own. Ask about any lead.'
    : 'Leads are being worked on. Their cards appear here by themselves.';
  conversation.begin({
    timeZone: person.timeZone,
    act: press,
    talk: (lead, line) => talkAbout({ lead, line }, true),
  });
  composer.begin(person.commands, []);
  const mine = person;
  leave = openEvents(person.address, {
    snapshot({ entries, next }) {
      earlier ??= next;
      byId('loading').hidden = true;
      receive(entries);
      const said = entries.filter((one) => one.kind === 'said').map((one) => one.text);
      composer.begin(mine.commands, said.reverse());
    },
    entries: receive,
    stir: ({ address: other }) => people.stir(other),
    up: () => (byId('banner').hidden = true),
    down: showBanner,
  });
  earlier = null;
}

function receive(entries) {
  conversation.merge(entries);
  const all = conversation.entries();
  byId('empty').hidden = all.length > 0;
  byId('earlier').hidden = earlier === null;
  showStarters(person, all, (text) => void say(text));
}

function showBanner(sentence) {
  byId('banner-text').textContent = sentence;
  byId('banner').hidden = false;
}

/** Which lead "it" means; shown above the box, where it can be dropped. */
function talkAbout(next, focus = false) {
  about = next;
  byId('about').hidden = next === null;
  byId('about-name').textContent = next ? subjectOf(next.line) : '';
  if (focus) composer.focus();
}
byId('about-drop').addEventListener('click', () => {
  talkAbout(null);
  composer.focus();
});

/** Sends what was written; it stands there at once, and says so when it could not be sent. */
async function say(text, id = newTurnId()) {
  const asked = person;
  const shownId = `turn.${id}.1-said`;
  conversation.toEnd();
  receive([{ kind: 'said', id: shownId, at: conversation.nextPlace(), changedAt: null, text }]);
  conversation.toEnd();
  byId('thinking').hidden = false;
  try {
    const { reply, entry } = await sendTurn({ as: asked.address, id, text, about: about?.lead ?? null });
    byId('thinking').hidden = true;
    if (asked === person) settle(reply, entry, null, 'text');
  } catch (trouble) {
    byId('thinking').hidden = true;
    if (asked !== person) return;
    conversation.remove(shownId);
    if (composer.isEmpty()) composer.put(text);
    toast('refused', `${trouble.message} Your message was not sent.`);
  }
}

/** Presses a button of a card. */
async function press(verb, data, lead) {
  const asked = person;
  try {
    const turn = { as: asked.address, id: newTurnId(), verb, data, about: lead };
    const { reply, entry } = await sendTurn(turn);
    if (asked === person) settle(reply, entry, lead, 'button');
  } catch (trouble) {
    const sentence = trouble.status === 0 ? `${trouble.message} Press again.` : trouble.message;
    if (dialogs.isOpen()) dialogs.refuse(sentence);
    else toast('refused', sentence);
  }
}

/** Shows an answer where it belongs: a card in the conversation, a card to fill in as a window, a sentence in passing. */
function settle(reply, entry, lead, by) {
  if (reply.kind === 'dialog') {
    const its = reply.leadId ?? lead;
    return dialogs.show(reply.card, (verb, data) => press(verb, data, its));
  }
  if (reply.kind === 'refused' && dialogs.isOpen()) return dialogs.refuse(reply.sentence);
  dialogs.close();
  if (reply.kind === 'card') {
    // The same entry comes by the stream; whichever is first shows it.
    receive([entry]);
    conversation.show(entry.id);
    if (reply.leadId) talkAbout({ lead: reply.leadId, line: reply.card.line });
  } else if (by === 'button') toast(reply.kind, reply.sentence);
}

byId('earlier').addEventListener('click', async () => {
  const asked = person;
  try {
    const page = await getEarlier(person.address, earlier);
    if (asked !== person) return;
    earlier = page.next;
    receive(page.entries);
  } catch (trouble) {
    toast('refused', trouble.message);
  }
});

async function start() {
  try {
    everyone = await getPeople();
  } catch {
    showBanner('Baton cannot be reached. Trying again …');
    return void setTimeout(start, 1500);
  }
  if (everyone.length === 0)
    return showBanner('The playbook names nobody. Add people to it and restart Baton.');
  people = openPeople(everyone, become);
  become(decodeURIComponent(location.hash.slice(1)));
  addEventListener('hashchange', () => {
    const address = decodeURIComponent(location.hash.slice(1));
    if (address !== person.address) become(address);
  });
}

await start();
