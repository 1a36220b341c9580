import { namedByWords } from '../cards/competitors-section';
import { figureWords } from '../cards/finances-section';
import { nothingFound } from '../cards/nothing-found';
import type { LeadSubject } from '../cards/subject';
import { dateWords } from '../cards/words';
import type { CompanyResearch } from '../domain/company-research';
import { leadRecord } from '../domain/lead-record';
import type { Finding, OverviewTopic } from '../domain/research';

/** An answer in sentences, the first of which answers. */
export interface PartAnswer {
  readonly sentences: readonly string[];
  readonly receipts: readonly Finding[];
}

/** What was read that answers; undefined when nothing does. */
export type Researched = (research: CompanyResearch | null) => PartAnswer | undefined;

/** Most claims one answer rests on. */
const mostClaims = 3;

/** Sentences without a receipt; empty ones are left out. */
export function say(...sentences: string[]): PartAnswer {
  return { sentences: sentences.filter(Boolean), receipts: [] };
}

/** What was read on one topic, the most trusted source first. */
export function topicOf(topic: OverviewTopic): Researched {
  return (research) => {
    const found = (research?.overview ?? []).filter((one) => one.topic === topic).slice(0, mostClaims);
    if (found.length === 0) return undefined;
    const related = found.flatMap(({ relation }) => (relation ? [`For us: ${relation}`] : []));
    return { sentences: [...found.map((one) => sentence(one.text)), ...related], receipts: found };
  };
}

/** The revenue that was read, the most trusted source first. */
export const revenueOf: Researched = (research) => {
  const found = research?.figures.find((one) => one.figure === 'revenue');
  return found && { sentences: [`Its annual revenue: ${figureWords(found)}.`], receipts: [found] };
};

/** Parts of the research about the company, its finances, news and our competitors. */
export const companyParts = {
  products: onTopic('products', 'what it sells'),
  'business-model': onTopic('business-model', 'whether it sells to companies or to people'),
  priorities: onTopic('priorities', 'its priorities'),
  finances: (subject: LeadSubject) => {
    const { health = null, figures = [] } = subject.research ?? {};
    const shown = figures.slice(0, mostClaims);
    if (!health && shown.length === 0) return say(nothingFound('finances', subject));
    return {
      sentences: [
        ...(health ? [sentence(health.text)] : []),
        ...shown.map((one) => `${one.figure}: ${figureWords(one)}.`),
        ...(health?.approach ? [`For the approach: ${health.approach}`] : []),
      ],
      receipts: [...(health ? [health] : []), ...shown],
    };
  },
  news: (subject: LeadSubject, reader: { readonly timeZone: string }) => {
    const news = subject.research?.news ?? [];
    if (news.length === 0) return say(nothingFound('news', subject));
    const words = news.map(({ title, date, relation }) => {
      const dated = date ? `, ${dateWords(date, reader.timeZone)}` : '';
      return `“${title}”${dated}.${relation ? ` For us: ${relation}` : ''}`;
    });
    return { sentences: words, receipts: news };
  },
  competitors: (subject: LeadSubject) => {
    const competitors = subject.research?.competitors ?? [];
    if (competitors.length === 0)
      return subject.lead.fields.competitor ? named(subject) : say(nothingFound('competitors', subject));
    const names = competitors.map((one) => `${one.name}, ${namedByWords(one)}`);
    const points = competitors.flatMap((one) => one.talkingPoints.slice(0, 1));
    return {
      sentences: [`${names.join('; ')}.`, ...points.map((one) => sentence(one.text))],
      receipts: [...competitors.flatMap((one) => one.naming ?? []), ...points],
    };
  },
  'current-provider': (subject: LeadSubject) => {
    if (subject.lead.fields.competitor) return named(subject);
    const found = (subject.research?.competitors ?? []).flatMap((one) =>
      one.naming && one.namedBy.some((who) => who === 'web' || who === 'lead') ? [one.naming] : [],
    );
    if (found.length === 0)
      return say('Neither a record nor anything that was read says what they use today.');
    return { sentences: found.map((one) => sentence(one.text)), receipts: found };
  },
} as const;

function onTopic(topic: OverviewTopic, what: string) {
  return (subject: LeadSubject) =>
    topicOf(topic)(subject.research) ?? say(`Nothing was found about ${what}.`);
}

function named({ lead }: LeadSubject): PartAnswer {
  const { competitor } = lead.fields;
  const receipt: Finding = {
    text: competitor,
    source: 'crm',
    record: leadRecord(lead.origin),
    date: null,
    quote: competitor,
  };
  return { sentences: [`The lead names ${competitor}.`], receipts: [receipt] };
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
