import type { ChatPassage } from '../domain/chat-answer';
import { isErased } from '../domain/erasure';
import type { Lead } from '../domain/lead';
import { refusalFor, type Asker } from '../domain/permissions';
import type { Playbook } from '../domain/playbook';
import type { Refused } from '../pipeline/lead-document';
import { chatTools, type ChatCall, type ChatTool } from '../ports/model-chat';
import { isAsked, isList, namesIn, supposedIn } from './asked-words';
import {
  companyOf,
  historyPassages,
  leadPassages,
  researchPassages,
  rowPassage,
  whatifPassages,
  whyPassages,
  type SeenLead,
} from './lead-passages';
import { findLeads } from './lead-search';
import { subjectFor } from './lead-reply';
import type { Workshop } from './operation';
import { operations } from './operation-table';
import type { AgentReport } from './operations/agent';
import type { History } from './operations/history';
import type { LeadsPage } from './operations/leads';
import type { WhatIf } from './operations/whatif';
import type { Why } from './operations/why';

/** What came of a call: what it told, and a few words on it for the model, which nothing can rest on. */
export interface ToolAnswer {
  readonly passages: readonly ChatPassage[];
  readonly came: string;
  /** What was looked at, for people; empty when it was nothing. Nothing that the model said stands in it. */
  readonly looked: string;
}

/** The operations that only read, as one person may use them. */
export interface ReadTools {
  readonly offered: readonly { readonly tool: ChatTool; readonly does: string }[];
  /** Does what a model asks for, as if the person had asked: their rights are checked before anything is read. */
  call(call: ChatCall): Promise<ToolAnswer>;
  /** The same for one lead by its id. */
  lead(leadId: string): Promise<ToolAnswer>;
  /** A lead that was told of, as the asker sees it. */
  seen(leadId: string): SeenLead | undefined;
  /** Mark by which a lead is called before the model. */
  markOf(leadId: string): string;
  /** Ids of leads that the question names beyond doubt, at most three. */
  named(): Promise<readonly string[]>;
  /** False for a lead that is gone, or that the asker may not see by now. */
  maySee(leadId: string): Promise<boolean>;
}

export interface ReadToolsNeeds {
  /** What the person asks: only words of theirs are told again. */
  readonly question: string;
  readonly asker: Asker;
  readonly playbook: Playbook;
  readonly workshop: Workshop;
  /** The way every request goes: right, input, right to the lead, then the operation. */
  perform(
    tool: ChatTool,
    data: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly output: unknown } | Refused>;
}

const does: Readonly<Record<ChatTool, string>> = {
  leads:
    'lists leads, hottest first; words: any of mine, handed-over, qualified, disqualified, processing, waiting, hot, warm, cold, with-need, with-timeline, with-budget, with-authority, or words of a company or topic; empty for all',
  lead: 'where a lead stands, who owns it, what is known of it, what is next',
  why: 'why a lead is rated and decided so, criterion by criterion, and what would change it',
  research: 'what was read about the company: products, priorities, finances, news, competitors',
  history: 'what happened to a lead, and the mails and replies',
  whatif: 'the rating and decision if something were so; words: such as "employees=6000" or "budget=met"',
  agent: 'whether the agent runs, and what is missing',
};
const looks: Readonly<Record<ChatTool, string>> = {
  leads: 'the list of leads',
  lead: 'the summary of',
  why: 'the reasons for',
  research: 'the research of',
  history: 'the history of',
  whatif: 'what would be otherwise with',
  agent: 'the state of the agent',
};
const nothing = (came: string): ToolAnswer => ({ passages: [], came, looked: '' });
const noLead = 'no lead that may be seen fits these words';
const mostOffered = 4;
const mostNames = 3;

/** The tools of one question; what was looked up stays with it. */
export function createReadTools({ question, asker, playbook, workshop, perform }: ReadToolsNeeds): ReadTools {
  const known = new Map<string, SeenLead>();
  const marks: string[] = [];
  const needs = { records: workshop.store, record: workshop.record };
  const may = (lead: { readonly owner: string | null }) =>
    refusalFor(asker, 'lead', playbook.roleBasedViews, lead) === null;
  const isThere = (lead: Lead) => !isErased(lead) && may(lead);
  const offered = chatTools
    .filter((tool) => !operations[tool].writes && refusalFor(asker, tool, playbook.roleBasedViews) === null)
    .map((tool) => ({ tool, does: does[tool] }));

  function markOf(leadId: string): string {
    if (!marks.includes(leadId)) marks.push(leadId);
    return `lead ${marks.indexOf(leadId) + 1}`;
  }

  function marked(words: string): string | undefined {
    const number = /^\s*lead (\d{1,3})\s*$/iu.exec(words)?.[1];
    return number === undefined ? undefined : marks[Number(number) - 1];
  }

  /** The ids that a mark or words stand for, of leads that may be seen. */
  async function meant(words: string): Promise<readonly string[]> {
    const id = marked(words);
    if (id !== undefined) return [id];
    return (await findLeads(words, needs, may)).hits.map(({ leadId }) => leadId);
  }

  async function asks(tool: ChatTool, leadId: string, more: object = {}): Promise<unknown> {
    const done = await perform(tool, { lead: leadId, ...more });
    return 'output' in done && !isRefused(done.output) ? done.output : undefined;
  }

  /** The lead with what belongs to it, if the operation tells it to this person, and it is still theirs to see. */
  async function seeing(leadId: string): Promise<SeenLead | undefined> {
    const open = await workshop.record.open(leadId);
    if (!open || !isThere(open.document.lead)) return undefined;
    const { subject, reader } = await subjectFor(open, workshop, { asker, playbook, turn: '' });
    const seen = { subject, reader, events: open.document.events };
    known.set(leadId, seen);
    return seen;
  }

  async function ofLead(tool: ChatTool, leadId: string, words: string): Promise<ToolAnswer> {
    const supposed = tool === 'whatif' ? supposedIn(words, question) : {};
    if (supposed === undefined) return nothing('suppose only what the question says');
    const output = await asks(tool, leadId, tool === 'whatif' ? { supposed } : {});
    const seen = output === undefined ? undefined : await seeing(leadId);
    if (!seen) return nothing(tool === 'whatif' ? 'that cannot be supposed' : noLead);
    const passages = told(tool, seen, output);
    const company = companyOf(seen.subject.lead);
    return {
      passages,
      came: `${passages.length} texts on ${markOf(leadId)}, ${company}`,
      looked: `${looks[tool]} ${company}`,
    };
  }

  /** Each row is told from its lead as it is now, for which the right is checked once more. */
  async function list({ words, page }: ChatCall): Promise<ToolAnswer> {
    const done = await perform('leads', { words: words ?? '', page: page ?? 1 });
    if (!('output' in done) || isRefused(done.output)) return nothing('not allowed');
    const { rows, total } = done.output as LeadsPage;
    const passages = await rowsOf(rows.map(({ leadId }) => leadId));
    // Words that the model brought may be anything.
    const own = (words ?? '').split(/\s+/u).filter((one) => isAsked(one, question) || isList(one));
    const of = words?.trim() ? ` for ${own.length > 0 ? `“${own.join(' ')}”` : 'these words'}` : '';
    const count = `${total} ${total === 1 ? 'lead' : 'leads'} in all${of}.`;
    return {
      passages: [{ lead: null, topic: 'count', text: count, findings: [] }, ...passages],
      came: `page ${page ?? 1}: ${passages.length} of ${total} leads, hottest first`,
      looked: looks.leads + of.replace(' for', ','),
    };
  }

  /** A line for each of these leads that may be seen. */
  async function rowsOf(leadIds: readonly string[]): Promise<readonly ChatPassage[]> {
    const passages: ChatPassage[] = [];
    for (const leadId of leadIds) {
      const seen = (await asks('lead', leadId)) === undefined ? undefined : await seeing(leadId);
      if (!seen) continue;
      markOf(leadId);
      passages.push(...rowPassage(seen));
    }
    return passages;
  }

  async function agent(): Promise<ToolAnswer> {
    const done = await perform('agent', {});
    if (!('output' in done) || isRefused(done.output)) return nothing('not allowed');
    const { state, processing, missing } = done.output as AgentReport;
    const words = [`The agent is ${state.status}.`, `${processing} leads are being processed.`, ...missing];
    const passages = words.map((text) => ({ lead: null, topic: 'agent', text, findings: [] }));
    return { passages, came: `${passages.length} texts`, looked: looks.agent };
  }

  return {
    offered,
    markOf,
    async named() {
      const found: string[] = [];
      for (const words of namesIn(question).slice(0, mostNames)) {
        const { hits } = await findLeads(words, needs, may);
        const [only, another] = hits;
        if (only && !another && only.likeness !== 'near') found.push(only.leadId);
      }
      return [...new Set(found)];
    },
    seen: (leadId) => known.get(leadId),
    lead: (leadId) => ofLead('lead', leadId, ''),
    async maySee(leadId) {
      const open = await workshop.record.open(leadId);
      return open !== undefined && isThere(open.document.lead);
    },
    async call(call) {
      if (!offered.some(({ tool }) => tool === call.tool)) return nothing('not allowed');
      if (call.tool === 'leads') return list(call);
      if (call.tool === 'agent') return agent();
      const found = call.lead?.trim() ? await meant(call.lead) : [];
      const [only, another] = found;
      if (only === undefined) return nothing(noLead);
      if (another === undefined) return ofLead(call.tool, only, call.words ?? '');
      const passages = await rowsOf(found.slice(0, mostOffered));
      return { passages, came: 'several leads fit these words: call one by its mark', looked: looks.leads };
    },
  };
}

function told(tool: ChatTool, seen: SeenLead, output: unknown): readonly ChatPassage[] {
  switch (tool) {
    case 'why':
      return whyPassages(seen, output as Why);
    case 'research':
      return researchPassages(seen);
    case 'history':
      return historyPassages(seen, output as History);
    case 'whatif':
      return whatifPassages(seen, output as WhatIf);
    default:
      return leadPassages(seen);
  }
}

function isRefused(output: unknown): output is Refused {
  return typeof output === 'object' && output !== null && 'refused' in output;
}
