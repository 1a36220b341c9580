import type { AdaptiveCard, Card } from '../../../../cards/card';

/** Where Teams looks for people: the whole directory. */
const colleagues = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } as const;

/** Said below the search, because not everybody it finds can be given a lead. */
const whom = {
  type: 'TextBlock',
  text: 'The search shows all your colleagues. A lead can go to the sellers of the playbook. One who is not in the list is taken after they have written to Baton in Teams once.',
  size: 'Small',
  isSubtle: true,
  wrap: true,
} as const;

/**
 * The content of a card; where it asks for a person, one can search the directory besides choosing a seller, and is told
 * whom the search may find in vain. A seller who was named already is shown among the others, which every client can.
 */
export function withPicker({ name, content }: Card): AdaptiveCard {
  if (name !== 'reassign') return content;
  const body = content.body.flatMap((one) => {
    if (one.type !== 'Input.ChoiceSet' || one['id'] !== 'to') return [one];
    if (one['value']) return [{ ...one, style: 'compact' }];
    const search = { style: 'filtered', placeholder: 'Choose a seller, or search by name' };
    return [{ ...one, ...search, 'choices.data': colleagues }, whom];
  });
  return { ...content, body };
}

/** True for what the picker gives for a person: their id in the directory. */
export function isPicked(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
