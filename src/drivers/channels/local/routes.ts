import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Desk, DeskPerson } from '../../../ports/desk';
import { firstPage, streamEvents } from './events';
import { answerJson, jsonOf, refuse, type LocalRoute } from './exchange';
import type { Feed } from './feed';
import { strangerOf } from './guard';
import type { Inbox } from './inbox';
import { mailAnswerSchema, type MailPage } from './mail-page';
import { pageRoutes } from './page';
import { takeTurn, turnSchema } from './turns';

/** A command the page offers while somebody types "/". */
export interface CommandHint {
  readonly name: string;
  /** How it is written, such as `why <lead>`; its name when that is all. */
  readonly form?: string;
  readonly purpose: string;
}

/** What the page is made from. */
export interface RouteNeeds {
  readonly inbox: Inbox;
  readonly feed: Feed;
  desk(): Desk;
  now(): number;
  readonly folder: string;
  /** The commands this person may use. */
  commands(person: DeskPerson): readonly CommandHint[];
  /** Undefined when mail leaves by another mailbox than the page's own. */
  readonly mail: MailPage | undefined;
}

/** Every address of the local page, all of them closed to other hosts and pages. */
export function localRoutes(needs: RouteNeeds): readonly LocalRoute[] {
  const { inbox, feed, desk, now, commands, mail } = needs;

  async function people(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    const all = desk().people();
    answerJson(response, 200, { people: all.map((one) => ({ ...one, commands: commands(one) })) });
  }

  async function messages(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = known(request, response);
    if (address === undefined) return;
    const after = queryOf(request).get('after') ?? undefined;
    try {
      answerJson(response, 200, await inbox.page(address, firstPage, after));
    } catch (thrown) {
      if (after === undefined) throw thrown;
      refuse(response, 400, 'These earlier messages cannot be found; reload the page.');
    }
  }

  async function events(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = known(request, response);
    if (address !== undefined) await streamEvents(address, inbox, feed, response);
  }

  async function turn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await jsonOf(request);
    if ('error' in body) return refuse(response, body.status, body.error);
    const parsed = turnSchema.safeParse(body.json);
    if (!parsed.success) return refuse(response, 422, unreadable(parsed.error));
    if (!isKnown(parsed.data.as)) return refuse(response, 404, nobody);
    answerJson(response, 200, await takeTurn(parsed.data, desk(), inbox, now));
  }

  async function mails(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    answerJson(response, 200, { mails: mail ? await mail.list() : null });
  }

  async function answerMail(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await jsonOf(request);
    if ('error' in body) return refuse(response, body.status, body.error);
    const parsed = mailAnswerSchema.safeParse(body.json);
    if (!parsed.success) return refuse(response, 422, unreadable(parsed.error));
    if (!mail) return refuse(response, 404, 'Mail leaves by another mailbox; answer it there.');
    const { id: turn, messageId, given } = parsed.data;
    const no = await mail.answer({ turn, messageId, ...given });
    if (no) return refuse(response, 404, no.refused);
    answerJson(response, 200, { mails: await mail.list() });
  }

  /** The person the query names; answers 404 when the desk does not know them. */
  function known(request: IncomingMessage, response: ServerResponse): string | undefined {
    const address = queryOf(request).get('as')?.toLowerCase() ?? '';
    if (isKnown(address)) return address;
    refuse(response, 404, nobody);
    return undefined;
  }

  function isKnown(address: string): boolean {
    return desk()
      .people()
      .some((one) => one.address.toLowerCase() === address);
  }

  const routes: readonly LocalRoute[] = [
    ...pageRoutes(needs.folder),
    { method: 'GET', path: '/local/people', answer: people },
    { method: 'GET', path: '/local/messages', answer: messages },
    { method: 'GET', path: '/local/events', answer: events },
    { method: 'POST', path: '/local/turn', answer: turn },
    { method: 'GET', path: '/local/mail', answer: mails },
    { method: 'POST', path: '/local/mail/answer', answer: answerMail },
  ];
  return routes.map(guarded);
}

const nobody = 'Nobody of the playbook has this address; reload the page.';

function guarded(route: LocalRoute): LocalRoute {
  return {
    ...route,
    async answer(request, response) {
      const stranger = strangerOf(request);
      if (stranger === null) return route.answer(request, response);
      request.resume();
      refuse(response, 403, stranger);
    },
  };
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
}

function unreadable(error: z.ZodError): string {
  const tree = z.flattenError(error);
  const names = Object.keys(tree.fieldErrors).slice(0, 5).join(', ');
  return `This is nothing a person can do here${names ? `: look at ${names}` : ''}.`;
}
