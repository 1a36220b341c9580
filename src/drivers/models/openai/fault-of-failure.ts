import { Fault } from '../../../domain/fault';
import type { Failure } from './failure';

type Unanswered =
  | Exclude<Failure, { readonly outcome: 'filtered' | 'large' | 'garbled' }>
  /** It answered that it failed. */
  | { readonly outcome: 'failed' };

/** The fault behind a request that brought no answer. Its words hold nothing that the endpoint said but codes. */
export function faultOfFailure(failure: Unanswered): Fault {
  const again = 'It is tried again by itself.';
  switch (failure.outcome) {
    case 'later':
      return new Fault('model-busy', {
        sentence: 'The model has too many requests at the moment.',
        todo: again,
      });
    case 'down':
      return new Fault('model-busy', {
        sentence: `The model cannot be reached (${failure.why}).`,
        todo: again,
      });
    case 'failed':
      return new Fault('model-busy', { sentence: 'The model failed at its answer.', todo: again });
    case 'lost':
      return new Fault('model-busy', {
        sentence: 'The connection to the model ended before its answer.',
        todo: again,
      });
    case 'late':
      return new Fault('timeout', { sentence: 'The model did not answer in time.', todo: again });
    case 'absent':
      return new Fault('model-denied', {
        sentence: 'The endpoint has neither the Responses API nor chat completions.',
        todo: 'Check OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT.',
      });
    case 'denied':
      return new Fault('model-denied', {
        sentence: `The endpoint of the model refuses us (${failure.why}).`,
        todo: 'Check its key, the name of the model and the credit of the account.',
      });
  }
}
