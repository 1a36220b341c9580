import { once } from 'node:events';
import { startProgram, type ProgramOptions } from '../../src/simulation/chaos-process';

/** Has an administrator simulate the playbook through the local page of a program that runs for that alone, so that it may write. */
export async function simulatePlaybook(options: ProgramOptions, administrator: string): Promise<void> {
  const environment = { ...options.environment, PORT: '0' };
  const { child, ended, complaint } = startProgram({ ...options, environment }, ['start'], new Map());
  try {
    const address = /Baton is at (\S+)/u.exec(await firstWords(child.stdout))?.[1];
    if (!address) throw new Error(`The program does not start: ${complaint()}`);
    const answer = await fetch(`${address}/local/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: administrator, id: 'simulate-1', text: 'agent simulate' }),
    });
    const { reply } = (await answer.json()) as { readonly reply?: { readonly kind: string } };
    if (reply?.kind !== 'card') throw new Error(`The playbook is not simulated: ${JSON.stringify(reply)}`);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

async function firstWords(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (!stream) return '';
  const [chunk] = (await Promise.race([once(stream, 'data'), once(stream, 'end')])) as [unknown?];
  return String(chunk ?? '');
}
