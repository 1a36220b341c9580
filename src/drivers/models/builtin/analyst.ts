import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import type { Model } from '../../../ports/model';
import { judgeCustom } from './custom';
import { generateIcp } from './generate-icp';
import { judgeIndustries } from './industries';
import type { Judgement } from './judgement';
import { judgeLocation } from './locations';
import { judgeAnnualRevenue, judgeEmployeeCount } from './ranges';
import { readReply } from './read-reply';
import { researchCompany } from './research-company';
import { researchCompetitors } from './research-competitors';
import { judgeRoles } from './roles';

type Kind = Criterion['kind'];
type Judge<K extends Kind> = (
  criterion: Extract<Criterion, { kind: K }>,
  texts: readonly SourceText[],
) => Judgement;

const judges: { readonly [K in Kind]: Judge<K> } = {
  industries: judgeIndustries,
  'employee-count': judgeEmployeeCount,
  roles: judgeRoles,
  location: judgeLocation,
  'annual-revenue': judgeAnnualRevenue,
  custom: judgeCustom,
  'custom-url': judgeCustom,
};

/**
 * The model that needs no key: it judges criteria by tables and arithmetic (spec section 8), says the same of the same
 * texts every time, and answers "unknown" whenever they do not say.
 */
export function openBuiltinAnalyst(): {
  readonly port: Model;
  health(): Promise<void>;
  close(): Promise<void>;
} {
  const port: Model = {
    name: 'built-in analyst 1',
    wordsByRule: true,
    judgeCriteria: async ({ criteria, texts }) => ({
      claims: criteria.map((criterion) => ({ name: criterion.name, ...judge(criterion, texts) })),
    }),
    researchCompany: async (input) => researchCompany(input),
    researchCompetitors: async (input) => researchCompetitors(input),
    readReply: async (input) => readReply(input),
    // Which answer covers which question takes understanding: it abstains, and a person answers.
    answerQuestions: async () => ({ answers: [] }),
    // It writes nothing of its own: the template does.
    writeMail: async () => ({ subject: '', sentences: [] }),
    // Questions are answered by the grammar of intents.
    answerChat: async () => ({ calls: [], sentences: [] }),
    generateIcp: async (input) => generateIcp(input),
  };
  return { port, health: async () => {}, close: async () => {} };
}

function judge<K extends Kind>(
  criterion: Extract<Criterion, { kind: K }>,
  texts: readonly SourceText[],
): Judgement {
  const byKind = judges[criterion.kind as K];
  return byKind(criterion, texts);
}
