import type { LoggedEvent, StepRun } from '../../domain/lead-event';
import { fact, type FactView } from '../lead-facts';
import { emptyWhen, researchedWords } from '../lead-sections';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { criterionView, type ReceiptView } from '../receipt';
import { strongestReasons } from '../reasons';
import type { LeadSubject, Reader } from '../subject';
import {
  capitalised,
  dateTimeWords,
  fitWords,
  moneyWords,
  numberWords,
  reasonSentence,
  signalPoints,
  signalWords,
  stepWords,
  tallyWords,
} from '../words';

/** The full research of a lead (spec sections 7 and 11). */
export interface ResearchView extends TitleView {
  readonly actionLabel: string;
  readonly action: string;
  readonly happened: string;
  readonly rated: string;
  readonly reasons: readonly ReceiptView[];
  readonly open: readonly ReceiptView[];
  readonly signal: string;
  readonly steps: readonly { readonly name: string; readonly status: string; readonly found: string }[];
  readonly noSteps: string;
  /** Each with the record it stands in. */
  readonly overview: readonly FactView[];
  readonly noOverview: string;
  readonly finances: readonly FactView[];
  readonly noFinances: string;
  readonly researched: string;
}

/** The research card; a section in which nothing was found says so and what would fill it. */
export function researchView(
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
): ResearchView {
  const { lead } = subject;
  const steps = latestRun(events).map(stepView);
  const overview = overviewFacts(subject);
  const finances = financeFacts(subject);
  const { fit, signalStrength } = lead;
  const disqualified = lead.phase === 'disqualified';
  const nothing = subject.account
    ? 'Nothing found in the connected account.'
    : 'Nothing found: no account is connected. Connect one to fill this.';
  return {
    ...titleView(subject, reader),
    actionLabel: disqualified ? 'Reason' : 'Suggested action',
    action: disqualified
      ? literal(reasonSentence(lead.decision?.reason ?? ''))
      : literal(lead.handover?.suggestedAction ?? '', 400),
    happened: happenedWords(subject, reader),
    rated: fit
      ? `ICP fit ${fitWords(fit).toLowerCase()}: ${tallyWords(fit)}.`
      : 'It has not been assessed yet.',
    reasons: strongestReasons(lead, reader.timeZone),
    open: (fit?.criteria ?? [])
      .filter((one) => one.verdict !== 'met')
      .map((one) => criterionView(one, reader.timeZone)),
    signal: signalStrength
      ? `Signal strength: ${signalWords(signalStrength.level).toLowerCase()}. ${signalPoints(signalStrength).join(' · ')}`
      : '',
    steps,
    noSteps: emptyWhen(steps, 'No step has run yet.'),
    overview,
    noOverview: emptyWhen(overview, nothing),
    finances,
    noFinances: emptyWhen(finances, nothing),
    researched: researchedWords(lead, reader),
  };
}

function happenedWords({ lead }: LeadSubject, { timeZone }: Reader): string {
  const { fields } = lead;
  const when = fields.createdOn ? ` ${dateTimeWords(fields.createdOn, timeZone)}` : '';
  const about = fields.topic ? ` about “${literal(fields.topic)}”` : '';
  const from = fields.source ? ` Its source is ${literal(fields.source)}.` : '';
  const said = fields.description ? ` It says: “${literal(fields.description, 400)}”` : '';
  return `The lead came in${when}${about}.${from}${said}`;
}

/** The last run of each step, in the order in which they ran. */
function latestRun(events: readonly LoggedEvent[]): readonly StepRun[] {
  const runs = new Map<string, StepRun>();
  for (const { event } of events) {
    if (event.type !== 'StepRan') continue;
    runs.delete(event.run.step);
    runs.set(event.run.step, event.run);
  }
  return [...runs.values()];
}

function stepView({ step, status, inputs, outputs, fault }: StepRun) {
  const read = inputs.length > 0 ? `read ${inputs.map((one) => literal(one, 80)).join(', ')}. ` : '';
  const found = fault ? literal(fault.sentence, 240) : outputs.map((one) => literal(one, 120)).join('; ');
  return { name: stepWords(step), status: `: ${status}. `, found: capitalised(`${read}${found}`) };
}

function overviewFacts({ account }: LeadSubject): readonly FactView[] {
  if (!account) return [];
  const receipt = `CRM, account ${literal(account.id, 60)}`;
  const all = [
    fact('Company', literal(account.name), receipt),
    fact('Industry', literal(account.industry ?? ''), receipt),
    fact('Location', literal(account.location ?? ''), receipt),
    fact('Size', account.employees === null ? '' : `${numberWords(account.employees)} employees`, receipt),
    fact('Website', literal(account.website ?? ''), receipt),
  ];
  return all.filter((one) => one.value !== '');
}

function financeFacts({ account }: LeadSubject): readonly FactView[] {
  if (!account?.annualRevenue) return [];
  return [
    fact('Annual revenue', moneyWords(account.annualRevenue), `CRM, account ${literal(account.id, 60)}`),
  ];
}
