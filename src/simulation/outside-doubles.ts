import type { MailRoute } from '../domain/email-address';
import { Fault } from '../domain/fault';
import { openBuiltinAnalyst } from '../drivers/models/builtin/analyst';
import type { EmailDomains } from '../ports/email-domains';
import type { Model } from '../ports/model';
import type { ReadDocument, ResearchSource } from '../ports/research-source';
import type { Resolver } from '../ports/resolver';
import { startOfTime } from './scheduler';
import { scriptedAnswer, scriptedMail } from './scripted-chat';
import { scriptedReading } from './scripted-model';
import { poisonMark } from './workload';

/** The lists of domains, as short as the workload needs them. */
export const emailDomainsDouble: EmailDomains = {
  kindOf: (domain) => ({ disposable: domain === 'trash.example', freeMail: domain === 'free.example' }),
};

const routes: Readonly<Record<string, MailRoute>> = {
  'dead.example': 'null-mx',
  'gone.example': 'no-such-domain',
};

/** A name server that knows the domains of the workload. */
export const resolverDouble: Resolver = {
  mailRoute: async (domain) => routes[domain] ?? 'mail-server',
};

/** A web on which every company has one page, except one whose site is dead and one whose site is somebody else's. */
export const sourcesDouble: ResearchSource = {
  async read({ purposes }, { name, site }) {
    if (purposes.includes('answers')) return { documents: [answersPage], problems: [] };
    if (!site || site === 'unknown.example')
      return {
        documents: [],
        problems: [{ record: site ?? name, problem: 'no-site', sentence: `There is no site ${site ?? ''}.` }],
      };
    return { documents: [pageOf(site === 'tabac.example' ? 'Another House' : name, site)], problems: [] };
  },
  page: async () => ({ documents: [], problems: [] }),
  check: async () => ({ state: 'per-lead', sentence: 'It is read for each lead.' }),
};

/** What may be told to leads who ask. */
const answersPage: ReadDocument = {
  source: 'file',
  record: 'answers/faq.md',
  title: 'FAQ',
  text: 'What does it cost?\n\nA first kitchen begins at 2,900 EUR a month. Courses are included.',
  date: null,
  organisations: [],
  readAt: '2026-11-22T09:00:00.000Z',
};

function pageOf(name: string, site: string): ReadDocument {
  return {
    source: 'website',
    record: `https://${site}/`,
    title: name,
    text: `# ${name}\n\n${name} runs restaurants in Hamburg. We employ 400 people.`,
    date: '2026-11-10',
    organisations: [name],
    readAt: '2026-11-22T09:00:00.000Z',
  };
}

const mostRemembered = 20_000;

/** The same answer for the same input is thought out once a process: the same few companies come again in every seed. */
function remembering<Input, Answer>(
  think: (input: Input) => Promise<Answer>,
): (input: Input) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (input) => {
    const key = JSON.stringify(input);
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= mostRemembered) answers.clear();
    const answer = think(input);
    answers.set(key, answer);
    return answer;
  };
}

/** It is told when time began, and not the moment, so that it is asked the same again; no text on its web is younger. */
function always(research: Model['researchCompany']): Model['researchCompany'] {
  const now = new Date(startOfTime).toISOString();
  return (input) => research({ ...input, now });
}

const { port } = openBuiltinAnalyst();
const reading = scriptedReading(port);
const analyst: Model = {
  name: port.name,
  wordsByRule: true,
  judgeCriteria: remembering((input) => port.judgeCriteria(input)),
  researchCompany: always(remembering((input) => port.researchCompany(input))),
  researchCompetitors: remembering((input) => port.researchCompetitors(input)),
  readReply: remembering((input) => reading.readReply(input)),
  answerQuestions: remembering((input) => reading.answerQuestions(input)),
  writeMail: (input) => port.writeMail(input),
  answerChat: (input) => port.answerChat(input),
  generateIcp: (input) => port.generateIcp(input),
};

const { wordsByRule: _, ...speaking } = analyst;
/** It speaks freely, so it is asked what people ask, and may word mails. */
const scripted: Model = { ...speaking, answerChat: scriptedAnswer, writeMail: scriptedMail };

/** The built-in analyst with a script for replies, except that it always fails on a poison lead; tells of each such failure by the lead's mark. A language model has one for questions and mails, too. */
export function openModelDouble(poisoned: (mark: string) => void, isLanguageModel = false): Model {
  return {
    ...(isLanguageModel ? scripted : analyst),
    async judgeCriteria(input) {
      const mark = input.texts.find((one) => one.text.startsWith(poisonMark))?.text;
      if (mark === undefined) return analyst.judgeCriteria(input);
      poisoned(mark);
      throw new Fault('model-answer', { sentence: 'The model cannot read this lead.', todo: '' });
    },
  };
}
