import { z } from 'zod';
import { playbookSchema } from './playbook';

/** The playbook's JSON schema, for completion in editors; `docs/playbook.schema.json` is this text. */
export function playbookJsonSchema(): string {
  const schema = z.toJSONSchema(playbookSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: 'Baton playbook' }, null, 2)}\n`;
}
