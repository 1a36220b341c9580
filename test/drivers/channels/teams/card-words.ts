import { buttonsOf } from '../../../fixtures/teams/card-buttons';
import type { Wire } from '../../../fixtures/teams/teams-state';

/** Everything that is read in an activity, an answer or a card: texts, labels, choices and what stands in inputs. */
export function wordsOf(shown: unknown): string {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const isRead = ['text', 'title', 'label', 'value', 'summary', 'sentence'].includes(key);
      if (typeof part === 'string' && isRead) found.push(part);
      else if (key !== 'data' && key !== 'refresh' && key !== 'fallback') visit(part);
    }
  };
  visit(shown);
  return found.join('\n');
}

/** The titles of the buttons of a card. */
export function titlesOf(card: Wire): readonly string[] {
  return buttonsOf(card).map(({ title }) => title);
}
