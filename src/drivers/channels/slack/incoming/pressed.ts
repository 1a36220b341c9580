import type { ButtonAct } from '../render/button-value';
import type { AnswerNeeds } from './answer-needs';
import type { Act } from './arrival';
import type { Caller } from './caller';

/** A press, as it came. */
export type Press = Extract<Act, { readonly kind: 'press' }>;

/** One press of one button, by one person. */
export interface Pressed {
  readonly key: string;
  readonly act: Press;
  readonly button: ButtonAct;
  readonly caller: Caller;
  readonly needs: AnswerNeeds;
  /** True when an answer may stand already. */
  readonly isRepeated: boolean;
}
