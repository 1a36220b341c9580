import { createHash } from 'node:crypto';
import type { TeamsPlace } from '../outgoing/place';
import { fieldsOf, type TeamsActivity } from './activity';
import type { Act, Arrival, From } from './arrival';
import { saidText } from './said-text';

/** What somebody did, what makes it unique, and where; its act is read by its kind. */
export type Envelope = Omit<Arrival, 'act'>;

/** Who, where, and a key that is the same when the activity comes again. */
export function envelopeOf(activity: TeamsActivity): Envelope {
  const { conversation, from, recipient, channelData, serviceUrl, type, name = '' } = activity;
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id ?? 'unknown';
  const place: TeamsPlace = {
    tenantId,
    serviceUrl,
    conversationId: conversation.id,
    scope: scopeOf(conversation.conversationType),
    botId: recipient.id,
  };
  const person: From = { userId: from.id, aadObjectId: from.aadObjectId ?? null, tenantId };
  return {
    key: keyOf([tenantId, conversation.id, activity.id, type, name]),
    from: person,
    spot: { place, targetedRequest: recipient.isTargeted ? activity.id : null },
  };
}

/** One key for all of these, short whatever they are. */
export function keyOf(unique: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(unique)).digest('hex').slice(0, 40);
}

/** What a message does: it presses a button of an old client, or says something; undefined for one without either. */
export function actOfMessage(activity: TeamsActivity): Act | undefined {
  const pressed = fieldsOf(activity.value);
  if (typeof pressed['verb'] === 'string') return pressOf(pressed['verb'], pressed, true);
  const text = saidText(activity);
  return text === '' ? undefined : { kind: 'text', text, quoted: quotedIn(activity) };
}

/** What a button of a card does. */
export function actOfPress(activity: TeamsActivity): Extract<Act, { readonly kind: 'press' }> | undefined {
  const { verb, data } = fieldsOf(fieldsOf(activity.value)['action']);
  return typeof verb === 'string' ? pressOf(verb, fieldsOf(data), false) : undefined;
}

/** What a window was filled in for. */
export function actOfSubmit(activity: TeamsActivity): Extract<Act, { readonly kind: 'submit' }> | undefined {
  const { verb, ...data } = fieldsOf(fieldsOf(activity.value)['data']);
  return typeof verb === 'string' ? { kind: 'submit', verb, data } : undefined;
}

function pressOf(verb: string, { verb: _, ...data }: Readonly<Record<string, unknown>>, isMessage: boolean) {
  return { kind: 'press', verb, data, isMessage } as const;
}

function scopeOf(conversationType: string | null | undefined): TeamsPlace['scope'] {
  if (conversationType === 'channel') return 'team';
  return conversationType === 'groupChat' ? 'groupChat' : 'personal';
}

/** The message that is quoted above this one, in a chat without threads. */
function quotedIn({ replyToId, attachments }: TeamsActivity): string | null {
  if (replyToId) return replyToId;
  const html = attachments?.find((one) => one.contentType === 'text/html')?.content;
  if (typeof html !== 'string') return null;
  return (
    /itemtype="http:\/\/schema\.skype\.com\/Reply"[^>]{0,200}itemid="(\d{1,20})"/.exec(
      html.slice(0, 5_000),
    )?.[1] ?? null
  );
}
