import { Fault } from '../domain/fault';
import type { CallKind } from './call-kinds';

type Failed = { readonly fault: Fault } | { readonly answer: unknown };

const busy = (sentence: string): Failed => ({ fault: new Fault('model-busy', { sentence, todo: '' }) });
const many = <T>(one: T) => Array<T>(5_000).fill(one);

/** Of each task: an answer of another form, one with a key that nobody asked for, and one without end. */
const wrongForms: Readonly<Record<string, readonly unknown[]>> = {
  'model.readReply': [
    { interest: 'high' },
    { interest: null, optOut: null, bant: [], questions: [], instructs: false, owner: 'me' },
    { interest: null, optOut: null, bant: [], questions: many('?') },
  ],
  'model.answerQuestions': [
    { answers: 'none' },
    { answers: [], owner: 'me' },
    { answers: many({ question: 0, text: '?', textIndex: 0, quote: '?' }) },
  ],
  'model.answerChat': [
    { sentences: 'none' },
    { calls: [], sentences: [], owner: 'me' },
    { calls: [], sentences: many({ text: '?', receipts: [0] }) },
  ],
  'model.writeMail': [
    { sentences: 'none' },
    { subject: '?', sentences: [], owner: 'me' },
    { subject: '?', sentences: many({ text: '?', receipts: [0] }) },
  ],
  'model.judgeCriteria': [
    { claims: 'none' },
    { claims: [], owner: 'me' },
    { claims: many({ criterion: '?', verdict: 'met', text: '?', textIndex: 0, quote: '?' }) },
  ],
};
const ofResearch: readonly unknown[] = [
  { findings: 'none' },
  { findings: [], figures: [], competitors: [], owner: 'me' },
  { findings: many({ topic: '?', text: '?', textIndex: 0, quote: '?' }) },
];

/** The twelve ways in which a language model fails at a task, as they reach whoever asked it. */
export function failedAnswers(kind: CallKind): readonly Failed[] {
  return (byKind[kind] ??= [
    { fault: new Fault('timeout', { sentence: 'The model did not answer in time.', todo: '' }) },
    busy('The model answered 429.'),
    busy('The model answered 503.'),
    // Not JSON, cut JSON, then the forms of the task.
    { answer: 'It sounds as if they were interested.' },
    { answer: '{"interest":{"level":"positive-h' },
    ...(wrongForms[kind] ?? ofResearch).map((answer) => ({ answer })),
    { answer: 'I am sorry, but I cannot help with that.' },
    // Filtered, stopped at its length, empty.
    { fault: new Fault('model-denied', { sentence: 'The answer was filtered.', todo: '' }) },
    { fault: new Fault('model-answer', { sentence: 'The answer was cut at its longest.', todo: '' }) },
    { answer: '' },
  ]);
}
const byKind: Partial<Record<CallKind, readonly Failed[]>> = {};
