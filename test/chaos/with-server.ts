import { once } from 'node:events';
import { startProgram, type ProgramOptions } from '../../src/simulation/chaos-process';

/** What is done with a served program, at its address, before anything is killed; then it is stopped. */
export async function withServer(
  options: ProgramOptions,
  act: (address: string) => Promise<void>,
): Promise<void> {
  const environment = { ...options.environment, PORT: '0' };
  const { child, ended, complaint } = startProgram({ ...options, environment }, ['start'], new Map());
  try {
    const address = /Baton is at (http:\S+)/u.exec(await firstWords(child.stdout))?.[1];
    if (!address) throw new Error(`The program does not start: ${complaint()}`);
    await act(address);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function firstWords(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (!stream) return '';
  const [chunk] = (await Promise.race([once(stream, 'data'), once(stream, 'end')])) as [unknown?];
  return String(chunk ?? '');
}
