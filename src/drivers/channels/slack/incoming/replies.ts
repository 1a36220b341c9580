import type { Button, HomeView, ModalView } from '@slack/types';
import type { Card } from '../../../../cards/card';
import type { Reopening, Reply } from '../../../../ports/desk';
import { buttonValue } from '../render/button-value';
import { escapedWithin } from '../render/escape';
import { renderHome } from '../render/home';
import { renderMessage } from '../render/message';
import { renderDialog } from '../render/modal';
import { renderReading } from '../render/reading';
import { sentenceModal } from './modals';
import type { Said } from './speech';
import { words } from './words';

/** Block ids must be others each time a message is shown again. */
export function revisionOf(now: number): string {
  return now.toString(36);
}

/** A reply as a message: a card by its blocks, anything else by its sentence. */
export function saidOf(reply: Reply, revision: string): Said {
  if (reply.kind === 'done' || reply.kind === 'refused') return sentenceSaid(reply.sentence);
  if (reply.kind === 'dialog') return dialogSaid(reply.card.line, reply.again);
  return renderMessage(reply.card, { revision, leadId: reply.leadId });
}

/** A dialog where no window can be opened: the button that opens it. */
function dialogSaid(line: string, { verb, data }: Reopening): Said {
  const button: Button = {
    type: 'button',
    action_id: 'act.1',
    text: { type: 'plain_text', text: words.open },
    style: 'primary',
    value: buttonValue({ verb, data }),
  };
  const { text, blocks } = sentenceSaid(line);
  return { text, blocks: [...blocks, { type: 'actions', elements: [button] }] };
}

/** One sentence as a message; nothing in it is a command of Slack's. */
export function sentenceSaid(sentence: string): Said {
  const text = sentence.slice(0, 3000);
  return {
    text: escapedWithin(text, 3000),
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  };
}

/** A reply as a window: a card to fill in, a card to read from its first page on, or a sentence. */
export function modalOf(reply: Reply, revision: string, more: ModalMore = {}): ModalView {
  if (reply.kind === 'done' || reply.kind === 'refused') return sentenceModal(reply.sentence);
  const context = { revision, leadId: reply.leadId };
  return reply.kind === 'dialog'
    ? renderDialog(reply.card, { ...context, origin: '', ...more, again: reply.again })
    : renderReading(reply.card, more.page ?? 1, {
        ...context,
        origin: more.origin ?? '',
        again: reply.again ?? { verb: 'help', data: {} },
      });
}

/** What a window shows besides its reply, and remembers. */
export interface ModalMore {
  /** A sentence above the inputs: what was done just now. */
  readonly notice?: string;
  readonly page?: number;
  /** Where the window was opened, for what is to be said after it closed. */
  readonly origin?: string;
}

export function homeOf(card: Card, revision: string): HomeView {
  return renderHome(card, { revision, leadId: null });
}

/** True for a card that is read in a window, because it is long. */
export function isLong(card: Card): boolean {
  return card.name === 'research' || card.name === 'history';
}
