import type { DecisionRow } from '../../domain/decision';
import { longestSubject, type EmailDraft } from '../../domain/email-draft';
import type { MailPermission } from '../../domain/engagement-rules';
import type { Lead } from '../../domain/lead';
import type { PermissionReason } from '../../domain/mail-permission';
import type { Playbook } from '../../domain/playbook';
import { engagementView } from '../engagement-section';
import { whoWords } from '../lead-title';
import { personWords } from '../people';
import { literal, literalLines } from '../literal';
import type { ReceiptView } from '../receipt';
import type { LeadSubject, Reader } from '../subject';
import { reasonSentence } from '../reason-words';
import { capitalised, countWords, dateTimeWords, fitWords, outcomeWords } from '../words';

/** What would become of one sample lead. */
export interface SimulatedLead {
  readonly lead: Lead;
  readonly row: DecisionRow;
  readonly permission: MailPermission;
  readonly because: PermissionReason;
  readonly draft: EmailDraft | null;
  /** Milliseconds since 1970. */
  readonly leavesAt: number;
  readonly timeZone: string;
}

/** A simulation: nothing of it was sent or stored with a lead. */
export interface Simulated {
  readonly samples: readonly SimulatedLead[];
  /** What an answer of the first sample lead would lead to; null when none was played. */
  readonly played: {
    readonly words: string;
    readonly row: DecisionRow;
    readonly subject: LeadSubject;
  } | null;
  /** The sample lead whose first e-mail is being edited, by its id; null when none is. */
  readonly editing?: string | null;
  /** What keeps the agent from being started. */
  readonly missing: readonly string[];
  /** Whether the agent was started with the playbook as it is, so that it writes by it. */
  readonly isStarted: boolean;
}

export interface SimulationView {
  readonly line: string;
  readonly who: string;
  readonly why: string;
  readonly samples: readonly {
    readonly name: string;
    readonly permission: string;
    readonly because: string;
    readonly schedule: string;
    readonly subject: string;
    readonly body: string;
    readonly id: string;
    /** Who edited it, and that it will be sent so; empty while nobody did. */
    readonly edited: string;
    readonly isEditing: boolean;
    readonly canEdit: boolean;
  }[];
  /** Whether one of them is being edited: then nothing is played. */
  readonly isEditing: boolean;
  readonly editingId: string;
  readonly missing: readonly { readonly what: string }[];
  readonly isMissing: boolean;
  /** That the agent may be started now, or was; empty while something is missing. */
  readonly ready: string;
  readonly canStart: boolean;
  /** Whose answer is played. */
  readonly answerOf: string;
  readonly isPlayed: boolean;
  readonly words: string;
  readonly decision: string;
  readonly said: readonly ReceiptView[];
  readonly bant: string;
  readonly open: readonly { readonly asked: string }[];
  readonly alerts: readonly { readonly alert: string; readonly quoted: string }[];
}

const longestBody = 1_200;

/** The card of a simulation: each first e-mail with what permission says of it, and a reply to be played. */
export function simulationView(
  { samples: all, played, missing, isStarted, editing = null }: Simulated,
  playbook: Playbook,
  version: string,
  reader: Reader,
): SimulationView {
  const who = literal(playbook.name, 80);
  const why = `: a simulation with ${countWords(all.length, 'lead')}. Nothing was sent.`;
  const isEditing = editing !== null;
  const samples = isEditing ? all.filter((one) => one.lead.id === editing) : all;
  const [first] = samples;
  const heard = played && engagementView(played.subject, reader);
  const open = played?.subject.lead.engagement.reading?.questions.filter((one) => one.answer === null) ?? [];
  return {
    line: `${who}${why}`,
    who,
    why,
    samples: samples.map((one) => sampleView(one, playbook, reader, isEditing)),
    isEditing,
    editingId: editing ?? '',
    missing: missing.map((what) => ({ what: `• ${literal(what, 240)}` })),
    isMissing: missing.length > 0,
    ready: missing.length === 0 ? readyWords(literal(version, 12), isStarted) : '',
    canStart: missing.length === 0 && !isStarted && !isEditing && reader.may('agent-control'),
    answerOf: first && !isEditing ? whoWords(first.lead) : '',
    isPlayed: played !== null,
    words: played ? `“${literal(played.words, 400)}”` : '',
    decision: played ? decisionWords(played.row) : '',
    said: heard?.said ?? [],
    bant: heard?.bant ?? '',
    open: open.slice(0, 5).map((one) => ({ asked: `“${literal(one.quote, 240)}”` })),
    alerts: heard?.alerts ?? [],
  };
}

function readyWords(version: string, isStarted: boolean): string {
  return isStarted
    ? `The agent writes by version ${version} of the playbook.`
    : `Version ${version} of the playbook was simulated. Nobody is written to by it before the agent is started.`;
}

function sampleView(one: SimulatedLead, playbook: Playbook, reader: Reader, isEditing: boolean) {
  const { timeZone } = reader;
  const { lead, draft, row, permission, because, leavesAt } = one;
  const { afterDays, endAfterDays } = playbook.engagement.followUp;
  const fit = lead.fit ? `ICP fit ${fitWords(lead.fit).toLowerCase()}. ` : '';
  const leaves = dateTimeWords(new Date(leavesAt).toISOString(), timeZone);
  const when = permission === 'ask' ? `Approved now, it would leave ${leaves}` : `It would leave ${leaves}`;
  const later = afterDays.length > 0 ? `; follow-ups after ${afterDays.join(', ')} days of silence` : '';
  return {
    name: whoWords(lead),
    permission: draft
      ? permissions[permission]
      : `No e-mail: the decision would be to ${outcomeWords(row.outcome)}.`,
    because: draft
      ? ` ${fit}${reasonFor(because, permission, lead, playbook)}`
      : ` ${fit}${permission === 'none' ? reasonFor(because, permission, lead, playbook) : reasonSentence(row.reason)}`,
    schedule: draft
      ? `${when}, the lead’s business hours (${literal(one.timeZone, 40)})${later}; without an answer it ends ${endAfterDays} days after the last.`
      : '',
    subject: isEditing ? (draft?.subject ?? '') : literal(draft?.subject ?? '', longestSubject),
    body: isEditing ? (draft?.body ?? '') : literalLines(draft?.body ?? '', longestBody),
    id: lead.id,
    edited: draft?.savedBy
      ? `Edited by ${personWords(draft.savedBy, playbook, reader.address)}: what is sent to this lead, under this playbook, is this text.`
      : '',
    isEditing,
    canEdit: draft !== null && !isEditing,
  };
}

const permissions: Readonly<Record<MailPermission, string>> = {
  auto: 'Sent without asking.',
  ask: 'Somebody is asked first.',
  none: 'No e-mail.',
};

function reasonFor(
  because: PermissionReason,
  permission: MailPermission,
  { fields }: Lead,
  { engagement }: Playbook,
): string {
  switch (because) {
    case 'approval':
      return 'The playbook asks about every e-mail (engagement.approval).';
    case 'country':
      return `The rule for ${literal(fields.country, 60)} is “${permission}”.`;
    case 'unknown-country':
      return fields.country
        ? `There is no rule for ${literal(fields.country, 60)}, which counts as “${permission}”.`
        : `Its country is not known, which counts as “${permission}”.`;
    case 'personal-address':
      return `Its address is a personal one, which counts as “${engagement.permission.personalAddress}”.`;
    case 'bought-list':
      return `Its source is a bought list, which counts as “${engagement.permission.boughtList}”.`;
  }
}

function decisionWords({ row, outcome, reason }: DecisionRow): string {
  return `Row ${row} would decide: ${outcomeWords(outcome)}. ${capitalised(reasonSentence(reason))}`;
}
