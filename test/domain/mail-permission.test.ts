import type { MailPermission } from '../../src/domain/engagement-rules';
import { mailPermission } from '../../src/domain/mail-permission';
import { engagingPlaybook } from '../pipeline/engaged-world';

const permission = {
  countries: { Germany: 'ask', 'United States': 'auto', Canada: 'none' },
  boughtLists: ['Trade fair list'],
};
const playbook = engagingPlaybook({ permission });

test.each<[string, string, 'work' | 'personal', string, MailPermission]>([
  ['a country with auto', 'United States', 'work', 'Web', 'auto'],
  ['whatever its case', ' united states ', 'work', 'Web', 'auto'],
  ['an opt-in country', 'Germany', 'work', 'Web', 'ask'],
  ['a country where nobody may write', 'Canada', 'work', 'Web', 'none'],
  ['no country', '', 'work', 'Web', 'ask'],
  ['a country nobody wrote a rule for', 'Narnia', 'work', 'Web', 'ask'],
  ['a personal address', 'United States', 'personal', 'Web', 'ask'],
  ['a bought list', 'United States', 'work', 'trade fair LIST', 'none'],
])('%s', (_, country, type, source, expected) => {
  expect(mailPermission({ country, source }, type, playbook)).toBe(expected);
});

test('while the playbook asks, nothing is automatic', () => {
  const asking = engagingPlaybook({ permission, approval: 'ask' });
  expect(mailPermission({ country: 'United States', source: '' }, 'work', asking)).toBe('ask');
});

test('a new playbook asks about everything', () => {
  const fresh = engagingPlaybook({ approval: undefined, permission: undefined });
  expect(mailPermission({ country: 'Germany', source: '' }, 'work', fresh)).toBe('ask');
});
