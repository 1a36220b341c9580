import { bounceOf, hasNoReturnPath } from './bounce';
import type { IncomingMail } from './incoming-mail';
import { dayBack, saysAway } from './out-of-office';

export type MailKind =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'bounce';
      /** True when this address takes no mail whatever is sent and whenever. */
      readonly hard: boolean;
      /** The address that it is permanent for; empty when it is soft, or when the report names none. */
      readonly permanentFor: string;
      /** Message id of the mail that came back; null when the report does not tell. */
      readonly messageId: string | null;
    }
  | {
      readonly kind: 'out-of-office';
      /** First day back, YYYY-MM-DD; null when it does not say. */ readonly backOn: string | null;
    }
  | { readonly kind: 'automatic' };

/** What answering machines put before the subject, and people who answer them do not. */
const machineSubject =
  /^\s*(?:automatic reply|auto(?:mated)?[- ]?(?:reply|response)|out of (?:the )?office(?: (?:auto)?reply)?|automatische (?:antwort|beantwoording|afwezigheidsmelding)|automatisch antwoord|abwesenheits(?:notiz|meldung|assistent)|r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|fuera de (?:la )?oficina|risposta automatica|fuori sede|afwezigheidsbericht|resposta autom[áa]tica|autosvar|automatiskt? svar|automatisk svar|fravær|autoodpowied[źz]|odpowied[źz] automatyczna|automaattinen vastaus|automatick[áa] odpov[ěe][ďd])\s?(?::|$|\()/iu;
const noPerson =
  /^(?:no-?_?\.?reply|do-?_?not-?_?reply|noresponse|mailer-daemon|postmaster|bounces?|auto-?reply|autoresponder)(?:[+._-][^@]*)?@/iu;

/**
 * What wrote a mail: headers first, and before anybody reads its words (spec section 13); the words of a mail decide
 * alone never, they only tell what a machine says. `now`, ISO 8601, is for years left out.
 */
export function mailKind(mail: IncomingMail, now: string): MailKind {
  const bounce = bounceOf(mail);
  if (bounce) return { kind: 'bounce', ...bounce };
  const words = `${mail.subject}\n\n${mail.said.trim() === '' ? mail.text : mail.said}`;
  const isAway = () => saysAway(words);
  if (isMachine(mail) || (machineSubject.test(mail.subject) && isAway())) {
    return answersByItself(mail) && isAway()
      ? { kind: 'out-of-office', backOn: dayBack(words, now) }
      : { kind: 'automatic' };
  }
  return { kind: 'person' };
}

function isMachine(mail: IncomingMail): boolean {
  const { headers, references } = mail;
  if (mail.deliveryStatus !== null || /^\s*multipart\/report\b/iu.test(headers['content-type'] ?? ''))
    return true;
  if (headers['feedback-type'] !== undefined || headers['x-failed-recipients'] !== undefined) return true;
  if (isSet(headers['auto-submitted']) || isSet(headers['x-auto-response-suppress'])) return true;
  if (isSet(headers['x-autoreply']) || isSet(headers['x-autorespond'])) return true;
  if (hasNoReturnPath(headers) || noPerson.test(mail.from.address)) return true;
  const precedence = valueOf(headers.precedence);
  if (['bulk', 'junk', 'auto_reply', 'auto-reply'].includes(precedence)) return true;
  // People write through lists, too; but a newsletter answers nothing.
  const isListed =
    precedence === 'list' || headers['list-id'] !== undefined || headers['list-unsubscribe'] !== undefined;
  return isListed && references.length === 0;
}

/** False for what a machine sends of its own accord, such as a newsletter or a report. */
function answersByItself({ headers, deliveryStatus, references, subject }: IncomingMail): boolean {
  if (deliveryStatus !== null || /^\s*multipart\/report\b/iu.test(headers['content-type'] ?? ''))
    return false;
  const submitted = valueOf(headers['auto-submitted']);
  if (submitted === 'auto-replied' || isSet(headers['x-autoreply']) || isSet(headers['x-autorespond']))
    return true;
  return references.length > 0 || machineSubject.test(subject) || headers['list-id'] === undefined;
}

function isSet(header: string | undefined): boolean {
  return header !== undefined && !['', 'no', 'none', 'false', '0'].includes(valueOf(header));
}

/** The word of a header, without parameters and comments. */
function valueOf(header: string | undefined): string {
  return (header ?? '')
    .replace(/[;(].*$/su, '')
    .trim()
    .toLowerCase();
}
