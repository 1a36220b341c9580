import { stepNames } from '../../src/domain/lead';
import { leadName, noFields } from '../../src/domain/lead-fields';

const full = {
  ...noFields,
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'ann@acme.example',
  companyName: 'Acme',
};

describe('the name of a lead', () => {
  test.each([
    ['first and last name', full, 'Ann Lee'],
    ['a last name alone', { ...full, firstName: '' }, 'Lee'],
    ['a first name alone', { ...full, lastName: '' }, 'Ann'],
    ['no name but an address', { ...full, firstName: ' ', lastName: '' }, 'ann@acme.example'],
    ['only a company', { ...noFields, companyName: 'Acme' }, 'Acme'],
    ['nothing', noFields, 'Unnamed lead'],
  ])('with %s', (_, fields, name) => expect(leadName(fields)).toBe(name));
});

test('the steps run in the order of the spec: selection, e-mail, connection, research, assessment, decision', () => {
  expect(stepNames).toEqual([
    'select',
    'validate-email',
    'connect',
    'research',
    'read-replies',
    'assess',
    'decide',
  ]);
});

test('a lead without fields has every field, all of them empty', () => {
  const { custom, ...named } = noFields;
  expect(custom).toEqual({});
  expect(Object.values(named)).toEqual(Array(15).fill(''));
});
