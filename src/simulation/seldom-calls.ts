import type { CallKind } from './call-kinds';

/** Calls of which a seed makes few. */
export const rare: readonly CallKind[] = [
  'store.count',
  'crm.qualify',
  'sources.check',
  'channel.update',
  'channel.find',
  'channel.note',
  'channel.findNote',
  'mailbox.send',
  'mailbox.wasSent',
  'teams.update',
  'teams.remove',
];

/** Calls that are made only where messages have threads. */
export const inThreads: readonly CallKind[] = ['channel.note', 'channel.findNote'];

/** Calls that are made only where the agent writes by itself. */
export const whenEngaged: readonly CallKind[] = [
  'model.readReply',
  'model.answerQuestions',
  'mailbox.receive',
  'door.unsubscribe',
];

/** Calls that are made only where a lead is erased. */
export const whenErased: readonly CallKind[] = ['crm.erase', 'store.scrub'];

/** Those of which there are fewest where the agent writes. */
export const seldomEngaged: readonly CallKind[] = ['model.answerQuestions', 'door.unsubscribe'];

/** Those of which there are fewest elsewhere. */
export const seldomAnywhere: readonly CallKind[] = ['crm.qualify', 'mailbox.send', 'channel.note'];
