import { criterionPage, criterionPassage } from '../../src/domain/criterion-page';
import { criterionSchema } from '../../src/domain/icp-fit';

const criterion = (url: string, anyOf?: string[]) =>
  criterionSchema.parse({
    name: 'Certified',
    kind: 'custom-url',
    description: 'In the register',
    url,
    anyOf,
  }) as never;
const account = {
  id: 'A-1',
  name: 'Café & Söhne',
  website: 'https://www.cafe.co.uk/en',
  industry: null,
  location: null,
  annualRevenue: null,
  employees: null,
  custom: { VAT: 'GB 1' },
};
const subject = { companyName: 'Café / Söhne?', account };

describe('the page a criterion is judged on', () => {
  test.each([
    ['https://r.example/{{Account.Domain}}', 'https://r.example/cafe.co.uk'],
    ['https://r.example/?q={{Lead.Company Name}}', 'https://r.example/?q=Caf%C3%A9%20%2F%20S%C3%B6hne%3F'],
    [
      'https://r.example/{{Account.VAT}}/{{Account.Name}}',
      'https://r.example/GB%201/Caf%C3%A9%20%26%20S%C3%B6hne',
    ],
    ['https://r.example/list', 'https://r.example/list'],
  ])('%s is filled in and encoded', (url, filled) => {
    expect(criterionPage(criterion(url), subject)).toEqual({ url: filled });
  });

  test('says which value is missing', () => {
    expect(criterionPage(criterion('https://r.example/{{Account.Nope}}'), subject)).toEqual({
      missing: 'Account.Nope',
    });
    expect(
      criterionPage(criterion('https://r.example/{{Account.Domain}}'), { ...subject, account: undefined }),
    ).toEqual({ missing: 'Account.Domain' });
  });

  test.each(['{{Lead.Email}}', '{{Lead.First Name}}', '{{Contact.Name}}', '{{Lead.Phone}}'])(
    'a person’s %s is never told to the outside',
    (token) => {
      expect(() => criterion(`https://r.example/${token}`)).toThrow();
    },
  );

  test('of a long page the lines asked for are kept', () => {
    const page = `${'Nothing here.\n'.repeat(3_000)}The holder is ISO 9001 certified.\n${'More.\n'.repeat(3_000)}`;
    const url = 'https://r.example/list';
    expect(criterionPassage(page, criterion(url, ['iso 9001']))).toContain('ISO 9001 certified');
    const kept = criterionPassage(page, criterion(url, ['halal']));
    expect(kept.length).toBeLessThanOrEqual(12_000);
    expect(kept.startsWith('Nothing here.')).toBe(true);
    expect(criterionPassage('short', criterion(url))).toBe('short');
  });
});
