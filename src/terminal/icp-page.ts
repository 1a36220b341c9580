import { headOf, type IcpProposal } from '../assistant/operations/icp';
import { countWords } from '../cards/words';
import type { ProposedCriterion } from '../pipeline/icp-proposal';
import { plain } from './table';

/** The proposal as a part of a playbook, ready to be looked at and copied: everything that is no criterion is a comment. */
export function icpPage(found: IcpProposal): string {
  const { site, pages, proposed, problems, dropped, model, silence } = found;
  const notes = [
    headOf(found),
    `Read: the offer of the playbook${site ? `, and ${countWords(pages, 'page')} of ${site}` : ''}, by ${model}.`,
    ...problems.map(({ record, sentence }) => `Not read: ${record}. ${sentence}`),
    ...(silence ? [silence] : []),
    ...(dropped > 0 ? [`${countWords(dropped, 'proposal')} left out, because nothing bears it out.`] : []),
  ];
  const head = notes.map(comment).join('\n');
  if (proposed.length === 0) return head;
  return [head, 'icp:', '  criteria:', ...proposed.flatMap(criterionLines)].join('\n');
}

/** Text in quotation marks of JSON is text of YAML too. */
function criterionLines({ criterion, weight, why }: ProposedCriterion): readonly string[] {
  const fields = Object.entries(criterion).filter(([key]) => key !== 'match');
  const [first = '', ...rest] = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return [
    `    ${comment(`Weight ${weight} of 3. ${why.text}`)}`,
    `    ${comment(`“${why.quote}” ${why.record}`)}`,
    `    - ${first}`,
    ...rest.map((line) => `      ${line}`),
  ];
}

function comment(words: string): string {
  return `# ${plain(words).replace(/\s+/gu, ' ')}`;
}
