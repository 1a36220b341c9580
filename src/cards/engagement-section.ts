import type { Engagement, LeadReply, ReplyReading } from '../domain/engagement';
import type { LeadMail } from '../domain/lead-mail';
import { nextQuestion } from '../domain/next-question';
import { alertsOf, type AlertView } from './engagement-alerts';
import { bantWords, replyInterestWords } from './engagement-words';
import { literal } from './literal';
import { mailOutcomeWords, purposeWords, replyWords } from './mail-words';
import { personWords } from './people';
import { noReceipt, ordinaryLengths, receiptOf, type ReceiptView } from './receipt';
import type { LeadSubject, Reader } from './subject';
import { capitalised, dateTimeWords, verdictColour, verdictSign } from './words';

/** What the agent's conversation with a lead came to; every part is empty while there was none. */
export interface EngagementView {
  /** What must not be overlooked: an opt-out, mail that comes back, words that tried to instruct the agent. */
  readonly alerts: readonly AlertView[];
  /** Interest, the parts of BANT, and the questions that were answered, each with its receipt. */
  readonly said: readonly ReceiptView[];
  readonly isHeard: boolean;
  /** Such as "BANT medium: 2 met, 0 not met, 2 unknown"; empty when BANT is off. */
  readonly bant: string;
  /** What to ask next; empty when nothing would change the outcome. */
  readonly nextQuestion: string;
  /** What was written and what came back, the latest, oldest first. */
  readonly exchange: readonly { readonly what: string; readonly words: string }[];
  readonly isWritten: boolean;
}

/** How much of it a card shows: entries, and characters of a quote and of a mail's words. */
export interface EngagementLengths {
  readonly exchange: number;
  readonly quote: number;
  readonly words: number;
}

const ordinary: EngagementLengths = { exchange: 3, quote: ordinaryLengths.quote, words: 280 };
const mostAnswers = 3;

export function engagementView(
  subject: LeadSubject,
  reader: Reader,
  most: EngagementLengths = ordinary,
): EngagementView {
  const { reading, optOut } = subject.lead.engagement;
  const said = reading ? saidOf(reading, optOut, reader, most.quote) : [];
  const question = nextQuestion(subject.playbook, reading);
  const exchange = most.exchange > 0 ? exchangeOf(subject, reader, most) : [];
  return {
    alerts: alertsOf(subject, reader, most.words),
    said,
    isHeard: said.length > 0,
    bant: reading ? bantWords(reading.bant) : '',
    nextQuestion: question ? `“${literal(question, 400)}”` : '',
    exchange,
    isWritten: exchange.length > 0,
  };
}

function saidOf(
  reading: ReplyReading,
  optOut: Engagement['optOut'],
  reader: Reader,
  quote: number,
): readonly ReceiptView[] {
  const { interest, bant, questions } = reading;
  const lengths = { ...ordinaryLengths, quote };
  const receipt = (finding: Parameters<typeof receiptOf>[0] | null) =>
    finding ? receiptOf(finding, reader, '', lengths) : { ...noReceipt, place: 'Nothing says so yet.' };
  const isAgainst = interest?.level.startsWith('negative') === true;
  // Its words stand in the alert above.
  const refusal = {
    sign: '✗',
    colour: 'Attention',
    text: 'No interest: it wants no more mail',
    verdict: '. ',
    ...noReceipt,
  };
  const shown = {
    sign: interest ? (isAgainst ? '✗' : '✓') : '?',
    colour: interest ? (isAgainst ? 'Attention' : 'Good') : 'Warning',
    text: replyInterestWords(interest?.level),
    verdict: '. ',
    ...receipt(interest?.finding ?? null),
  };
  return [
    optOut ? refusal : shown,
    ...bant.parts.map(({ name, verdict, finding }) => ({
      sign: verdictSign(verdict),
      colour: verdictColour(verdict),
      text: capitalised(name),
      verdict: `: ${verdict}. `,
      ...receipt(finding),
    })),
    ...questions
      .flatMap(({ quote: asked, answer }) =>
        answer
          ? [
              {
                sign: '→',
                colour: 'Default',
                text: `Asks: “${literal(asked, quote)}”`,
                verdict: ' Our answer: ',
                ...receipt(answer),
              },
            ]
          : [],
      )
      .slice(0, mostAnswers),
  ];
}

function exchangeOf({ lead, playbook }: LeadSubject, reader: Reader, most: EngagementLengths) {
  const mails = lead.mails.map((one) => ({ at: one.sendAt ?? one.at, ...mailLine(one) }));
  const replies = lead.replies
    .filter((one) => one.kind !== 'automatic')
    .map((one) => ({ at: one.at, what: replyLine(one), words: one.excerpt || one.subject }));
  return [...mails, ...replies]
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .slice(-most.exchange)
    .map(({ at, what, words }) => ({
      what: `${what}, ${dateTimeWords(at, reader.timeZone)}`,
      words: `“${literal(words, most.words)}”`,
    }));

  function mailLine({ purpose, by, outcome, subject }: LeadMail) {
    const kind = purpose === undefined ? 'e-mail' : purposeWords(purpose);
    const who = purpose === undefined ? ` by ${personWords(by, playbook, reader.address)}` : '';
    return { what: `${capitalised(kind)}${who}: ${mailOutcomeWords(outcome)}`, words: subject };
  }

  function replyLine({ kind, from }: LeadReply): string {
    return `${capitalised(replyWords(kind))}${from ? ` from ${literal(from, 120)}` : ''}`;
  }
}
