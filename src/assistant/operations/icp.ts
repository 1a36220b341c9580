import { z } from 'zod';
import { answerView } from '../../cards/views/answer';
import { criterionWords } from '../../cards/criteria-words';
import { capitalised } from '../../cards/words';
import type { SourceProblem } from '../../domain/reading-problem';
import type { SourceText } from '../../domain/research';
import { abstentionWords } from '../../pipeline/abstention-words';
import { proposedCriteria, type ProposedCriterion } from '../../pipeline/icp-proposal';
import type { Refused } from '../../pipeline/lead-document';
import { readerOf } from '../../pipeline/lead-subject';
import { textOf } from '../../pipeline/reading';
import type { EmailDomains } from '../../ports/email-domains';
import { generateIcpAnswer } from '../../ports/model-icp';
import { cardReply } from '../lead-reply';
import { generalOperation } from '../operation';

/** Criteria that are proposed, and what they rest on. */
export interface IcpProposal {
  /** The site that was read; null when none is known. */
  readonly site: string | null;
  readonly pages: number;
  readonly problems: readonly SourceProblem[];
  readonly proposed: readonly ProposedCriterion[];
  /** How many were dropped, because nothing bears them out. */
  readonly dropped: number;
  readonly model: string;
  /** True when rules of ours proposed them, which find little. */
  readonly isAStart: boolean;
  /** Why the model said nothing; empty when it did. */
  readonly silence: string;
}

const mostPages = 8;
const icpInput = z.strictObject({
  /** Our own web site; without it the domain of the agent's address. */
  site: z.url({ protocol: /^https?$/u, error: 'Name a site such as www.contoso.com.' }).optional(),
});
type IcpInput = z.infer<typeof icpInput>;

/** Proposes criteria from the value proposition and our own site; the playbook is the administrator's to change (spec section 8). */
export const icp = generalOperation<IcpInput, IcpProposal>({
  name: 'icp',
  purpose: 'propose criteria of the ideal customer from our offer and web site; nothing is changed',
  writes: false,
  confirms: null,
  input: icpInput as unknown as z.ZodType<IcpInput>,
  async run(input, { sources, model, emailDomains }, { playbook }): Promise<IcpProposal | Refused> {
    const site = input.site ?? siteOf(playbook.agent.email, emailDomains);
    const reading = site ? await sources.read(sourceAt(site), { name: '', site: null }) : nothing;
    const texts = [...offerOf(playbook.offer), ...reading.documents.map((one) => textOf(one, 'text'))];
    const { documents, problems } = reading;
    if (texts.length === 0) {
      const [problem] = problems;
      return {
        refused: `There is nothing to propose from: the playbook has no “offer”, and ${problem ? `${problem.record} cannot be read. ${problem.sentence}` : 'no web site is known. Write “icp www.contoso.com”.'}`,
      };
    }
    const answer = generateIcpAnswer.safeParse(await model.generateIcp({ texts }));
    const given = answer.success ? answer.data : { criteria: [], abstained: 'form' as const };
    const isAStart = model.wordsByRule === true;
    return {
      site: site ?? null,
      pages: documents.length,
      problems,
      ...proposedCriteria(given, texts, isAStart),
      model: model.name,
      isAStart,
      silence: given.abstained ? `${capitalised(abstentionWords('criteria', given.abstained))}.` : '',
    };
  },
  reply(found, { deck, clock }, { asker, playbook }) {
    const reader = readerOf(asker.address, null, playbook, clock.now(), asker.roles);
    const answer = {
      question: 'criteria of the ideal customer',
      sentences: [headOf(found), ...found.proposed.map(sentenceOf), ...restOf(found)],
      receipts: found.proposed.map((one) => one.why),
      nearest: [],
    };
    return cardReply(deck.card('answer', answerView(answer, null, reader)), null);
  },
});

const nothing = { documents: [], problems: [] };

/** The site of the domain, unless everybody has a mailbox there. */
function siteOf(address: string | undefined, { kindOf }: EmailDomains): string | undefined {
  const domain = address?.split('@')[1];
  return domain && !kindOf(domain).freeMail ? `https://${domain}/` : undefined;
}

/** A source for answers is about nobody in particular, so that nothing is left out. */
function sourceAt(url: string) {
  return {
    kind: 'website' as const,
    name: 'our site',
    url,
    pages: mostPages,
    purposes: ['answers' as const],
  };
}

function offerOf(offer: string): readonly SourceText[] {
  if (offer.trim() === '') return [];
  return [{ source: 'playbook', record: 'offer', field: 'value proposition', text: offer, date: null }];
}

/** What was found in one sentence, plainly as much as it is. */
export function headOf({ proposed, isAStart }: IcpProposal): string {
  if (proposed.length === 0) return 'Nothing that we say of ourselves bears out a criterion.';
  const count =
    proposed.length === 1
      ? '1 criterion is proposed, from'
      : `${proposed.length} criteria are proposed, each from`;
  const start = isAStart ? ' That is a start: rules read it, without a language model.' : '';
  return `${count} our own words. Nothing was changed.${start}`;
}

function sentenceOf({ criterion }: ProposedCriterion, at: number): string {
  return `${capitalised(criterionWords(criterion))} [${at + 1}]`;
}

function restOf({ proposed, problems, silence, site }: IcpProposal): readonly string[] {
  const [problem] = problems;
  return [
    ...(silence ? [silence] : []),
    ...(problem ? [`${problem.record} was not read. ${problem.sentence}`] : []),
    ...(site ? [] : ['No web site of ours is known: write “icp www.contoso.com”.']),
    ...(proposed.length > 0 ? ['As YAML for the playbook: “baton icp” on the command line.'] : []),
  ];
}
