import { generateIcpAnswer, type GenerateIcpAnswer, type GenerateIcpInput } from '../../../../ports/model';
import { generateIcpPrompt } from '../prompts/generate-icp';
import type { Task } from '../task';

/** Criteria that our own texts bear out, for an administrator to look at (spec section 8, generate). */
export const generateIcpTask: Task<GenerateIcpInput, GenerateIcpAnswer> = {
  name: 'ideal_customer',
  prompt: generateIcpPrompt,
  form: generateIcpAnswer.omit({ abstained: true }),
  mostCharacters: 40_000,
  mostAnswerTokens: 4_000,
  texts: ({ texts }) => texts,
  facts: () => ({}),
  nothing: () => ({ criteria: [] }),
  settle: ({ criteria }) => ({ criteria }),
};
