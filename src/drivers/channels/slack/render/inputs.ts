import type { InputBlock, PlainTextOption } from '@slack/types';
import type { FormField, FormOption } from './button-value';
import { plain } from './escape';
import { limits, shortened } from './limits';

/** The field as an input of a modal; another revision is another input, which does not keep what was typed before. */
export function inputBlock(field: FormField, revision: string): InputBlock {
  return {
    type: 'input',
    block_id: `in.${revision}.${field.id}`,
    label: plain(field.label, limits.inputLabel),
    optional: !field.isRequired,
    element: elementOf(field),
  };
}

/** Whether the value is longer than anyone can edit it in Slack. */
export function isCut(field: FormField): boolean {
  const isText = field.kind === 'text' || field.kind === 'multiline';
  return isText && (field.value ?? '').length > roomOf(field);
}

function roomOf({ maxLength = limits.plainInput }: FormField): number {
  return Math.min(maxLength, limits.plainInput);
}

function elementOf(field: FormField): InputBlock['element'] {
  const { id, kind, value = '', placeholder, options = [] } = field;
  const hint = placeholder ? { placeholder: plain(placeholder, limits.placeholder) } : {};
  if (kind === 'person') return { type: 'users_select', action_id: id, ...hint };
  if (kind === 'email') {
    return { type: 'email_text_input', action_id: id, ...hint, ...(value && { initial_value: value }) };
  }
  const choices = kind === 'choice' || kind === 'ticks' ? choicesOf(options) : [];
  // A choice that Slack cannot hold is written instead.
  if (choices.length === 0) return textInput(field, hint);
  if (kind === 'ticks') return ticks(id, choices.slice(0, limits.checkboxes), value.split(','));
  const chosen = choices.find((one) => one.value === value);
  const base = { action_id: id, options: choices, ...(chosen && { initial_option: chosen }) };
  return choices.length <= limits.radioOptions
    ? { type: 'radio_buttons', ...base }
    : { type: 'static_select', ...hint, ...base };
}

function ticks(id: string, options: PlainTextOption[], ticked: readonly string[]) {
  const initial = options.filter((one) => ticked.includes(one.value ?? ''));
  return {
    type: 'checkboxes' as const,
    action_id: id,
    options,
    // Slack takes no empty list.
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

function textInput(field: FormField, hint: object) {
  const { id, kind, value } = field;
  return {
    type: 'plain_text_input' as const,
    action_id: id,
    ...hint,
    max_length: roomOf(field),
    ...(kind === 'multiline' && { multiline: true }),
    ...(value && { initial_value: shortened(value, roomOf(field)) }),
  };
}

function choicesOf(options: readonly FormOption[]): PlainTextOption[] {
  const seen = new Set<string>();
  return options
    .filter(({ value }) => {
      const isUsable = value !== '' && value.length <= limits.optionValue && !seen.has(value);
      seen.add(value);
      return isUsable;
    })
    .slice(0, limits.options)
    .map(choiceOf);
}

/** What is too long for the first line of a choice goes into its second. */
function choiceOf({ title, value }: FormOption): PlainTextOption {
  if (title.length <= limits.optionText) return { text: plain(title, limits.optionText), value };
  const comma = title.lastIndexOf(', ', limits.optionText);
  if (comma < 1) return { text: plain(title, limits.optionText), value };
  return {
    text: plain(title.slice(0, comma), limits.optionText),
    value,
    description: plain(title.slice(comma + 2), limits.optionText),
  };
}
