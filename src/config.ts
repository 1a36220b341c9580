import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from './domain/fault';

/** Every setting there is: read from the environment, nowhere else. */
export const settings = z.object({
  BATON_DATA_DIR: z.string().min(1).default('data').describe('folder for the database and the rejected rows'),
  BATON_PLAYBOOK: z
    .string()
    .min(1)
    .default(join(__dirname, '../examples/playbook.yaml'))
    .describe('playbook files, separated by commas; the one with priority 1 is tried first'),
  BATON_STORE: z.enum(['sqlite']).default('sqlite').describe('where everything is kept'),
  BATON_CRM: z
    .enum(['builtin'])
    .default('builtin')
    .describe('where accounts, contacts and past deals come from'),
  BATON_MODEL: z.enum(['builtin']).default('builtin').describe('what reads and quotes the evidence'),
});

export interface Config {
  readonly dataDir: string;
  readonly playbooks: readonly string[];
  readonly store: 'sqlite';
  readonly crm: 'builtin';
  readonly model: 'builtin';
}

/** The configuration in an environment; every problem is reported at once, each with what to do. */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Fault('config-invalid', {
      sentence: `The configuration has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}: ${problems.join('; ')}.`,
      todo: 'Correct the environment variables; the README lists what each may be.',
    });
  }
  const { data } = parsed;
  return {
    dataDir: data.BATON_DATA_DIR,
    playbooks: data.BATON_PLAYBOOK.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    store: data.BATON_STORE,
    crm: data.BATON_CRM,
    model: data.BATON_MODEL,
  };
}
