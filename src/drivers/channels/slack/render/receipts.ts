import type { ActionsBlock } from '@slack/types';
import type { ButtonMaker } from './buttons';
import type { CardAction } from './card-actions';
import { shortened } from './limits';
import type { Line } from './outline';
import type { Run } from './runs';

/**
 * Words cannot be pressed in Slack. What they would open gets a number beside the words, and a button with that number
 * below the section.
 */
export interface ReceiptNumbers {
  /** The line with a number behind whatever opens; undefined when the line is nothing but a button. */
  numbered(line: Line): Line | undefined;
  /** The buttons for what was numbered since the last time. */
  buttons(): readonly ActionsBlock[];
}

/** The number tells which one it is; the words stand in the text in full. */
const longestTitle = 36;

/** Counts from 1 on each surface. */
export function createReceiptNumbers(maker: ButtonMaker): ReceiptNumbers {
  let count = 0;
  let waiting = new Map<string, { readonly action: CardAction; readonly number: number }>();

  function wait(key: string, action: CardAction, words: string, number: number): void {
    const title = shortened(`${number} · ${words.trim()}`, longestTitle);
    waiting.set(key, { action: { ...action, title }, number });
  }

  function numberOf(run: Run, action: CardAction): number {
    const key = JSON.stringify(action.act);
    const known = waiting.get(key);
    if (known) return known.number;
    count += 1;
    wait(key, action, run.text, count);
    return count;
  }

  return {
    numbered(line) {
      const [first] = line.runs;
      if (first?.opens && line.runs.length === 1) {
        const action = { ...first.opens, title: first.text.trim() };
        waiting.set(`alone ${JSON.stringify(action.act)}`, { action, number: 0 });
        return undefined;
      }
      const own = Number(/^\[(\d{1,3})\]/.exec(first?.text ?? '')?.[1] ?? 0);
      const runs = line.runs.map((run) => {
        if (!run.opens) return run;
        if (own > 0) {
          wait(`own ${own}`, run.opens, run.text, own);
          return run;
        }
        return { ...run, text: `${run.text.trimEnd()} [${numberOf(run, run.opens)}]` };
      });
      return { ...line, runs };
    },
    buttons() {
      const actions = [...waiting.values()].map(({ action }) => ({ ...action, isSecondary: false }));
      waiting = new Map();
      return maker.rows(actions, 'sent');
    },
  };
}
