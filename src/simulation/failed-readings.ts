import { Fault } from '../domain/fault';

const busy = (sentence: string) => ({ fault: new Fault('model-busy', { sentence, todo: '' }) });

/** The twelve ways in which a language model fails to read, as they reach whoever asked it. */
export const failedReadings: readonly ({ readonly fault: Fault } | { readonly answer: unknown })[] = [
  { fault: new Fault('timeout', { sentence: 'The model did not answer in time.', todo: '' }) },
  busy('The model answered 429.'),
  busy('The model answered 503.'),
  // Not JSON, cut JSON, another form, keys that nobody asked for.
  { answer: 'It sounds as if they were interested.' },
  { answer: '{"interest":{"level":"positive-h' },
  { answer: { interest: 'high' } },
  { answer: { interest: null, optOut: null, bant: [], questions: [], instructs: false, owner: 'me' } },
  { answer: 'I am sorry, but I cannot help with that.' },
  // Filtered, stopped at its length, empty, without end.
  { fault: new Fault('model-denied', { sentence: 'The answer was filtered.', todo: '' }) },
  { fault: new Fault('model-answer', { sentence: 'The answer was cut at its longest.', todo: '' }) },
  { answer: '' },
  { answer: { interest: null, optOut: null, bant: [], questions: Array<string>(5_000).fill('?') } },
];
