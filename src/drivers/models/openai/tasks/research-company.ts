import {
  researchCompanyAnswer,
  type ResearchCompanyAnswer,
  type ResearchCompanyInput,
} from '../../../../ports/model';
import { researchCompanyPrompt } from '../prompts/research-company';
import type { Task } from '../task';

/** What a company is, how it fares and what is new; news only of dated articles, none from the future (spec section 7). */
export const researchCompanyTask: Task<ResearchCompanyInput, ResearchCompanyAnswer> = {
  name: 'company_findings',
  prompt: researchCompanyPrompt,
  form: researchCompanyAnswer.omit({ abstained: true }),
  mostCharacters: 40_000,
  mostAnswerTokens: 6_000,
  texts: ({ texts }) => texts,
  facts: ({ company, offer, now }) => ({
    company: company.name.slice(0, longestName),
    offer: offer.slice(0, longestOffer),
    today: now.slice(0, 10),
  }),
  nothing: () => ({ overview: [], health: null, figures: [], news: [] }),
  settle: (answer, { texts, now }) => ({
    ...answer,
    news: answer.news.filter(({ textIndex }) => isPast(texts[textIndex]?.date, now)),
  }),
};

const longestName = 200;
const longestOffer = 2_000;

function isPast(date: string | null | undefined, now: string): boolean {
  return date !== null && date !== undefined && Date.parse(date) <= Date.parse(now);
}
