import type { SourceText } from '../../../../src/domain/research';
import { openBuiltinAnalyst } from '../../../../src/drivers/models/builtin/analyst';
import type { JudgeCriteriaInput } from '../../../../src/ports/model';
import { saysJson, type Act, type Received } from './hostile-endpoint';

/** A message as a model reads it: the facts, and the text of each block. */
export interface ReadMessage {
  readonly facts: Record<string, unknown>;
  readonly texts: readonly SourceText[];
}

/** Reads the message of a request by its own rules: only a line that holds the drawn word ends a block. */
export function readMessage({ body }: Received): ReadMessage {
  const { content } = (body['input'] as readonly { readonly content: string }[])[0] ?? { content: '' };
  const word = /^\[(data-[0-9a-f]{12}) begin facts\]\n/u.exec(content)?.[1] ?? 'none';
  const blocks = content.split(`\n[${word} end]`).slice(0, -1);
  const [facts = '', ...texts] = blocks.map((one) => one.trimStart().split('\n').slice(1));
  return {
    facts: JSON.parse(facts[0] ?? '{}') as Record<string, unknown>,
    texts: texts.map(([head = '{}', ...lines], at) => {
      const { site, ...told } = JSON.parse(head) as Omit<SourceText, 'record' | 'text'> & { site?: string };
      return { ...told, record: site ? `https://${site}/${at}` : `text ${at}`, text: lines.join('\n') };
    }),
  };
}

/** An endpoint that answers as well as the built-in analyst can from what was sent, so that whatever is lost on the way shows. */
export const answersAsAnalyst: Act = (response, received) => {
  const { port } = openBuiltinAnalyst();
  const { facts, texts } = readMessage(received);
  const company = { name: String(facts['company']) };
  const { format } = received.body['text'] as { format: { name: string } };
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    criterion_claims: () =>
      port.judgeCriteria({ criteria: facts['criteria'] as JudgeCriteriaInput['criteria'], texts }),
    company_findings: () =>
      port.researchCompany({
        company,
        offer: String(facts['offer']),
        now: `${String(facts['today'])}T23:59:59Z`,
        texts,
      }),
    competitor_findings: () =>
      port.researchCompetitors({ company, known: facts['known'] as readonly string[], texts }),
    ideal_customer: () => port.generateIcp({ texts }),
    mail_words: async () => ({
      subject: 'Pumps',
      sentences: texts.slice(0, 1).map((one) => ({ text: one.text.slice(0, 400), receipts: [0] })),
    }),
    chat_answer: async () => ({
      calls: texts.length > 0 ? [] : [{ tool: 'leads', lead: null, words: null, page: null }],
      sentences: texts.slice(0, 6).map((one, at) => ({ text: one.text.slice(0, 400), receipts: [at] })),
    }),
  };
  void answers[format.name]?.().then((answer) => saysJson(answer)(response, received));
};
