import type { IncomingMail } from './incoming-mail';

export interface Bounce {
  readonly hard: boolean;
  readonly permanentFor: string;
  readonly messageId: string | null;
}

const reporter = /^(?:mailer-daemon|postmaster|mail-?daemon|mdaemon|bounces?)(?:[+._-][^@]*)?@/iu;
/** Words of servers by which an address is good and only its mailbox, the moment or this mail is not. */
const passing =
  /(?:mail ?box|inbox|quota|storage|disk|postfach|speicher|bo[îi]te|buz[oó]n|casella|postvak)\b.{0,60}(?:full|exceed|over|voll|erschöpft|überschritten|pleine|satur|lleno|piena|vol\b)|over ?quota|quota exceeded|out of storage|insufficient (?:system )?storage|grey-?list|try (?:again|later)|temporar|will (?:be retried|keep trying|continue to)|still trying|delivery (?:time|has been delayed|is delayed|expired)|delayed|rate limit|too many (?:messages|connections|recipients)|time(?:d)?[ -]?out|connection refused|message (?:size|too (?:large|big))|exceeds? (?:the )?(?:maximum )?(?:message )?size/iu;
const blocked =
  /\b(?:spam|blocked|blacklist\w*|block ?list\w*|dnsbl|rbl|reputation|policy|dmarc|spf|dkim|content (?:rejected|filter)|virus|malware|phish\w*)\b/iu;
const unknown =
  /user (?:is )?(?:unknown|not found|does(?:n['’]t| not) exist|disabled)|no such (?:user|recipient|mailbox|address|person)|unknown (?:user|recipient|address|mailbox)|unrouteable|(?:address|mailbox|account|recipient|user|e-?mail)\b.{0,60}(?:does(?:n['’]t| not) exist|not found|unavailable|invalid|unknown|disabled|inactive|couldn['’]t be found|could not be found|wasn['’]t found|not exist)|host (?:or domain name )?(?:unknown|not found)|domain .{0,60}(?:not exist|couldn['’]t be found|not found)|nxdomain|recipient address rejected|konnte nicht gefunden|existiert nicht|unbekannt|n['’]existe pas|no existe|non esiste|bestaat niet/iu;
const delivery = /report-type\s*=\s*"?delivery-status/iu;
const otherReport = /report-type\s*=\s*"?(?:disposition-notification|feedback-report)/iu;
const notice =
  /undeliver|delivery (?:status|failure|failed|has failed|report|notification)|returned mail|mail delivery|message (?:not delivered|delayed)|could ?n[o']t be delivered|could not be delivered|failure notice|unzustellbar|nicht zugestellt|non remis|échec de la remise|no se puede entregar|non recapitabile|mancato recapito|onbestelbaar|niet bezorgd|não (?:foi )?entregue/iu;
const statusCode = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/u;
const replyCode = /(?<![\d.])([45]\d\d)[ -](?=\S)/u;
const anAddress = /<?([^\s<>"'(),:;@]{1,64}@[^\s<>"'(),:;@]{1,253}\.[^\s<>"'(),:;@]{2,63})>?/u;

/**
 * What a mail says of one that could not be delivered; null when it is no such report. Hard is what no waiting and no
 * other mail cures: a status 5.x, but for full mailboxes, refused contents and sizes, blocked senders and time run out.
 */
export function bounceOf(mail: IncomingMail): Bounce | null {
  const report = mail.deliveryStatus;
  if (!isBounce(mail)) return null;
  const hard = isHard(report?.action ?? null, report?.status ?? '', mail.text);
  return {
    hard,
    permanentFor: hard ? recipientOf(mail) : '',
    messageId: report?.messageId ?? mail.references.at(-1) ?? null,
  };
}

function isBounce({ deliveryStatus, headers, from, subject }: IncomingMail): boolean {
  if (deliveryStatus) return ['failed', 'delayed'].includes(deliveryStatus.action);
  const type = headers['content-type'] ?? '';
  if (headers['feedback-type'] !== undefined || otherReport.test(type)) return false;
  if (delivery.test(type) || headers['x-failed-recipients'] !== undefined) return true;
  if (reporter.test(from.address)) return notice.test(subject) || hasNoReturnPath(headers);
  return hasNoReturnPath(headers) && notice.test(subject);
}

/** True for a return path that is there and empty: nobody is to answer. */
export function hasNoReturnPath(headers: IncomingMail['headers']): boolean {
  return /^\s*(?:<\s*>)?\s*$/u.test(headers['return-path'] ?? 'none');
}

function isHard(action: string | null, given: string, text: string): boolean {
  if (action === 'delayed') return false;
  const said = text.slice(0, 8_000);
  const status = /^[45]\.0\.0$|^$/u.test(given) ? (statusCode.exec(said)?.[1] ?? given) : given;
  if (status.startsWith('4')) return false;
  const [, subject = '', detail = ''] = status.split('.');
  if (['2.2', '2.3', '3.1', '3.2', '3.4', '4.7', '4.5'].includes(`${subject}.${detail}`)) return false;
  if (subject === '6') return false;
  if (subject === '1' || `${subject}.${detail}` === '2.1') return true;
  if (unknown.test(said)) return true;
  if (subject === '7' || subject === '0' || subject === '') {
    if (passing.test(said) || blocked.test(said)) return false;
  }
  // A server that gives no enhanced status gives the code of its answer: 4yz is for now, 5yz for ever.
  if (status === '') return action === 'failed' || replyCode.exec(said)?.[1]?.startsWith('5') === true;
  return true;
}

function recipientOf({ deliveryStatus, headers, text }: IncomingMail): string {
  const named = deliveryStatus?.recipient || headers['x-failed-recipients'] || '';
  const found =
    anAddress.exec(named)?.[1] ?? (deliveryStatus ? '' : (anAddress.exec(text.slice(0, 4_000))?.[1] ?? ''));
  return found.toLowerCase();
}
