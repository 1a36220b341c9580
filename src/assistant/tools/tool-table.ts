import { z } from 'zod';
import { atTheMachine, operationNames, type OperationName } from '../../domain/permissions';
import { operations, type AnyOperation } from '../operation-table';

/** One tool: an operation under the name that the specification gives it (section 17), or a part of one. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly operation: OperationName;
  /** The part of what the operation knows; absent for all of it. */
  readonly part?: 'engagement' | 'account' | 'competitors';
  readonly purpose: string;
  /** Its text is the card that people get, or its data in lines where that card is a form or says more. */
  readonly text: 'card' | 'data';
}

/** The one that changes anything: it puts a card before a person. */
export const writingTool = 'qualify_lead';

/** Operations that read and that people may start from afar, in the order of the table of operations. */
export const readOperations: readonly OperationName[] = operationNames.filter(
  (name) => !operations[name].writes && !atTheMachine.includes(name),
);

type Named = Omit<Tool, 'operation' | 'purpose' | 'text'> & Partial<Pick<Tool, 'purpose' | 'text'>>;
/** What is not named here is called after its operation. */
const named: Partial<Record<OperationName, readonly Named[]>> = {
  help: [{ name: 'get_help', title: 'Help', purpose: 'list the commands this person may write in chat' }],
  lead: [
    { name: 'get_lead_summary', title: 'Lead summary' },
    {
      name: 'get_engage_summary',
      title: 'Engagement summary',
      part: 'engagement',
      purpose:
        'show the conversation with a lead: e-mails, replies, interest, need, budget, timeline, authority',
    },
  ],
  why: [{ name: 'get_lead_qualification_assessment', title: 'Qualification assessment' }],
  research: [
    { name: 'get_lead_research', title: 'Lead research' },
    {
      name: 'get_account_research',
      title: 'Account research',
      part: 'account',
      purpose: 'show what was found out about the company of a lead: overview, finances, news',
    },
    {
      name: 'get_competitor_research',
      title: 'Competitor research',
      part: 'competitors',
      purpose: 'show which competitors are in a deal, their strengths and weaknesses, and what to say',
    },
  ],
  agent: [{ name: 'get_agent_status', title: 'Agent status' }],
  leads: [{ name: 'list_leads', title: 'List leads' }],
  history: [{ name: 'get_lead_history', title: 'Lead history' }],
  whatif: [{ name: 'suppose_lead', title: 'What if?' }],
  outreach: [{ name: 'draft_outreach_email', title: 'Draft e-mail', text: 'data' }],
  preview: [{ name: 'preview_selection', title: 'Preview of the selection' }],
  icp: [{ name: 'propose_icp', title: 'Proposed ideal customer profile' }],
  'propose-qualify': [{ name: writingTool, title: 'Qualify or disqualify a lead' }],
};

/** Every tool there is: what reads, and the one that asks a person. */
export const tools: readonly Tool[] = [...readOperations, 'propose-qualify' as const].flatMap((operation) =>
  (named[operation] ?? [{ name: operation.replaceAll('-', '_'), title: operation }]).map((one) => ({
    operation,
    purpose: operations[operation].purpose,
    text: one.part ? ('data' as const) : ('card' as const),
    ...one,
  })),
);

/** Inputs that only our own cards give, or that are too large for a tool. */
const ours: Partial<Record<OperationName, readonly string[]>> = { lead: ['as'], preview: ['playbook'] };

function hiddenFrom({ operation, part }: Tool): readonly string[] {
  return [...(ours[operation] ?? []), ...(part ? ['receipt'] : [])];
}

const words: Readonly<Record<string, string>> = {
  lead: 'id of a lead, or words of its name, company, topic or address',
  words:
    'lists (mine, handed-over, qualified, disqualified, processing, waiting, hot, warm, cold) and words to look for',
  receipt: 'list and position of one receipt, such as overview.3, to read the passage around it',
  supposed: 'criterion or field and the value to suppose, such as {"employees": "6000"}',
  reason: 'why it is not a fit; needed to disqualify',
  command: 'one command',
};

/** The JSON schema of a tool's input. */
export function inputSchema(tool: Tool): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema((operations[tool.operation] as AnyOperation).input, { io: 'input' });
  const hidden = hiddenFrom(tool);
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !hidden.includes(name));
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map(([name, one]) => [
        name,
        {
          ...(typeof one === 'object' ? one : {}),
          ...(words[name] !== undefined && { description: words[name] }),
        },
      ]),
    ),
    ...(schema.required && { required: schema.required }),
    additionalProperties: false,
  };
}

/** An input that only our own cards give; undefined when there is none. */
export function foreignInput(tool: Tool, input: unknown): string | undefined {
  const given = typeof input === 'object' && input !== null ? Object.keys(input) : [];
  return given.find((name) => hiddenFrom(tool).includes(name));
}
