import type { CardName } from '../../../../cards/card';

/** What a modal with this card is called; Slack takes 24 characters. */
export const titles: Readonly<Record<CardName, string>> = {
  handover: 'Handed over',
  blocked: 'Open questions',
  simulation: 'Simulation',
  'hand-back': 'Handed back',
  disqualified: 'Disqualified',
  lead: 'Lead',
  leads: 'Leads',
  'which-one': 'Which one?',
  why: 'Why?',
  whatif: 'What if?',
  research: 'Full research',
  receipt: 'Receipt',
  'draft-email': 'Draft e-mail',
  reassign: 'Reassign',
  qualify: 'Qualify',
  connect: 'Connect',
  add: 'Add a lead',
  history: 'History',
  agent: 'Agent',
  help: 'Help',
  answer: 'Answer',
  approval: 'E-mail to approve',
  reply: 'Reply',
  'unknown-outcome': 'Did it arrive?',
};
