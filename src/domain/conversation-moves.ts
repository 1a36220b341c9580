import type { Engagement, LeadReply } from './engagement';
import type { Lead } from './lead';

/** Most replies kept with a lead; what is taken in twice comes within days. */
const mostReplies = 100;

/** Nothing runs later any more, and nobody is asked about a mail. */
export function ended(lead: Lead): Lead {
  return { ...lead, scheduled: null, engagement: { ...lead.engagement, proposal: null } };
}

/** What came back from one address says nothing of another, nor who else has it. */
export function withNewAddress(lead: Lead, email: string): Lead {
  if (lead.fields.email.trim() === email.trim()) return lead;
  const fresh = { bounce: null, awayUntil: null, proposal: null, sameAs: null };
  return { ...lead, engagement: { ...lead.engagement, ...fresh } };
}

/** Mail to its address comes back for good; nobody is asked about another one. */
export function bouncedHard(engagement: Engagement, since: string): Engagement {
  return { ...engagement, bounce: { kind: 'hard', since }, proposal: null };
}

/** A mail came in: kept with the lead, and what it changes. */
export function withReply(lead: Lead, reply: LeadReply): Lead {
  return {
    ...lead,
    replies: [...lead.replies, reply].slice(-mostReplies),
    engagement: heard(lead.engagement, reply),
  };
}

/** What a mail that came in changes: a person's ends every wait and takes back what somebody was asked about. */
function heard(engagement: Engagement, { kind, at, backOn }: LeadReply): Engagement {
  switch (kind) {
    case 'person':
      return { ...engagement, bounce: null, awayUntil: null, proposal: null };
    case 'hard-bounce':
      return bouncedHard(engagement, at);
    case 'soft-bounce':
      return { ...engagement, bounce: engagement.bounce ?? { kind: 'soft', since: at } };
    case 'out-of-office':
      return { ...engagement, awayUntil: backOn };
    case 'automatic':
      return engagement;
  }
}
