import { Fault } from '../../../../domain/fault';
import { readAct, type ButtonAct } from './button-value';
import { limits } from './limits';

/** What a modal remembers between its opening and its submission. */
export interface ModalMemo {
  /** What submitting it does, with what was filled in. */
  readonly submit?: ButtonAct;
  /** What shows the dialog again, as it is then. */
  readonly again?: ButtonAct;
  /** Where it was opened, in the words of whoever opened it. */
  readonly origin?: string;
}

/** The memo as a modal carries it; what is longer than Slack keeps is a fault. */
export function memoOf(memo: ModalMemo): string {
  const written = JSON.stringify(memo);
  if (written.length <= limits.privateMetadata) return written;
  throw new Fault('unexpected', {
    sentence: 'What the dialog has to remember is longer than Slack keeps.',
    todo: 'Shorten what the card puts into its buttons.',
  });
}

/** The memo of a modal that came back; undefined for anything that is not ours. */
export function readMemo(written: string): ModalMemo | undefined {
  let memo: unknown;
  try {
    memo = JSON.parse(written);
  } catch {
    return undefined;
  }
  if (typeof memo !== 'object' || memo === null) return undefined;
  const { submit, again, origin } = memo as Record<string, unknown>;
  const reopening = again === undefined ? undefined : readAct(again);
  const act = submit === undefined ? undefined : readAct(submit);
  if (submit !== undefined && !act) return undefined;
  return {
    ...(act && { submit: act }),
    ...(reopening && { again: reopening }),
    ...(typeof origin === 'string' && { origin }),
  };
}
