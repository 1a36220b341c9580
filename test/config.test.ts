import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

test('an empty environment is a configuration that works', () => {
  expect(configOf({})).toMatchObject({
    dataDir: 'data',
    cosmos: undefined,
    crm: 'builtin',
    model: undefined,
    search: undefined,
  });
});

test('several playbooks are separated by commas', () => {
  expect(configOf({ BATON_PLAYBOOK: 'a.yaml, b.yaml' }).playbooks).toEqual(['a.yaml', 'b.yaml']);
});

test('knowledge lies beside the first playbook unless it is said otherwise', () => {
  expect(configOf({}).knowledgeDir).toMatch(/examples\/knowledge$/);
  expect(configOf({ BATON_PLAYBOOK: '/etc/baton/a.yaml, b.yaml' }).knowledgeDir).toBe('/etc/baton/knowledge');
  expect(configOf({ BATON_KNOWLEDGE_DIR: '/srv/files' }).knowledgeDir).toBe('/srv/files');
});

test('blank settings count as unset, all mistakes come together', () => {
  expect(configOf({ BATON_DATA_DIR: ' ' }).dataDir).toBe('data');
  const fault = (() => {
    try {
      return configOf({ BATON_STORE: 'x', BATON_CRM: 'y', BATON_MODEL: 'z' });
    } catch (thrown) {
      return faultOf(thrown);
    }
  })();
  expect(fault).toMatchObject({ code: 'config-invalid' });
  expect((fault as { sentence: string }).sentence).toMatch(
    /3 mistakes: BATON_STORE: .*BATON_CRM: .*BATON_MODEL: /,
  );
});
