import { relatesTo } from '../../../../src/drivers/models/builtin/relation';
import { timed } from '../../../fixtures/timed';

const offer =
  'Planning software for makers of food and machines with several plants: production, packaging, materials and transports in one plan, replanned when a line stops, an order changes or a delivery is late.';
const relation = relatesTo(offer, ['prairie packaging', 'prairie']);

describe('how a sentence relates to what we offer', () => {
  it.each([
    ['A second plant will run from one production plan.', 'production planning, several plants'],
    ['Halden schreibt die Planung seiner sechs Werke neu aus.', 'production planning, several plants'],
    ['Bis 2028 wollen wir die Bestände an Fertigware senken.', 'stock and materials'],
    ['Il collo di bottiglia è la pianificazione.', 'production planning'],
    ['La planification de nos deux usines reste difficile.', 'production planning, several plants'],
    ['Queremos reducir los plazos de entrega.', 'deliveries'],
    ['Wij willen de levertijden halveren.', 'deliveries'],
    ['Vi vill korta leveranstiderna.', 'deliveries'],
    ['Uma nova linha de engarrafamento entra em funcionamento.', 'production lines, packaging'],
  ])('%s', (sentence, topics) => {
    expect(relation(sentence)).toBe(`Touches what we offer: ${topics}.`);
  });

  it.each([
    'Make every plant climate-neutral.',
    'Acme plans to open a new plant in Akron.',
    'Acme makes new food products for the market.',
    'Prairie Packaging buys a maker in Omaha.',
    'Acme changes to paper sacks.',
    'The supervisor thanked everybody at the party.',
    '',
  ])('is null where the tie is weak: %s', (sentence) => {
    expect(relation(sentence)).toBeNull();
  });

  it('is told by two telling words where no topic is shared', () => {
    const lawyers = relatesTo('We draft contracts and patents for inventors.', []);
    expect(lawyers('Acme filed twelve patents and hired a lawyer for contracts.')).toBe(
      'Touches what we offer: "patents", "contracts".',
    );
    expect(lawyers('Acme filed twelve patents.')).toBeNull();
  });

  it('is read in linear time', async () => {
    const hostile = ['production '.repeat(90_000), 'a'.repeat(1_000_000), 'linie'.repeat(200_000)];
    expect((await timed(() => hostile.forEach((one) => relation(one)))).seconds).toBeLessThan(1);
  });
});
