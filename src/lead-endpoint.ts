import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { erasedPerson } from './domain/erasure';
import { Fault } from './domain/fault';
import { noFields, type LeadField } from './domain/lead-fields';
import type { IncomingLead, Intake, Receipt } from './pipeline/intake';
import { isoDate } from './pipeline/lead-row';
import type { Records } from './ports/records';
import { answerJson, type Route } from './route';

/** Longest body, in bytes. */
const bodyLimit = 64 * 1024;
/** How old, and how far ahead, the time of a signature may be, in seconds. */
const oldest = 300;
const furthestAhead = 60;
const shortestSecret = 16;
/** How long a signature is remembered, in milliseconds: longer than any is believed. */
const remembered = 600_000;

export interface LeadEndpointOptions {
  /** Shared with whoever posts leads; at least 16 characters. */
  readonly secret: string;
  readonly intake: Intake;
  /** Milliseconds since 1970. */
  now(): number;
  readonly records: Records;
}

interface Refusal {
  readonly status: number;
  readonly error: string;
}

/**
 * `POST /leads`: a signed lead in JSON is answered 202 once it is stored for good, anything else 4xx with a reason. The
 * header `x-baton-signature` is `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>." and the body>`; each signature is taken
 * once. Throws `config-invalid` for a secret that could be guessed.
 */
export function leadEndpoint({ secret, intake, now, records }: LeadEndpointOptions): Route {
  if (secret.length < shortestSecret) {
    throw new Fault('config-invalid', {
      sentence: `INTAKE_SECRET has fewer than ${shortestSecret} characters.`,
      todo: 'Set it to a long random text, such as the output of "openssl rand -hex 32".',
    });
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === 'cut short') return void response.destroy();
    const problem = problemOf(request, body);
    if (problem) return answerJson(response, problem.status, { error: problem.error });
    const signature = signatureOf(request);
    const forged = signature ? forgeryOf(signature, body as Buffer, secret, now()) : 'It is not signed.';
    if (!signature || forged) return answerJson(response, 401, { error: forged });
    const lead = leadOf(body as Buffer);
    if ('status' in lead) return answerJson(response, lead.status, { error: lead.error });

    const taken = await takeOnce(signature.v1, () => intake.receive(lead, 'web form'), records, now());
    if (taken === 'seen') answerJson(response, 409, { error: 'This request was received before.' });
    else if (taken.verdict === 'erased')
      answerJson(response, 410, { error: `Not taken in: ${erasedPerson}.` });
    else answerJson(response, 202, taken);
  }
  return { method: 'POST', path: '/leads', answer };
}

/** The whole body, or that it is too large, which is known before all of it was kept. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut short'> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => resolve('cut short'));
  });
}

function problemOf(request: IncomingMessage, body: Buffer | string): Refusal | undefined {
  if (body === 'too large') return { status: 413, error: 'The body is larger than 64 KB.' };
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type)) {
    return { status: 415, error: 'Send the lead as application/json in UTF-8.' };
  }
  if (request.headers['content-encoding']) return { status: 415, error: 'Send the body uncompressed.' };
  return undefined;
}

interface Signature {
  /** As written, in seconds. */
  readonly t: string;
  readonly v1: string;
}

function signatureOf(request: IncomingMessage): Signature | undefined {
  const header = request.headers['x-baton-signature'];
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(typeof header === 'string' ? header : '');
  return found?.[1] && found[2] ? { t: found[1], v1: found[2] } : undefined;
}

/** Why the signature is not to be believed; undefined when it is. */
function forgeryOf({ t, v1 }: Signature, body: Buffer, secret: string, now: number): string | undefined {
  const ours = createHmac('sha256', secret).update(`${t}.`).update(body).digest();
  // Compared first, so that only who knows the secret learns about our clock.
  if (!timingSafeEqual(ours, Buffer.from(v1, 'hex'))) return 'The signature does not fit the body.';
  const age = now / 1000 - Number(t);
  if (age > oldest) return 'The signature is older than 5 minutes.';
  return age < -furthestAhead ? 'The time of the signature lies in the future.' : undefined;
}

const text = z.string().max(20_000);
const fieldNames = Object.keys(noFields).filter((name) => name !== 'custom') as LeadField[];
const schema = z.strictObject({
  id: z.string().trim().min(1).max(200).optional(),
  ...(Object.fromEntries(fieldNames.map((name) => [name, text.optional()])) as Record<
    LeadField,
    z.ZodOptional<typeof text>
  >),
  custom: z.record(z.string().min(1).max(100), text).optional(),
});

function leadOf(body: Buffer): IncomingLead | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return { status: 400, error: 'The body is not JSON in UTF-8.' };
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `"${issue.path.join('.').slice(0, 100)}": ` : '';
    return {
      status: 422,
      error: `The lead cannot be read: ${where}${(issue?.message ?? '').slice(0, 200)}.`,
    };
  }
  const { id, custom = {}, ...given } = parsed.data;
  const fields = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value?.trim()]));
  if (!fields.email && !fields.companyName && !fields.lastName && !fields.firstName) {
    return { status: 422, error: 'The lead has neither a name nor a company nor an e-mail address.' };
  }
  if (fields.createdOn) {
    const date = isoDate(fields.createdOn);
    if (!date) return { status: 422, error: 'Write "createdOn" as 2026-11-22 or 2026-11-22T09:00:00Z.' };
    fields.createdOn = date;
  }
  return { source: 'web-form', sourceId: id ?? null, fields: { ...fields, custom } };
}

const partition = 'lead-signatures';

/**
 * Takes the lead of a signature unless that was done before, by any process. A signature whose taking was cut off by a
 * crash is taken again, because a lead that the sender repeats must not be lost.
 */
async function takeOnce(
  signature: string,
  take: () => Promise<Receipt>,
  records: Records,
  now: number,
): Promise<Receipt | 'seen'> {
  const sort = String(now).padStart(15, '0');
  const begun = { partition, id: signature, sort, body: { taken: false } };
  const created = await records.create(begun);
  const held = created === 'conflict' ? await records.get<typeof begun.body>(begun) : created;
  if (!held || held.body.taken) return 'seen';
  const receipt = await take();
  const kept = await records.replace({ ...begun, body: { taken: true } }, held.etag);
  await forgetOld(records, now);
  return kept === 'conflict' ? 'seen' : receipt;
}

/** A few at a time, so that the list never grows. */
async function forgetOld(records: Records, now: number): Promise<void> {
  const { documents } = await records.list(partition, { limit: 5 });
  for (const one of documents) if (Number(one.sort) < now - remembered) await records.remove(one, one.etag);
}
