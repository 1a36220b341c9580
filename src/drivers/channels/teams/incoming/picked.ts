import type { TeamsPlace } from '../outgoing/place';
import { isPicked } from '../render/picker';
import type { AnswerNeeds } from './answer-needs';
import { words } from './words';

/** What was typed and picked, as an operation reads it: a person by their address. `wrong` says why not, at its input. */
export async function pickedIn(
  data: Readonly<Record<string, unknown>>,
  place: TeamsPlace,
  { callers }: AnswerNeeds,
): Promise<
  { readonly data: Readonly<Record<string, unknown>> } | { readonly wrong: string; readonly field: string }
> {
  const { to } = data;
  if (!isPicked(to)) return { data };
  const address = await callers.picked(to, place);
  if (address === 'unclear') return { wrong: words.unknownPerson, field: 'to' };
  return address === undefined
    ? { wrong: words.nobodyPicked, field: 'to' }
    : { data: { ...data, to: address } };
}
