import { missingForOutreach } from './outreach';
import type { Playbook } from './playbook';

/**
 * What a playbook that reads well still lacks before its agent may be started, each as a sentence; empty when it is
 * complete (spec section 16). BANT may be left out as a whole (section 10).
 */
export function missingToStart(playbook: Playbook): readonly string[] {
  const { name, people, assignment, mode, research } = playbook;
  const active = people.filter((one) => one.active && assignment.sellers.includes(one.email));
  const sellers = active.length === 0 ? [`No seller of the playbook ${name} is active.`] : [];
  if (mode === 'research-only') return sellers;
  const answers = research.sources.some((one) => 'purposes' in one && one.purposes.includes('answers'))
    ? []
    : ['what answers questions: a source with the purpose answers (research.sources)'];
  return [
    ...sellers,
    ...[...missingForOutreach(playbook), ...answers].map(
      (one) => `The playbook ${name} does not say ${one}.`,
    ),
  ];
}
