import { z } from 'zod';
import type { Arrival, From } from './arrival';
import { ofEvent } from './read-event';
import { inputsOf, view, viewOf } from './read-view';

const id = z.string().min(1).max(255);
const person = {
  team: z.object({ id, enterprise_id: id.nullish() }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
};
const press = z.object({
  ...person,
  type: z.literal('block_actions'),
  trigger_id: id,
  response_url: z.string().max(2000).optional(),
  container: z.object({ channel_id: id.optional() }).optional(),
  channel: z.object({ id }).optional(),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        action_id: id,
        value: z.string().max(2000).optional(),
        selected_option: z.object({ value: z.string().max(150) }).optional(),
      }),
    )
    .min(1),
});
const submission = z.object({ ...person, type: z.literal('view_submission'), trigger_id: id, view });
const shortcut = z.object({
  ...person,
  type: z.literal('message_action'),
  trigger_id: id,
  message: z.object({ text: z.string().max(40_000).default('') }),
});
const command = z.object({
  command: z.string().regex(/^\/[a-z]+$/),
  text: z.string().max(4000).default(''),
  team_id: id.optional(),
  enterprise_id: id.optional(),
  user_id: id,
  trigger_id: id,
  response_url: z.string().max(2000),
});
/** What came, in our words; undefined for what nobody needs to answer, and for what is not Slack's. */
export function arrivalOf(body: unknown): Arrival | undefined {
  return (
    ofPress(body) ?? ofSubmission(body) ?? ofShortcut(body) ?? ofCommand(body) ?? ofEvent(body) ?? undefined
  );
}

function ofPress(body: unknown): Arrival | undefined {
  const { data } = press.safeParse(body);
  const [action] = data?.actions ?? [];
  const value = action?.value ?? action?.selected_option?.value;
  if (!data || !action || value === undefined) return undefined;
  const { message } = data;
  const channel = data.channel?.id ?? data.container?.channel_id;
  return {
    key: data.trigger_id,
    from: fromOf(data),
    act: {
      kind: 'press',
      actionId: action.action_id,
      value,
      trigger: data.trigger_id,
      responseUrl: data.response_url ?? null,
      message: message && channel ? { channel, thread: message.thread_ts ?? message.ts } : null,
      view: data.view ? viewOf(data.view) : null,
      inputs: inputsOf(data.view),
    },
  };
}

function ofSubmission(body: unknown): Arrival | undefined {
  const { data } = submission.safeParse(body);
  if (!data) return undefined;
  const act = {
    kind: 'submit',
    view: viewOf(data.view),
    inputs: inputsOf(data.view),
    trigger: data.trigger_id,
  } as const;
  return { key: data.trigger_id, from: fromOf(data), act };
}

function ofShortcut(body: unknown): Arrival | undefined {
  const { data } = shortcut.safeParse(body);
  if (!data) return undefined;
  const act = { kind: 'shortcut', text: data.message.text, trigger: data.trigger_id } as const;
  return { key: data.trigger_id, from: fromOf(data), act };
}

function ofCommand(body: unknown): Arrival | undefined {
  const { data } = command.safeParse(body);
  if (!data) return undefined;
  const from = {
    teamId: data.team_id ?? null,
    enterpriseId: data.enterprise_id ?? null,
    userId: data.user_id,
  };
  const text = `${data.command} ${data.text}`.trim();
  const act = { kind: 'command', text, responseUrl: data.response_url, trigger: data.trigger_id } as const;
  return { key: data.trigger_id, from, act };
}

function fromOf(data: {
  readonly team?:
    { readonly id: string; readonly enterprise_id?: string | null | undefined } | null | undefined;
  readonly enterprise?: { readonly id: string } | null | undefined;
  readonly user: { readonly id: string; readonly team_id?: string | null | undefined };
}): From {
  return {
    teamId: data.team?.id ?? data.user.team_id ?? null,
    enterpriseId: data.enterprise?.id ?? data.team?.enterprise_id ?? null,
    userId: data.user.id,
  };
}
