import type { Abstention } from '../ports/abstention';

const reasons: { readonly [Why in Abstention]: string } = {
  refused: 'it refused',
  filtered: 'a filter of its maker stopped it',
  cut: 'its answer was too long',
  empty: 'its answer was empty',
  large: 'its answer was far too long',
  form: 'its answer was not in its form',
};

/** Says in the run log that the model gave no answer that could be used, what about, and why. */
export function abstentionWords(about: string, why: Abstention): string {
  return `${about}: the model gave no usable answer (${reasons[why]})`;
}
