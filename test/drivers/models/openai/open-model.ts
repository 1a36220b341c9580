import { openOpenAiModel, type OpenAiOptions } from '../../../../src/drivers/models/openai/driver';
import { openClock } from '../../../../src/drivers/system/clock';
import type { SourceText } from '../../../../src/domain/research';
import type {
  JudgeCriteriaInput,
  ResearchCompanyInput,
  ResearchCompetitorsInput,
  GenerateIcpInput,
  WriteMailInput,
} from '../../../../src/ports/model';
import type { ModelBudget, ModelUse } from '../../../../src/ports/model-budget';

export const testKey = 'sk-test-canary-7d41';

export interface Booked {
  readonly most: ModelUse;
  readonly leadId: string | null;
  use: ModelUse | 'nothing' | 'unknown' | 'open';
}

/** A budget that refuses nothing and keeps what is booked. */
export function openBudget(): { readonly budget: ModelBudget; readonly booked: Booked[] } {
  const booked: Booked[] = [];
  return {
    booked,
    budget: {
      async hold(most, leadId) {
        const one: Booked = { most, leadId, use: 'open' };
        booked.push(one);
        return { settle: async (use) => void (one.use = use) };
      },
    },
  };
}

/** The driver against a test endpoint, with what it booked and logged. */
export function openModel(baseUrl: string, options: Partial<OpenAiOptions> = {}) {
  const { budget, booked } = openBudget();
  const lines: string[] = [];
  const note = (event: string, fields: object = {}) => void lines.push(`${event} ${JSON.stringify(fields)}`);
  const model = openOpenAiModel({
    access: { kind: 'openai', apiKey: testKey, baseUrl },
    model: 'test-model',
    budget,
    clock: openClock({}),
    log: { info: note, warn: note, error: note },
    ...options,
  });
  return { ...model, booked, lines };
}

const text = (source: SourceText['source'], field: string, body: string): SourceText => ({
  source,
  record: 'https://www.nordhaus.example/about',
  field,
  text: body,
  date: null,
  title: 'About us',
});

export const judging: JudgeCriteriaInput = {
  criteria: [{ kind: 'location', name: 'Location', allowed: 'Germany' }],
  texts: [text('crm', 'location', 'Hamburg, Germany')],
};
export const goodClaim = {
  name: 'Location',
  verdict: 'met',
  text: 'It is in Hamburg.',
  textIndex: 0,
  quote: 'Hamburg, Germany',
} as const;
export const goodAnswer = { claims: [goodClaim] };
export const unknownAnswer = {
  claims: [
    { name: 'Location', verdict: 'unknown', text: 'Nothing speaks of it.', textIndex: null, quote: null },
  ],
};

export const aboutCompany: ResearchCompanyInput = {
  company: { name: 'Nordhaus Pumps' },
  offer: 'Pumps that need no service.',
  texts: [text('website', 'text', 'Nordhaus Pumps is a manufacturer of pumps in Leeds.')],
  now: '2026-11-26T09:00:00Z',
};
export const emptyCompany = { overview: [], health: null, figures: [], news: [] };
export const aboutCompetitors: ResearchCompetitorsInput = {
  company: { name: 'Nordhaus Pumps' },
  known: ['FreshPlan'],
  texts: [text('website', 'text', 'We use FreshPlan.')],
};
export const aboutIcp: GenerateIcpInput = {
  texts: [text('playbook', 'offer', 'We make pumps for breweries.')],
};

export const aboutMail: WriteMailInput = {
  purpose: 'outreach',
  language: 'en',
  tone: '',
  company: { name: 'Nordhaus Pumps' },
  topic: 'Pumps',
  questions: [],
  asks: 'Could we talk?',
  links: [],
  texts: [text('playbook', 'receipt', 'We make pumps.')],
};
