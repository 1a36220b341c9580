import type { Card, CardName } from '../cards/card';
import type { Deck } from '../cards/deck';
import { blockedView } from '../cards/views/blocked';
import { disqualifiedView } from '../cards/views/disqualified';
import { handBackView } from '../cards/views/hand-back';
import { handoverLineView } from '../cards/views/handover-line';
import { handoverView } from '../cards/views/handover';
import { erasedView } from '../cards/views/erased';
import { leadView } from '../cards/views/lead';
import { approvalView } from '../cards/views/approval';
import { replyView } from '../cards/views/reply';
import { unknownOutcomeView } from '../cards/views/unknown-outcome';
import { qualifyView } from '../cards/views/qualify';
import { openProposal } from '../domain/qualify-offers';
import { isErased } from '../domain/erasure';
import { Fault } from '../domain/fault';
import type { LeadSubject, Reader } from '../cards/subject';

/** The last mail of which nobody knew whether it arrived, settled since or not. */
function doubtfulMail({ lead }: LeadSubject) {
  const mail =
    [...lead.mails].reverse().find((one) => one.outcome === 'unknown') ?? lead.mails[lead.mails.length - 1];
  if (!mail) throw new Fault('unexpected', { sentence: 'There is no e-mail to ask about.', todo: '' });
  return { mail: mail.messageId, to: mail.to, subject: mail.subject, by: mail.by, at: mail.at };
}

/** A card that is kept true, as its reader is to see it now. */
export function announcementCard(name: CardName, subject: LeadSubject, reader: Reader, deck: Deck): Card {
  if (isErased(subject.lead)) return deck.card('erased', erasedView(subject.lead));
  switch (name) {
    case 'handover':
      return deck.card(name, handoverView(subject, reader));
    case 'handover-line':
      return deck.card(name, handoverLineView(subject, reader));
    case 'blocked':
      return deck.card(name, blockedView(subject, reader));
    case 'hand-back':
      return deck.card(name, handBackView(subject, reader));
    case 'disqualified':
      return deck.card(name, disqualifiedView(subject, reader));
    case 'lead':
      return deck.card(name, leadView(subject, reader));
    case 'unknown-outcome':
      return deck.card(name, unknownOutcomeView(subject, reader, doubtfulMail(subject)));
    case 'approval':
      return deck.card(name, approvalView(subject, reader));
    case 'reply':
      return deck.card(name, replyView(subject, reader));
    case 'qualify':
      return deck.card(name, qualifyView(subject, reader, openProposal(subject.lead, reader.address)));
    default:
      throw new Fault('unexpected', { sentence: `The card "${name}" is not announced.`, todo: '' });
  }
}
