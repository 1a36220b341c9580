import { namesCompany } from '../../../src/drivers/sources/names-company';

const names = (name: string, text: string, site: string | null = null, title = '') =>
  namesCompany({ name, site })({ record: 'https://press.de/1', title, text });

/** Company, its site, a text that speaks of it. */
const named: readonly (readonly [name: string, site: string | null, text: string])[] = [
  ['Bergkorn Mühlen GmbH', null, 'In Kiel baut Bergkorn Mühlen ein Werk.'],
  ['Bergkorn Mühlen GmbH', null, 'BERGKORN MÜHLEN GMBH meldet Gewinn.'],
  ['Bergkorn Mühlen GmbH', null, 'Bergkorn Muehlen GmbH meldet Gewinn.'],
  ['Bergkorn Muehlen', null, 'Die Bergkorn Mühlen AG & Co. KG meldet Gewinn.'],
  ['Bergkorn Mühlen GmbH', 'www.bergkorn.de', 'Mehr unter www.bergkorn.de.'],
  ['Bergkorn Mühlen GmbH', 'bergkorn.de', 'Fragen an presse@bergkorn.de, sagte er.'],
  ['Zalando SE', null, 'Zalando grew by ten percent.'],
  ['Zalando', null, "The growth is Zalando's own."],
  ['Zalando', null, 'Das zeigen Zalandos Zahlen.'],
  ['Zalando', null, 'Der Zalando-Chef tritt ab.'],
  ['The Kestrel Company', null, 'A spokesman of Kestrel said so.'],
  ['adidas AG', null, 'Sales of adidas rose.'],
  ['adidas AG', null, 'Sales of Adidas rose.'],
  ['Amazon.com, Inc.', null, 'Amazon.com opened a warehouse.'],
  ['Johnson & Johnson', null, 'A drug by Johnson & Johnson was approved.'],
  ['Société Générale S.A.', null, 'La banque Societe Generale recrute.'],
  ['Apple Inc.', null, 'Apple Inc. shows a phone.'],
  ['Apple Inc.', 'apple.com', 'The phone is at apple.com.'],
  [
    'Apple Inc.',
    null,
    'Last week Apple grew, but then Apple shrank. Whatever Apple does is news, and Apple knows.',
  ],
  ['Next plc', null, 'Profits at Next plc rose.'],
  ['3M Company', null, 'The adhesive by 3M Company holds.'],
  ['株式会社日立製作所', null, '日立製作所は新工場を建設する。'],
];

/** Company, its site, a text that speaks of something else. */
const notNamed: readonly (readonly [name: string, site: string | null, text: string])[] = [
  ['Bergkorn Mühlen GmbH', 'bergkorn.de', 'Die Bergkornmühlen stehen in Altbergkorn, siehe altbergkorn.de.'],
  ['Bergkorn Mühlen GmbH', 'bergkorn.de', 'Siehe bergkorn.de.com und bergkorn.des.'],
  ['Bergkorn Mühlen GmbH', null, 'Im Tal von Bergkorn stehen drei Mühlen.'],
  ['Bergkorn Mühlen GmbH', null, 'Der Ort heißt Bergkorn.\n\nMühlen gibt es dort nicht.'],
  ['Zalando SE', null, 'Zalandonia is a country.'],
  ['Apple Inc.', null, 'An apple a day keeps the doctor away.'],
  ['Apple Inc.', null, 'Apple pie for everyone. Apple trees bloom. Apple juice is cheap.'],
  ['Apple Inc.', null, 'We visited Apple Valley, Apple Valley again and Apple Valley once more.'],
  ['Next plc', null, 'Next, we look at the next quarter. Next year will be better.'],
  ['Next plc', null, 'The fair of Next AG opens.'],
  ['Target Corporation', null, 'The Target of our Target list is a target.'],
  ['Square, Inc.', null, 'The Square in front of the town hall is a square.'],
  ['Gap Inc.', null, 'Mind the gap. The Gap Year is popular.'],
  ['SAP SE', null, 'The sap of the tree runs in March.'],
  ['SAP SE', null, 'Sap runs in March.'],
  ['Orange S.A.', null, 'Orange juice is orange.'],
  ['Best Buy Co., Inc.', null, 'It was the best buy of the season.'],
  ['General Mills', null, 'Grain goes to general mills in the south.'],
  ['Zalando SE', null, ''],
  ['', null, 'Anything at all.'],
  ['株式会社日立製作所', null, '日立市は茨城県にある。'],
];

test.each(named)('%s (%s) is named: %s', (name, site, text) => {
  expect(names(name, text, site)).toBe(true);
});

test.each(notNamed)('%s (%s) is not named: %s', (name, site, text) => {
  expect(names(name, text, site)).toBe(false);
});

test('the title counts, and so does the site of the page itself', () => {
  expect(names('Zalando SE', 'A year in figures.', null, 'Why Zalando grew')).toBe(true);
  const own = { record: 'https://blog.bergkorn.de/1', title: '', text: 'Roggen.' };
  expect(namesCompany({ name: 'Bergkorn Mühlen', site: 'www.bergkorn.de' })(own)).toBe(true);
});

test('hostile texts and names take time that grows with their length alone', () => {
  const texts = [
    'Apple '.repeat(100_000),
    "a'".repeat(300_000),
    'A.'.repeat(300_000),
    'apple.com'.repeat(70_000),
  ];
  const began = performance.now();
  for (const text of texts) names('Apple Inc.', text, 'apple.com');
  names(`${'A'.repeat(5_000)} ${'b '.repeat(5_000)}`, 'b '.repeat(100_000));
  expect(performance.now() - began).toBeLessThan(6_000);
});
