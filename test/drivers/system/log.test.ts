import { openLog } from '../../../src/drivers/system/log';

function logged(write: (log: ReturnType<typeof openLog>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('identifiers, codes and counts are logged', () => {
  const [line] = logged((log) =>
    log.warn('step failed', { lead: 'bb3c703c', step: 'assess', code: 'timeout', attempt: 2 }),
  );
  expect(line).toMatchObject({
    level: 'warn',
    msg: 'step failed',
    lead: 'bb3c703c',
    step: 'assess',
    code: 'timeout',
    attempt: 2,
  });
});

test.each([
  [{ email: 'canary@person.example' }],
  [{ lead: 'canary@person.example' }],
  [{ code: 'Mia Canary called' }],
  [{ password: 'canary' }],
  [{ host: `canary${'x'.repeat(200)}` }],
])('names, addresses, texts and unknown fields are left out: %j', (fields) => {
  const text = JSON.stringify(logged((log) => log.error('x', fields)));
  expect(text).not.toContain('anary');
  expect(text).toContain('[left out]');
});

test('silent says nothing', () => {
  const lines: string[] = [];
  openLog({ level: 'silent', destination: { write: (line) => void lines.push(line) } }).error('x');
  expect(lines).toEqual([]);
});
