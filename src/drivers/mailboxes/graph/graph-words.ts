import { z } from 'zod';
import { Fault } from '../../../domain/fault';
import type { SendOutcome } from '../../../ports/mailbox';
import type { GraphAnswer } from './graph-request';

const longestWords = 200;
const error = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });

/** What an answer that is no success says, for a person. */
export function wordsOf(answer: GraphAnswer): string {
  const status = answer.outcome === 'answered' ? answer.status : 0;
  return `Microsoft refused it (${status}${said(answer)})`;
}

/** Not now: it certainly did not leave, and may later. */
export function notNow(answer: GraphAnswer): SendOutcome {
  return { outcome: 'later', reason: troubleOf(answer).sentence.replace(/\.$/, '') };
}

/** What keeps mail from leaving or coming in, and what to do. */
export function faultOfAnswer(answer: GraphAnswer): Fault {
  return new Fault('mail-later', troubleOf(answer));
}

function troubleOf(answer: GraphAnswer): { readonly sentence: string; readonly todo: string } {
  const nothing = { todo: 'It is tried again by itself.' };
  if (answer.outcome === 'unclear') return { sentence: 'Microsoft Graph did not answer.', ...nothing };
  if (answer.outcome === 'not-asked') {
    if (answer.why === 'login')
      return {
        sentence: 'Microsoft gives no token for the mailbox.',
        todo: 'Check GRAPH_TENANT_ID, GRAPH_CLIENT_ID and GRAPH_CLIENT_SECRET, or the managed identity.',
      };
    if (answer.why === 'pause') return { sentence: 'Microsoft Graph asked us to wait a while.', ...nothing };
    return { sentence: 'Microsoft Graph cannot be reached.', ...nothing };
  }
  const { status } = answer;
  if (status === 401 || status === 403)
    return {
      sentence: `Microsoft does not let us use the mailbox (${status}${said(answer)}).`,
      todo: 'Give the app Mail.ReadWrite and Mail.Send with the consent of an administrator, for this mailbox.',
    };
  if (status === 404) return { sentence: 'Microsoft knows no such mailbox.', todo: 'Check GRAPH_MAILBOX.' };
  return { sentence: `Microsoft Graph does not take it now (${status}${said(answer)}).`, ...nothing };
}

/** A stranger's words: one line, printable, short. */
function said(answer: GraphAnswer): string {
  if (answer.outcome !== 'answered') return '';
  try {
    const { code, message } = error.parse(JSON.parse(answer.body.toString('utf8'))).error;
    const line = `${code}: ${message}`.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
    return `, ${line.length <= longestWords ? line : `${line.slice(0, longestWords)}…`}`;
  } catch {
    return '';
  }
}
