import type { Overflow } from '@slack/types';
import { z } from 'zod';
import type { ButtonAct } from './button-value';
import type { CardAction } from './card-actions';
import { plain } from './escape';
import { limits } from './limits';

/** An action of a menu, and what its entry says when it is chosen. */
interface Entry {
  readonly action: CardAction;
  readonly value: string;
}

/**
 * Of these actions, those about one lead that a menu can hold, and the others. What asks for something, or takes effect
 * without a way back, is no entry: a menu cannot ask.
 */
export function menuOf(actions: readonly CardAction[]): {
  readonly entries: readonly Entry[];
  readonly leadId: string;
  readonly others: readonly CardAction[];
} {
  const all = actions.map((action) => ({ action, value: entryValue(action), lead: leadOf(action) }));
  const leadId = all.find((one) => one.value !== undefined)?.lead ?? '';
  const entries = all
    .flatMap(({ action, value, lead }) => (value !== undefined && lead === leadId ? [{ action, value }] : []))
    .slice(0, limits.menuEntries);
  if (entries.length < 2) return { entries: [], leadId, others: actions };
  const taken = entries.map((one) => one.action);
  return { entries, leadId, others: actions.filter((one) => !taken.includes(one)) };
}

/** The menu with these entries; the lead is in its id, because an entry says little. */
export function menuElement(number: number, leadId: string, entries: readonly Entry[]): Overflow {
  return {
    type: 'overflow',
    action_id: `menu.${number}.${leadId}`,
    options: entries.map(({ action, value }) => ({ text: plain(action.title, limits.optionText), value })),
  };
}

const entrySchema = z.tuple([z.string().min(1), z.record(z.string(), z.unknown())]);

/** What a chosen entry said; undefined for anything that is not ours. */
export function readMenuEntry(actionId: string, value: string): ButtonAct | undefined {
  const [, leadId] = /^menu\.\d+\.(.+)$/s.exec(actionId) ?? [];
  const parsed = leadId === undefined ? undefined : entrySchema.safeParse(jsonOf(value));
  if (!parsed?.success) return undefined;
  const [verb, rest] = parsed.data;
  return { verb, data: { ...rest, lead: leadId } };
}

function entryValue({ act, asks, sendsInputs, style, url }: CardAction): string | undefined {
  if (!act || asks || sendsInputs || url !== undefined || act.page !== undefined) return undefined;
  if (style === 'destructive' || act.data['confirmed'] === 'yes') return undefined;
  const { lead, ...rest } = act.data;
  if (typeof lead !== 'string' || lead === '' || lead.length > limits.actionId - 20) return undefined;
  const value = JSON.stringify([act.verb, rest]);
  return value.length <= limits.optionValue ? value : undefined;
}

function leadOf({ act }: CardAction): string {
  const lead = act?.data['lead'];
  return typeof lead === 'string' ? lead : '';
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
