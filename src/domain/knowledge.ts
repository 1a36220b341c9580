import { z } from 'zod';

/** What a source may be used for; it serves no other purpose (spec section 7). */
export const purposes = ['company', 'competitors', 'outreach', 'answers'] as const;
export type Purpose = (typeof purposes)[number];

const name = z.string().trim().min(1).max(80).describe('Shown wherever the source is spoken of');
const served = (byDefault: Purpose[]) =>
  z
    .array(z.enum(purposes))
    .min(1)
    .default(byDefault)
    .describe('What it may be used for; e-mails never quote a source that serves only competitors');
const pages = z.number().int().min(1).max(50).default(8).describe('Most pages read of it');
const url = z
  .url({ protocol: /^https?$/u, error: 'an address such as https://www.example.org/news' })
  .refine((one) => !new URL(one).username && !new URL(one).password, 'an address without a password in it');

const crmHistory = z
  .strictObject({
    kind: z.literal('crm-history'),
    name: name.default('CRM history'),
    purposes: served(['company', 'competitors']),
  })
  .describe('Past deals with the account, and what the lead did');
const outside = [
  z
    .strictObject({
      kind: z.literal('company-website'),
      name: name.default('company website'),
      pages,
      purposes: served(['company', 'competitors']),
    })
    .describe("The web site of the lead's own company"),
  z
    .strictObject({ kind: z.literal('website'), name, url, pages, purposes: served(['company']) })
    .describe('A site; for company research only its pages that name the company count'),
  z
    .strictObject({ kind: z.literal('feed'), name, url, purposes: served(['company']) })
    .describe('RSS or Atom; only articles that name the company count'),
  z
    .strictObject({
      kind: z.literal('files'),
      name,
      path: z
        .string()
        .trim()
        .min(1)
        .regex(
          /^(?![\\/]|[a-z]:)(?!.*(^|[\\/])\.\.([\\/]|$))/iu,
          'a path inside the knowledge folder, without ".."',
        )
        .describe('A file or folder, relative to the knowledge folder'),
      purposes: served(['company']),
    })
    .describe(
      'Markdown, HTML, text, PDF, DOCX, PPTX or CSV; for company research only files that name the company count',
    ),
  z
    .strictObject({
      kind: z.literal('web-search'),
      name: name.default('web search'),
      purposes: served(['company', 'competitors']),
      queries: z.number().int().min(1).max(6).default(3).describe('Most queries for one lead'),
      pages: z.number().int().min(1).max(20).default(6).describe('Most pages read for one lead'),
      domains: z
        .array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/u, 'a domain such as example.org'))
        .max(50)
        .default([])
        .describe('Only pages of these domains and those below them; empty for all'),
      fields: z
        .array(z.enum(['industry', 'location']))
        .max(2)
        .default([])
        .describe('Fields of the account that a query may name beside its name and domain'),
    })
    .describe(
      'The public web, for what all other sources leave open; asked through the provider in SEARCH_PROVIDER, never with anything of a person',
    ),
] as const;

/** A source outside the CRM. */
export const outsideSourceSchema = z.discriminatedUnion('kind', outside);
export type OutsideSource = z.infer<typeof outsideSourceSchema>;

/** Where an administrator lets the agent read, in the order of trust (spec section 7). */
export const knowledgeSourceSchema = z.discriminatedUnion('kind', [crmHistory, ...outside]);
export type KnowledgeSource = z.infer<typeof knowledgeSourceSchema>;

/** What the agent reads and whom it compares us with (spec section 7). */
export const researchRulesSchema = z.strictObject({
  sources: z
    .array(knowledgeSourceSchema)
    .max(30)
    .default([
      { kind: 'crm-history', name: 'CRM history', purposes: ['company', 'competitors'] },
      { kind: 'company-website', name: 'company website', pages: 8, purposes: ['company', 'competitors'] },
    ])
    .describe('Read in this order of trust, after the account, contact and lead themselves'),
  competitors: z
    .array(z.string().trim().min(1).max(80))
    .max(3)
    .default([])
    .describe('Our usual competitors, at most three'),
  newsDays: z.number().int().min(1).max(1_095).default(365).describe('An older article is no news'),
  freshDays: z.number().int().min(1).max(365).default(90).describe('An e-mail opens with nothing older'),
});
export type ResearchRules = z.infer<typeof researchRulesSchema>;
