import type { AdaptiveCard, Card } from '../../../../cards/card';

/** Where Teams looks for people: the whole directory. */
const colleagues = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } as const;

/** The content of a card; where it asks for a person, one can search the directory besides choosing a seller. */
export function withPicker({ name, content }: Card): AdaptiveCard {
  if (name !== 'reassign') return content;
  const body = content.body.map((one) =>
    one.type === 'Input.ChoiceSet' && one['id'] === 'to'
      ? { ...one, style: 'filtered', 'choices.data': colleagues }
      : one,
  );
  return { ...content, body };
}

/** True for what the picker gives for a person: their id in the directory. */
export function isPicked(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
