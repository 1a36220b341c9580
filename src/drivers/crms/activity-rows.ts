import type { Activity, ActivityKind } from '../../domain/account';
import { foldHeader, idRefusal, isoInstant, rowCells, type RowOutcome } from './row-cells';

/** Names of columns as plain files, Dynamics 365, Salesforce and HubSpot write them, the surest first. */
const names = {
  id: ['activity id', 'activityid', '(Do Not Modify) Activity', 'Record ID', 'id'],
  leadId: ['lead id', 'leadid', 'regardingobjectid', 'regarding', 'whoid', 'related lead id'],
  kind: ['kind', 'activity type', 'activitytypecode', 'type', 'task subtype'],
  byLead: ['by lead', 'incoming', 'inbound'],
  direction: ['direction', 'directioncode'],
  at: ['at', 'activity date', 'actualend', 'actual end', 'created on', 'createdon', 'date', 'created date'],
  subject: ['subject', 'title', 'name'],
  text: ['note text', 'notetext', 'text', 'body', 'notes', 'comments', 'description'],
} as const;

/** What other programs call each kind, without spaces. */
const kinds: Readonly<Record<ActivityKind, readonly string[]>> = {
  reply: ['reply', 'emailreply', 'emailreplied'],
  call: ['call', 'phonecall', 'phone'],
  meeting: ['meeting', 'appointment', 'event', 'demo', 'webinar'],
  download: ['download', 'contentdownload', 'formsubmission'],
  click: ['click', 'emailclick', 'linkclick', 'emailclicked'],
  'e-mail': ['email', 'mail', 'emailmessage'],
  note: ['note', 'task', 'annotation'],
};

/** What is kept of a note, in characters. */
const longestText = 4_000;

/** Acts that only the lead can have done; who called or wrote must be said. */
const ofLead: ReadonlySet<ActivityKind> = new Set(['reply', 'meeting', 'download', 'click']);

/**
 * An activity of a lead from a row of a file, whatever way its columns are spelt. A row without id, lead id, a known
 * kind or a date in ISO 8601 is refused. Who did it is read from the row; an e-mail the lead sent is a reply.
 */
export function activityFromRow(row: Readonly<Record<string, string>>): RowOutcome<Activity> {
  const cells = rowCells(row);
  const id = cells.take(...names.id);
  const leadId = cells.take(...names.leadId);
  const refused = idRefusal(id, 'activity') ?? idRefusal(leadId, 'lead');
  if (refused !== undefined) return { refused };
  const type = cells.take(...names.kind);
  const written = kindOf(type);
  if (!written)
    return { refused: type === '' ? 'the activity has no type' : `"${type}" is no type of activity` };
  const date = cells.take(...names.at);
  const at = isoInstant(date);
  if (at === undefined)
    return { refused: date === '' ? 'the activity has no date' : `"${date}" is no date such as 2026-11-30` };
  const said = saidBy(cells.take(...names.byLead), cells.take(...names.direction));
  const byLead = said ?? ofLead.has(written);
  const kind = written === 'e-mail' && byLead ? 'reply' : written;
  const subject = cells.take(...names.subject);
  const text = cells.take(...names.text).slice(0, longestText);
  // Where a file knows one of them only, it is what the act was about.
  const told = subject === '' ? { subject: text } : { subject, ...(text !== '' && { text }) };
  return { record: { id, leadId, kind, byLead, at, ...told } };
}

function kindOf(type: string): ActivityKind | undefined {
  const folded = foldHeader(type);
  return (Object.keys(kinds) as ActivityKind[]).find((kind) => kinds[kind].includes(folded));
}

/** What the row says of who acted; in Dynamics 365 a direction of "Yes" or true is outgoing. */
function saidBy(byLead: string, direction: string): boolean | undefined {
  if (byLead !== '') return yesOrNo(byLead);
  const folded = foldHeader(direction);
  if (/^(?:in|incoming|inbound)$/.test(folded)) return true;
  if (/^(?:out|outgoing|outbound)$/.test(folded)) return false;
  const outgoing = yesOrNo(direction);
  return outgoing === undefined ? undefined : !outgoing;
}

function yesOrNo(written: string): boolean | undefined {
  const folded = foldHeader(written);
  if (/^(?:true|yes|y|1)$/.test(folded)) return true;
  return /^(?:false|no|n|0)$/.test(folded) ? false : undefined;
}
