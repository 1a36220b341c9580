import type { Account } from '../domain/account';
import type { OverviewTopic } from '../domain/research';
import { literal } from './literal';
import { claimView, noReceipt, type ClaimView } from './receipt';
import type { ResearchLimits } from './research-limits';
import { forUs, inAccount, linesOf, type LineView } from './research-line';
import type { LeadSubject, Reader } from './subject';
import { numberWords } from './words';

const topics: Readonly<Record<OverviewTopic, string>> = {
  industry: 'Industry',
  location: 'Location',
  size: 'Size',
  products: 'Products',
  'business-model': 'Sells to',
  priorities: 'Priorities',
};
const topicNames = Object.keys(topics) as OverviewTopic[];

/** The company overview: its name, then topic by topic, the records of the CRM first, and its site. */
export function overviewView(
  subject: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly LineView[] {
  const { account } = subject;
  const claims = topicNames.map((topic) => claimsOn(topic, subject, reader, limits));
  const shown = withinAll(claims, limits.claims);
  return [
    ...linesOf('Company', inAccount(account, account?.name, limits)),
    ...topicNames.flatMap((topic, position) => linesOf(topics[topic], shown[position] ?? [])),
    ...linesOf('Website', websiteOf(subject, limits)),
  ];
}

function claimsOn(
  topic: OverviewTopic,
  { account, research }: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly ClaimView[] {
  const all = (research?.overview ?? []).map((finding, position) => ({ finding, position }));
  const found = all.filter(({ finding }) => finding.topic === topic);
  const isKnown = found.some(({ finding }) => finding.source === 'crm');
  return [
    ...(isKnown ? [] : inAccount(account, recorded(topic, account), limits)),
    ...found.map(({ finding, position }) => ({
      ...claimView(finding, reader, `overview.${position + 1}`, limits),
      relation: forUs(finding.relation, limits),
    })),
  ].slice(0, topic === 'priorities' ? Math.max(2, limits.claimsOfATopic) : limits.claimsOfATopic);
}

function recorded(topic: OverviewTopic, account: Account | undefined): string | null | undefined {
  if (topic === 'industry') return account?.industry;
  if (topic === 'location') return account?.location;
  if (topic !== 'size' || !account || account.employees === null) return undefined;
  return `${numberWords(account.employees)} employees`;
}

function websiteOf({ account, research }: LeadSubject, limits: ResearchLimits): ReturnType<typeof inAccount> {
  if (account?.website) return inAccount(account, account.website, limits);
  const { site = null, status } = research?.company ?? {};
  return site && status === 'confirmed' ? [{ ...noReceipt, text: literal(site, 80), isRead: false }] : [];
}

/** So many claims in all: the first of each topic, then the others of the first topics. */
function withinAll<Claim>(
  topicClaims: readonly (readonly Claim[])[],
  most: number,
): readonly (readonly Claim[])[] {
  const filled = topicClaims.filter((one) => one.length > 0).length;
  let firsts = most;
  let others = most - filled;
  return topicClaims.map((claims) => {
    if (claims.length === 0 || firsts <= 0) return [];
    firsts -= 1;
    const more = Math.max(0, Math.min(others, claims.length - 1));
    others -= more;
    return claims.slice(0, 1 + more);
  });
}
