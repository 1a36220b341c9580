import { emailFaultWords } from '../email-words';
import { leadFacts, type FactView } from '../lead-facts';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { stepWords } from '../words';
import type { LeadSubject, Reader } from '../subject';

/** A lead given back because of its address or a fault (spec sections 5 and 12). */
export interface HandBackView extends TitleView {
  readonly wrong: string;
  readonly todo: string;
  /** The address as it stands, to be corrected. */
  readonly address: string;
  readonly canCorrect: boolean;
  readonly canMarkValid: boolean;
  readonly facts: readonly FactView[];
}

/** The card of a hand-back: what is wrong, and an input to put an address right. */
export function handBackView(subject: LeadSubject, reader: Reader): HandBackView {
  const { lead } = subject;
  const title = titleView(subject, reader);
  const wrongAddress = emailFaultWords(lead.email);
  const open = lead.phase === 'handed-back';
  const canCorrect = open && wrongAddress !== '' && reader.may('email');
  return {
    ...title,
    wrong: open ? faultWords(subject) || wrongAddress : 'This has been put right.',
    todo: open ? todoWords(lead.fault !== null && wrongAddress === '', canCorrect) : '',
    address: literal(lead.fields.email, 254),
    canCorrect,
    canMarkValid: canCorrect && title.can.markValid,
    facts: leadFacts(subject, reader),
  };
}

function faultWords({ lead: { fault, email } }: LeadSubject): string {
  if (!fault || emailFaultWords(email) !== '') return '';
  return `${stepWords(fault.step)} failed five times: ${literal(fault.sentence, 400)}`;
}

function todoWords(failed: boolean, canCorrect: boolean): string {
  if (failed) return 'Work on it by hand, or ask your administrator to remove the cause.';
  return canCorrect
    ? 'Write the correct address and save it. The agent then starts again by itself.'
    : 'Its owner or a supervisor can correct the address.';
}
