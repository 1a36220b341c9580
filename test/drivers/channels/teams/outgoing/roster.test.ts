import { memberFrom } from '../../../../../src/drivers/channels/teams/outgoing/roster';

const entry = {
  id: '29:1',
  name: 'Ana Silva',
  email: 'Ana@Northwind.example',
  userPrincipalName: 'ana@northwind.example',
  userRole: 'user',
  tenantId: 't-1',
};
const colleague = { userId: '29:1', address: 'ana@northwind.example', name: 'Ana Silva', isGuest: false };

test('a colleague has an address in small letters', () => {
  expect(memberFrom(entry, 't-1')).toEqual(colleague);
  expect(memberFrom({ ...entry, email: undefined }, 't-1')).toEqual(colleague);
});

test.each([
  ['by role', { userRole: 'guest' }],
  ['by a role nobody knows', { userRole: 'anonymous' }],
  ['by the name of the account', { userPrincipalName: 'ana_other.example#EXT#@northwind.example' }],
  ['by tenant', { tenantId: 't-2' }],
])('a guest %s is one', (_, more) => {
  expect(memberFrom({ ...entry, ...more }, 't-1')).toMatchObject({ isGuest: true });
});

test.each([{}, { email: '', userPrincipalName: '' }, { email: 'no address', userPrincipalName: 'neither' }])(
  'an entry without an address is nobody we could know: %j',
  (more) => {
    expect(memberFrom({ id: '29:1', ...more }, 't-1')).toBe('nobody');
  },
);

test.each([null, 'text', [], {}, { id: 7 }, { id: '29:1', email: 7 }])(
  '%j says nothing about anybody',
  (value) => {
    expect(memberFrom(value, 't-1')).toBe('unclear');
  },
);
