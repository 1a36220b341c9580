import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
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
