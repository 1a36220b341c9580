import type { ResearchCompanyAnswer, ResearchCompanyInput } from '../../../ports/model';
import type { Claim } from './claim';
import { companyBusinessModel } from './company-business-model';
import { companyFigures } from './company-figures';
import { companyHealth } from './company-health';
import { companyIndustries } from './company-industry';
import { companyLocations } from './company-location';
import { companyNews } from './company-news';
import { companyPages } from './company-pages';
import { companyPriorities } from './company-priorities';
import { companyProducts } from './company-products';
import { companySizes } from './company-size';
import { relatesTo } from './relation';
import { namesOf } from './subject';

type Overview = ResearchCompanyAnswer['overview'][number];

const mostClaims = 40;
/** So many voices on one topic are enough to see whether they agree. */
const mostVoices = 3;
const mostIndustries = 2;

/**
 * What documents say of a company, every claim with the words that say so; where they do not say, nothing (spec section 7).
 * What strangers comment, what speaks of customers, parents or rivals, and what gives orders to its reader is left out.
 */
export function researchCompany({ company, offer, texts, now }: ResearchCompanyInput): ResearchCompanyAnswer {
  const names = namesOf(company.name);
  const pages = companyPages(texts, company.name);
  const relation = relatesTo(offer, names);
  const model = companyBusinessModel(pages);
  const overview: readonly Overview[] = [
    ...companyIndustries(pages, names)
      .slice(0, mostIndustries)
      .map((one) => finding('industry', one)),
    ...companyLocations(pages, names)
      .slice(0, mostVoices)
      .map((one) => finding('location', one)),
    ...companySizes(pages)
      .slice(0, mostVoices)
      .map((one) => finding('size', one, one.amount)),
    ...companyProducts(pages, names).map((one) => finding('products', one)),
    ...(model ? [finding('business-model', model)] : []),
    ...companyPriorities(pages, relation, now).map((one) => finding('priorities', one, null, one.relation)),
  ];
  const figures = companyFigures(pages, now);
  const health = companyHealth(pages, figures, now);
  return {
    overview: overview.slice(0, mostClaims),
    health: health && { ...receipt(health), level: health.level, approach: health.approach },
    figures: figures.slice(0, mostClaims).map((one) => ({
      ...receipt(one),
      figure: one.figure,
      amount: one.amount,
      currency: one.currency,
      period: one.period,
    })),
    news: companyNews(pages, names, now, relation).map((one) => ({
      ...receipt(one),
      title: one.title,
      relation: one.relation,
    })),
  };
}

function receipt({ text, textIndex, quote }: Claim): Claim {
  return { text, textIndex, quote };
}

function finding(
  topic: Overview['topic'],
  one: Claim,
  amount: number | null = null,
  relation: string | null = null,
): Overview {
  return { ...receipt(one), topic, amount, relation };
}
