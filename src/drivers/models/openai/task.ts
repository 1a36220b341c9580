import type { ZodType } from 'zod';
import type { SourceText } from '../../../domain/research';
import type { Abstention } from '../../../ports/abstention';

/** One task of the port as this driver carries it out: one file in `tasks/`, one prompt in `prompts/`. */
export interface Task<Input, Answer extends { readonly abstained?: Abstention | undefined }> {
  /** Name of its answer's form, as the endpoint sees it: letters and underscores. */
  readonly name: string;
  readonly prompt: string;
  /** The form of the answer; the port's, without the mark of an abstention. */
  readonly form: ZodType<Omit<Answer, 'abstained'>>;
  /** Most characters of all texts that are sent; what is longer is cut. */
  readonly mostCharacters: number;
  /** Most tokens of the answer, the model's thinking among them. */
  readonly mostAnswerTokens: number;
  /** True where something can be asked before there is anything to read. */
  readonly mayAskWithoutTexts?: true;
  /** What may be quoted. Without any text nothing is asked, unless the task may. */
  texts(input: Input): readonly SourceText[];
  /** What else the task needs to be told; never anything of a person. */
  facts(input: Input): Readonly<Record<string, unknown>>;
  /** The answer that says nothing. */
  nothing(input: Input): Answer;
  /** The answer in the order and within the rules of the port. */
  settle(answer: Omit<Answer, 'abstained'>, input: Input): Answer;
}
