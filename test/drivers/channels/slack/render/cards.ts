import { cardNames, type Card } from '../../../../../src/cards/card';
import { researchView } from '../../../../../src/cards/views/research';
import { leadsView } from '../../../../../src/cards/views/leads';
import { draftEmailView } from '../../../../../src/cards/views/draft-email';
import { generatedCards } from '../../../../cards/generated';
import { longestResearch } from '../../../../cards/longest-research';
import { others } from '../../../../cards/others';
import { greta, samples } from '../../../../cards/samples';
import { readerOf } from '../../../../cards/subjects';
import { openDeck } from '../../../../cards/templates';

const deck = openDeck();
const noor = 'noor@lumen.example';

/** The sample of every card. */
export const sampleCards: readonly Card[] = cardNames.map((name) => deck.card(name, samples[name]));

/** The card of this name. */
export function sample(name: (typeof cardNames)[number]): Card {
  return deck.card(name, samples[name]);
}

/** The other faces of cards, and cards of generated leads. */
export const moreCards: readonly Card[] = [
  ...cardNames.flatMap((name) => (others[name] ?? []).map((view) => deck.card(name, view))),
  ...generatedCards(deck, 60),
];

const reader = readerOf(noor, greta.subject.lead);
const rows = Array.from({ length: 200 }, (_, at) => ({
  leadId: `lead-${at}`,
  name: `Kim Larsen ${at}`.repeat(8),
  companyName: 'Company of Companies '.repeat(6),
  topic: 'A question about a question '.repeat(5),
  phase: 'handed-over' as const,
  owner: noor,
  rating: 'hot' as const,
  at: null,
}));

/** Cards with far more in them than Slack takes in one piece. */
export const monstrousCards: readonly Card[] = [
  ...['W', '名', '"', '\\'].map((character) =>
    deck.card(
      'research',
      researchView({ ...greta.subject, research: longestResearch(character, 'file') }, reader, greta.events),
    ),
  ),
  deck.card('leads', leadsView({ words: '', rows, total: 200, previous: null, next: null }, reader)),
  deck.card(
    'draft-email',
    draftEmailView(greta.subject, reader, {
      subject: 'S'.repeat(400),
      body: 'A sentence of a long letter. '.repeat(300),
      receipts: [],
      state: 'saved',
      at: '2026-11-22T10:05:00Z',
    }),
  ),
];

/** A card of many small remarks, or of one long text: more blocks or a longer line than Slack takes. */
export const oddCards: readonly Card[] = [
  helpCard(
    Array.from({ length: 70 }, (_, at) => `Remark ${at}`),
    'Small',
  ),
  helpCard([Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(' ')], 'Default'),
  helpCard(['W'.repeat(9_000)], 'Default'),
];

function helpCard(texts: readonly string[], size: string): Card {
  const body = texts.map((text) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size }] }));
  const actions = [
    { type: 'Action.Execute', title: 'Mine', verb: 'leads', data: {}, associatedInputs: 'none' },
  ];
  const content = { type: 'AdaptiveCard', version: '1.5', body, actions } as const;
  return { name: 'help', line: 'Help', content };
}
