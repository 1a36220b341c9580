/** Every way a part of Baton can fail, by code; people see the sentence and what to do. */
export type FaultCode =
  | 'store-busy'
  | 'store-full'
  | 'store-newer'
  | 'store-broken'
  | 'store-timeout'
  | 'file-missing'
  | 'file-too-large'
  | 'file-encoding'
  | 'file-columns'
  | 'playbook-invalid'
  | 'config-invalid'
  | 'input-invalid'
  | 'crm-answer'
  | 'crm-busy'
  | 'crm-denied'
  | 'model-answer'
  | 'mail-later'
  | 'model-busy'
  | 'model-denied'
  | 'budget-spent'
  | 'own-budget-spent'
  | 'timeout'
  | 'interrupted'
  | 'unexpected';

export interface FaultDetail {
  /** What is wrong and where, in one sentence. */
  readonly sentence: string;
  /** What the person can do about it. */
  readonly todo: string;
  readonly cause?: unknown;
}

/** An error with a code, a sentence and what to do; tested by `code`, never by class. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly sentence: string;
  readonly todo: string;

  constructor(code: FaultCode, detail: FaultDetail) {
    super(`${detail.sentence} ${detail.todo}`.trim(), { cause: detail.cause });
    this.name = 'Fault';
    this.code = code;
    this.sentence = detail.sentence;
    this.todo = detail.todo;
  }
}

/** The fault behind anything thrown; what we did not foresee becomes `unexpected`. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const message =
    thrown instanceof Error || Error.isError(thrown) ? (thrown as Error).message : String(thrown);
  return new Fault('unexpected', {
    sentence: `Something unforeseen happened: ${message}.`,
    todo: 'Try again.',
    cause: thrown,
  });
}
