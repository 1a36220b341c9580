import type { AnswerNeeds } from './answer-needs';
import type { Inputs } from './arrival';
import type { Caller } from './caller';
import { words } from './words';

/** What was typed and picked, as an operation reads it: a person by their address. `wrong` names the input and says why. */
export async function inputsFor(
  { values }: Inputs,
  { workspace }: Caller,
  { identity }: AnswerNeeds,
): Promise<
  { readonly values: Readonly<Record<string, string>> } | { readonly wrong: string; readonly field: string }
> {
  const read: Record<string, string> = {};
  for (const [name, given] of Object.entries(values)) {
    if (typeof given === 'string') {
      read[name] = given;
      continue;
    }
    const found = await identity.personOf(workspace, given.user);
    if (found.outcome === 'later') return { wrong: words.unknownPerson, field: name };
    const address = found.outcome === 'found' ? found.value.address : null;
    if (address === null) return { wrong: words.nobodyPicked, field: name };
    read[name] = address;
  }
  return { values: read };
}
