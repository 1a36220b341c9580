import type { CompanyResearch } from './company-research';
import type { Purpose } from './knowledge';

/** What may be looked for on the public web, in the order in which it counts. */
export const openTopicNames = ['company', 'news', 'finances', 'competitors'] as const;
export type OpenTopic = (typeof openTopicNames)[number];

/** Without one of these the company itself is open. */
const wanted = ['industry', 'location', 'size', 'products'] as const;

/** What the configured sources left open, of what a source with these purposes may fill (spec section 7). */
export function openTopics(
  found: Pick<CompanyResearch, 'overview' | 'figures' | 'news' | 'competitors'>,
  purposes: readonly Purpose[],
): readonly OpenTopic[] {
  const isOpen: Readonly<Record<OpenTopic, boolean>> = {
    company: wanted.some((topic) => !found.overview.some((one) => one.topic === topic)),
    news: found.news.length === 0,
    finances: found.figures.length === 0,
    competitors: found.competitors.some((one) => one.overview.length === 0),
  };
  const serves = (topic: OpenTopic) => purposes.includes(topic === 'competitors' ? 'competitors' : 'company');
  return openTopicNames.filter((topic) => isOpen[topic] && serves(topic));
}
