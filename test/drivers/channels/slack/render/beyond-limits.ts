import { nodes, type Node } from '../../../../cards/templates';

/** What Slack documents, written here once more: by type of part, key and the longest text or list under it. */
const longest: readonly (readonly [string, string, number])[] = [
  ['section', 'fields', 10],
  ['context', 'elements', 10],
  ['actions', 'elements', 25],
  ['button', 'value', 2000],
  ['button', 'url', 3000],
  ['button', 'action_id', 255],
  ['radio_buttons', 'options', 10],
  ['checkboxes', 'options', 10],
  ['static_select', 'options', 100],
  ['plain_text', 'text', 3000],
  ['mrkdwn', 'text', 3000],
];
const longestTexts: readonly (readonly [string, string, number])[] = [
  ['button', 'text', 75],
  ['input', 'label', 2000],
  ['plain_text_input', 'placeholder', 150],
  ['modal', 'title', 24],
  ['modal', 'submit', 24],
  ['modal', 'close', 24],
];
const inConfirm: Readonly<Record<string, number>> = { title: 100, text: 300, confirm: 30, deny: 30 };

/** Everything in a message or view that is beyond what Slack takes, in words; empty when all is well. */
export function beyondLimits(surface: object, mostBlocks: number): readonly string[] {
  const { blocks } = surface as { readonly blocks: readonly Node[] };
  const all = nodes(surface);
  const ids = blocks.map((block) => String(block['block_id']));
  const actionIds = all.map(({ node }) => node['action_id']).filter((id) => id !== undefined);
  return [
    ...(blocks.length > mostBlocks ? [`${blocks.length} blocks`] : []),
    ...(blocks.length === 0 ? ['no blocks'] : []),
    ...(new Set(ids).size < ids.length ? ['block ids twice'] : []),
    ...(new Set(actionIds).size < actionIds.length ? ['action ids twice'] : []),
    ...ids.filter((id) => id === 'undefined' || id.length > 255),
    ...all.flatMap(({ node, path }) => faultsOf(node).map((fault) => `${path}: ${fault}`)),
  ];
}

function faultsOf(node: Node): readonly string[] {
  const type = node['type'];
  const lengthOf = (value: unknown) =>
    typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
  const textIn = (value: unknown) => (value as Node | undefined)?.['text'];
  const empty = ['plain_text', 'mrkdwn', 'text', 'link'].includes(String(type)) && node['text'] === '';
  const emptyList = ['actions', 'context', 'rich_text', 'rich_text_section', 'rich_text_quote'].includes(
    String(type),
  );
  return [
    ...longest.flatMap(([of, key, most]) =>
      type === of && (lengthOf(node[key]) ?? 0) > most ? [`${key} beyond ${most}`] : [],
    ),
    ...longestTexts.flatMap(([of, key, most]) =>
      type === of && (lengthOf(textIn(node[key])) ?? 0) > most ? [`${key} beyond ${most}`] : [],
    ),
    ...(node['deny'] === undefined ? [] : Object.keys(inConfirm)).flatMap((key) =>
      (lengthOf(textIn(node[key])) ?? 0) > (inConfirm[key] ?? 0) ? [`confirm ${key}`] : [],
    ),
    ...(type === 'modal' && (lengthOf(node['private_metadata']) ?? 0) > 3000 ? ['private_metadata'] : []),
    ...(empty ? ['an empty text'] : []),
    ...(emptyList && lengthOf(node['elements']) === 0 ? ['an empty list'] : []),
    ...(type === undefined && typeof node['value'] === 'string' ? optionFaults(node) : []),
    ...(type === 'plain_text_input' ? inputFaults(node) : []),
  ];
}

function optionFaults(node: Node): readonly string[] {
  const texts = [node['text'], node['description']].map((one) =>
    String((one as Node | undefined)?.['text'] ?? ''),
  );
  const isLong = texts.some((text) => text.length > 75) || String(node['value']).length > 75;
  return isLong ? ['an option beyond 75'] : [];
}

function inputFaults(node: Node): readonly string[] {
  const most = Number(node['max_length'] ?? 3000);
  const { length } = String(node['initial_value'] ?? '');
  return most > 3000 || length > most ? ['more in an input than it takes'] : [];
}
