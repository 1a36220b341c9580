import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

function problemsOf(environment: Record<string, string>): string {
  try {
    configOf(environment);
  } catch (thrown) {
    const fault = faultOf(thrown);
    expect(fault.code).toBe('config-invalid');
    return fault.sentence;
  }
  return '';
}

test('other assistants are not heard unless that is wanted', () => {
  expect(configOf({}).mcp).toBeUndefined();
  expect(configOf({ BATON_MCP: 'off' }).mcp).toBeUndefined();
  expect(configOf({ BATON_MCP: 'on' }).mcp).toEqual({ publicUrl: undefined });
  expect(configOf({ BATON_MCP: 'on', PUBLIC_URL: 'https://b.example/' }).mcp).toEqual({
    publicUrl: 'https://b.example',
  });
  expect(problemsOf({ BATON_MCP: 'yes' })).toContain('BATON_MCP');
});

test('a token never goes where it could be read on the way, nor to a server without a name', () => {
  const slack = { BATON_CHANNELS: 'slack', SLACK_APP_TOKEN: 'xapp-1-A-1-a', SLACK_BOT_TOKEN: 'xoxb-1-1-a' };
  expect(problemsOf({ ...slack, BATON_MCP: 'on', HOST: '0.0.0.0' })).toContain('PUBLIC_URL: needed for MCP');
  expect(problemsOf({ BATON_MCP: 'on', PUBLIC_URL: 'http://b.example' })).toContain('must be https for MCP');
  expect(problemsOf({ BATON_MCP: 'on', PUBLIC_URL: 'http://localhost:3978' })).toBe('');
});
