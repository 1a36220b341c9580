import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
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
