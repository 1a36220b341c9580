import { z } from 'zod';
import type { SourceText } from '../domain/research';
import { abstentions } from './abstention';

export interface GenerateIcpInput {
  /** What we say of ourselves: the value proposition of the playbook and pages of our own site. */
  readonly texts: readonly SourceText[];
}

/** What can be proposed as a criterion; a record's own fields are the administrator's to name. */
export const proposedKinds = ['industries', 'employee-count', 'roles', 'location', 'annual-revenue'] as const;

/** Proposals: whoever asked looks up each quote, and a person decides. */
export const generateIcpAnswer = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        kind: z.enum(proposedKinds),
        /** Industries, roles or places in the words of the text; empty for a range. */
        values: z.array(z.string().trim().min(1).max(80)).max(20),
        /** Bounds of a range, such as `200` or `50 million EUR`. */
        atLeast: z.string().max(40).nullable(),
        atMost: z.string().max(40).nullable(),
        /** How much it tells a good customer from another, 3 the most. */
        weight: z.number().int().min(1).max(3),
        /** Why, in one sentence. */
        text: z.string().min(1).max(400),
        /** Position in `texts` of the text quoted from. */
        textIndex: z.number().int().min(0),
        /** Words as they stand in that text. */
        quote: z.string().min(1).max(400),
      }),
    )
    .max(20),
  abstained: z.enum(abstentions).optional(),
});
export type GenerateIcpAnswer = z.infer<typeof generateIcpAnswer>;
