import { z } from 'zod';
import { Fault } from '../../../domain/fault';
import { withLabels } from './choices';
import type { ApiAnswer, WebApi } from './web-api';

/** Records a page holds at most, and pages that are read for one question. */
const pageSize = 1_000;
const mostPages = 20;

const list = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
});

/** Reads all records that a query finds, page by page; more than 20,000 is a fault, never half of them. */
export async function readAll<T>(api: WebApi, path: string, shape: z.ZodType<T>): Promise<readonly T[]> {
  const found: T[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined; page += 1) {
    if (page === mostPages) throw unreadable();
    const answer: ApiAnswer = await api.send({
      method: 'GET',
      path: next,
      headers: { prefer: `${withLabels},odata.maxpagesize=${pageSize}` },
    });
    if (answer.status !== 200) throw unreadable();
    const { value, '@odata.nextLink': link } = parsed(list, answer.json);
    found.push(...value.map((one) => parsed(shape, one)));
    next = link;
  }
  return found;
}

/** Reads one record; undefined when there is none with this id. */
export async function readOne<T>(api: WebApi, path: string, shape: z.ZodType<T>): Promise<T | undefined> {
  const { status, json } = await api.send({ method: 'GET', path, headers: { prefer: withLabels } });
  if (status === 404) return undefined;
  if (status !== 200) throw unreadable();
  return parsed(shape, json);
}

/** A value in its shape, or the fault that says that Dynamics 365 answered something else. */
export function parsed<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (!result.success) throw unreadable();
  return result.data;
}

function unreadable(): Fault {
  return new Fault('crm-answer', {
    sentence: 'What Dynamics 365 answered cannot be read.',
    todo: 'Check that the environment has Dynamics 365 Sales.',
  });
}
