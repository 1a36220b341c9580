import type { LoggedEvent, StepRun } from '../../domain/lead-event';
import { competitorsView, type CompetitorView } from '../competitors-section';
import { contradictionsView } from '../contradictions-section';
import { engagementView, type EngagementView } from '../engagement-section';
import { financesView } from '../finances-section';
import { emptyWhen, researchedWords } from '../lead-sections';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { newsView, type NewsView } from '../news-section';
import { nothingFound } from '../nothing-found';
import { overviewView } from '../overview-section';
import { criteriaThatAre, strongestReasons } from '../reasons';
import type { ReceiptView } from '../receipt';
import { researchLimits, type ResearchLimits } from '../research-limits';
import { moreOf, type LineView, type MoreView } from '../research-line';
import { readerWords, sourcesView } from '../research-sources';
import { headed, type RunView } from '../run';
import type { LeadSubject, Reader } from '../subject';
import { whichCompanyView, type WhichCompanyView } from '../which-company';
import { reasonSentence } from '../reason-words';
import {
  capitalised,
  dateTimeWords,
  fitWords,
  signalPoints,
  signalWords,
  stepWords,
  tallyWords,
} from '../words';

/** The full research of a lead (spec sections 7 and 11). */
export interface ResearchView extends TitleView, EngagementView {
  readonly actionLabel: string;
  readonly action: string;
  readonly company: WhichCompanyView;
  readonly happened: string;
  /** Past deals and what the lead did, as the CRM remembers them. */
  readonly past: readonly { readonly text: string; readonly receipt: string }[];
  readonly rated: string;
  readonly reasons: readonly ReceiptView[];
  /** Criteria that are not met or unknown, and how many more there are. */
  readonly open: readonly ReceiptView[];
  readonly moreOpen: string;
  readonly signal: string;
  readonly steps: readonly RunView[];
  readonly noSteps: string;
  readonly sources: readonly RunView[];
  readonly noSources: string;
  /** Who read and what was left out. */
  readonly readBy: string;
  readonly overview: readonly LineView[];
  readonly moreOverview: MoreView;
  readonly noOverview: string;
  readonly finances: readonly LineView[];
  readonly moreFinances: MoreView;
  readonly noFinances: string;
  readonly news: readonly NewsView[];
  readonly noNews: string;
  readonly competitors: readonly CompetitorView[];
  readonly noCompetitors: string;
  readonly contradictions: readonly LineView[];
  readonly disagree: boolean;
  readonly researched: string;
}

/** The research card; a section in which nothing was found says so and what would fill it. */
export function researchView(
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
  limits: ResearchLimits = roomiest,
): ResearchView {
  const { lead } = subject;
  const steps = headed(
    latestRun(events)
      .slice(-limits.steps)
      .map((one) => stepWordsOf(one, limits.step)),
  );
  const overview = overviewView(subject, reader, limits);
  const finances = financesView(subject, reader, limits);
  const news = newsView(subject, reader, limits);
  const competitors = competitorsView(subject, reader, limits);
  const contradictions = contradictionsView(subject, reader, limits);
  const sources = sourcesView(subject, limits.sources);
  const open = criteriaThatAre(['not met', 'unknown'], lead, reader, limits);
  const known = subject.research ?? { overview: [], figures: [] };
  const { fit, signalStrength } = lead;
  const disqualified = lead.phase === 'disqualified';
  const none = (section: Parameters<typeof nothingFound>[0], list: readonly unknown[]) =>
    emptyWhen(list, nothingFound(section, subject));
  return {
    ...titleView(subject, reader),
    ...engagementView(subject, reader, { exchange: limits.exchange, quote: limits.quote, words: limits.own }),
    actionLabel: disqualified ? 'Reason' : 'Suggested action',
    action: disqualified
      ? literal(reasonSentence(lead.decision?.reason ?? ''), limits.own)
      : literal(lead.handover?.suggestedAction ?? '', limits.own),
    company: whichCompanyView(subject),
    happened: happenedWords(subject, reader, limits),
    past: pastView(subject, reader, limits),
    rated: fit
      ? `ICP fit ${fitWords(fit).toLowerCase()}: ${tallyWords(fit)}.`
      : 'It has not been assessed yet.',
    reasons: strongestReasons(lead, reader, limits).slice(0, limits.reasons),
    open: open.slice(0, limits.criteria),
    moreOpen: open.length > limits.criteria ? `And ${open.length - limits.criteria} more: see Why?` : '',
    signal: signalStrength
      ? `Signal strength: ${signalWords(signalStrength.level).toLowerCase()}. ${signalPoints(signalStrength).join(' · ')}`
      : '',
    steps,
    noSteps: emptyWhen(steps, 'No step has run yet.'),
    sources,
    noSources: none('sources', sources),
    readBy: readerWords(subject),
    overview,
    moreOverview: moreOf(
      'overview',
      known.overview.length,
      overview.filter((one) => one.isRead).length,
      reader,
    ),
    noOverview: none('overview', overview),
    finances,
    moreFinances: moreOf('figures', known.figures.length, limits.figures, reader),
    noFinances: none('finances', finances),
    news,
    noNews: none('news', news),
    competitors,
    noCompetitors: none('competitors', competitors),
    contradictions,
    disagree: contradictions.length > 0,
    researched: researchedWords(subject, reader),
  };
}

const [roomiest] = researchLimits as readonly [ResearchLimits, ...ResearchLimits[]];

function happenedWords({ lead }: LeadSubject, { timeZone }: Reader, limits: ResearchLimits): string {
  const { fields } = lead;
  const when = fields.createdOn ? ` ${dateTimeWords(fields.createdOn, timeZone)}` : '';
  const about = fields.topic ? ` about “${literal(fields.topic, Math.min(160, limits.own))}”` : '';
  const from = fields.source ? ` Its source is ${literal(fields.source, 80)}.` : '';
  const said = fields.description ? ` It says: “${literal(fields.description, limits.own)}”` : '';
  return `The lead came in${when}${about}.${from}${said}`;
}

function pastView({ research }: LeadSubject, { timeZone }: Reader, limits: ResearchLimits) {
  return (research?.history ?? []).slice(0, limits.past).map(({ text, record, date }) => ({
    text: capitalised(literal(text, limits.step)),
    receipt: ` CRM, ${literal(record, 60)}${date ? `, ${dateTimeWords(date, timeZone)}` : ''}`,
  }));
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

function stepWordsOf({ step, status, inputs, outputs, fault }: StepRun, most: number) {
  const read = inputs.length > 0 ? `read ${inputs.map((one) => literal(one, 80)).join(', ')}. ` : '';
  const found = fault ? literal(fault.sentence, 240) : outputs.map((one) => literal(one, 120)).join('; ');
  return {
    head: stepWords(step),
    rest: `: ${status}. ${capitalised(literal(`${read}${found}`, most))}\n`,
  };
}
