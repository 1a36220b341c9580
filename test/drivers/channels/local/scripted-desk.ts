import type { Card, CardElement } from '../../../../src/cards/card';
import type { Desk, DeskPerson, Reply, Turn } from '../../../../src/ports/desk';

/** The people of the made-up company of the examples. */
export const people: readonly DeskPerson[] = [
  { name: 'Noor Haddad', address: 'noor@lumen.example', roles: ['seller'], timeZone: 'Europe/Berlin' },
  { name: 'Tom Vega', address: 'tom@lumen.example', roles: ['seller'], timeZone: 'America/Chicago' },
  { name: 'Iris Falk', address: 'iris@lumen.example', roles: ['supervisor'], timeZone: 'Europe/Berlin' },
  { name: 'Rui Costa', address: 'rui@lumen.example', roles: ['reader'], timeZone: 'Europe/Lisbon' },
];

/** A card of this first line with these elements and buttons. */
export function cardOf(
  line: string,
  body: readonly CardElement[] = [],
  actions: readonly CardElement[] = [],
): Card {
  const first = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: line, weight: 'Bolder' }] };
  return {
    name: 'lead',
    line,
    content: { type: 'AdaptiveCard', version: '1.5', body: [first, ...body], actions },
  };
}

/** A desk that answers by the words or the verb of a turn, once per turn id, and remembers what it was asked. */
export function openScriptedDesk(answers: Readonly<Record<string, Reply>>): {
  readonly desk: Desk;
  readonly turns: readonly Turn[];
} {
  const turns: Turn[] = [];
  const given = new Map<string, Reply>();
  const desk: Desk = {
    stands: async () => undefined,
    people: () => people,
    mayShare: () => true,
    async turn(turn) {
      turns.push(turn);
      const before = given.get(turn.id);
      const asked = turn.act.kind === 'text' ? turn.act.text : turn.act.verb;
      const reply = before ?? answers[asked] ?? { kind: 'refused', sentence: `I do not know "${asked}".` };
      given.set(turn.id, reply);
      return reply;
    },
  };
  return { desk, turns };
}
