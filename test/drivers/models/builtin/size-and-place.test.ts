import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
import { companyLocations } from '../../../../src/drivers/models/builtin/company-location';
import { companyIndustries } from '../../../../src/drivers/models/builtin/company-industry';
import { companySizes } from '../../../../src/drivers/models/builtin/company-size';
import { acmePage } from './company-page';

const pages = (text: string) => companyPages([acmePage(text)], 'Acme GmbH');
const size = (text: string) => companySizes(pages(text)).map(({ amount }) => amount);

describe('the number of employees in other words', () => {
  it.each([
    ['There are 57 of us at the last count.', [57]],
    ['We have 95 people on the books.', [95]],
    ['Det är 64 personer som går till jobbet hos oss.', [64]],
    ['Tenemos 41 personas en nómina.', [41]],
    ['Acme, which has its head office in Linz, employs 870 people at six sites.', [870]],
    ['A paid staff of 29 runs the kitchen.', [29]],
    ['Thanks to Northern Savings Bank (a team of 310 employees who gave a day).', []],
    ['Gracias a Banco del Norte (un equipo de 310 empleados).', []],
    ['There are 12 of us who cycle to work.', []],
  ])('%s', (text, expected) => {
    expect(size(text)).toEqual(expected);
  });
});

describe('the industry in other words', () => {
  it.each([
    ['Acme is a registered 501(c)(3) nonprofit that teaches children to swim.', ['Nonprofit']],
    ['Acme es una organización sin ánimo de lucro.', ['Nonprofit']],
    ['We are a printing company in Leeds.', ['Printing']],
    ['Fabricamos mecanizados y piezas torneadas.', ['Metals and mining']],
    ['# Acme\n\n## What we make\n\nGear pumps in bronze and steel.', ['Machinery']],
    ['A small crew runs two kitchens and a van.', []],
    ['The domain acme.example may be for sale by its owner!\n\n- Power tools manufacturer', []],
    ['Diese Domain steht zum Verkauf.\n\n- Hersteller von Pumpen', []],
  ])('%s', (text, expected) => {
    expect(companyIndustries(pages(text), ['acme']).map((one) => one.text)).toEqual(expected);
  });
});

describe('the town in other words', () => {
  it.each([
    ['Head office and the foundry are both in Ulverton, England.', ['ulverton']],
    ['Hauptsitz und Lager liegen in Niederquell.', ['niederquell']],
    ['Het hoofdkantoor en het magazijn staan in Zuidwoude.', ['zuidwoude']],
    ['Le siège et l’atelier se trouvent à Montfaucelle.', ['montfaucelle']],
    ['## La boutique\n\n8 rue du Four, 12999 Montfaucelle', ['montfaucelle']],
    ['## Shops\n\n8 rue du Four, 12999 Montfaucelle\n\n3 rue du Lac, 34999 Bellecombe', []],
    ['## Hébergeur\n\n8 rue du Four, 12999 Montfaucelle', []],
  ])('%s', (text, expected) => {
    expect(companyLocations(pages(text), ['acme']).map(({ seat }) => seat.town)).toEqual(expected);
  });

  it('tells the country of a lone address by the word of its street', () => {
    const [one] = companyLocations(pages('8 rue du Four, 12999 Montfaucelle'), ['acme']);
    expect(one?.text).toBe('Montfaucelle, France');
  });
});
