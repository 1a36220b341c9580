import { z } from 'zod';
import { figureNames } from '../../src/domain/research';

/** What is scored, each by itself. */
export const fields = [
  'industry',
  'location',
  'size',
  'products',
  'business-model',
  'priorities',
  'figures',
  'health',
  'news',
  'date',
] as const;
export type Field = (typeof fields)[number];

const words = z.array(z.string().trim().min(1)).min(1);
const day = z.iso.date().nullable();

const goldDocument = z.strictObject({
  file: z.string().min(1),
  /** The address it was read at, or its path in the knowledge folder. */
  record: z.string().min(1),
  /** As a server sent it; empty for a file. */
  contentType: z.string(),
  source: z.enum(['website', 'feed', 'file']).default('website'),
  /** When it was published or changed by its own account; several where either can be defended; absent when it does not say. */
  date: z.union([day, z.array(day).min(1)]).optional(),
  /** True where a reader may refuse it, such as a login page. */
  mayFail: z.boolean().default(false),
});
export type GoldDocument = z.infer<typeof goldDocument>;

const goldFigure = z.strictObject({
  figure: z.enum(figureNames),
  /** In whole units of the currency; a loss is negative, a ratio in percent. */
  amount: z.number(),
  currency: z.string().length(3).nullable(),
  /** Every way to write its period that is right; null where the document leaves it open. */
  period: z.array(z.string().nullable()).min(1),
  /** True for a figure that is right but that nobody has to find. */
  optional: z.boolean().default(false),
});
export type GoldFigure = z.infer<typeof goldFigure>;

/** What a careful reader can know of the company from the documents of a case; null where they do not say. */
export const goldSchema = z.strictObject({
  /** What makes the case worth having. */
  tests: z.string().min(1),
  company: z.string().min(1),
  offer: z.string().default(''),
  /** The present for this case, ISO 8601. */
  now: z.iso.datetime().default('2026-11-26T12:00:00Z'),
  documents: z.array(goldDocument).min(1),
  /** Fields where the answer is right but where nobody has to find it, because readers disagree whether it is said. */
  optional: z.array(z.enum(fields)).default([]),
  /** Names of the industry that are right, as the industry tree has them. */
  industry: words.nullable(),
  /** The headquarters: a claim must name one of `is`, and otherwise only what it lies in. */
  location: z.strictObject({ is: words, within: words }).nullable(),
  /** People employed, all told. */
  size: z.int().positive().nullable(),
  /** A claim must have one of the words. */
  products: z.strictObject({ words }).nullable(),
  businessModel: z.enum(['B2B', 'B2C', 'B2B and B2C']).nullable(),
  /** A claim must have one of the phrases. */
  priorities: words.nullable(),
  figures: z.array(goldFigure).min(1).nullable(),
  health: z.enum(['growing', 'steady', 'shrinking']).nullable(),
  news: z
    .strictObject({
      /** Titles that must be shown, each in all the forms that are right. */
      expected: z.array(z.union([z.string(), words])),
      /** Titles that may be shown. */
      optional: z.array(z.string()).default([]),
      /** Titles that must not be; any other is wrong as well. */
      never: z.array(z.string()),
    })
    .nullable(),
});
export type Gold = z.infer<typeof goldSchema>;
