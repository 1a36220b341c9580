import { z } from 'zod';
import type { Workspace } from '../installs/workspace';
import { openLookupCache } from '../../lookup-cache';
import { personFrom, slackUser, type SlackPerson } from './standing';
import type { Called, SlackWebApi } from './web-api';

/** What asking Slack about somebody came to. */
export type Lookup<T> =
  | { readonly outcome: 'found'; readonly value: T }
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'later'; readonly waitMs: number }
  /** Slack's error word. */
  | { readonly outcome: 'refused'; readonly error: string }
  /** Slack gave no answer. */
  | { readonly outcome: 'unknown' };

/** Where a person is reached. */
export interface SlackSeat {
  readonly workspace: Workspace;
  readonly userId: string;
}

/** Who is who: e-mail addresses on one side, Slack's users on the other. */
export interface Identity {
  /** The colleague of this address in the first of these workspaces that has one; guests and bots are nobody. */
  userOf(workspaces: readonly Workspace[], address: string): Promise<Lookup<SlackSeat>>;
  /** Who pressed, wrote or typed; `nobody` when Slack knows no such user. */
  personOf(workspace: Workspace, userId: string): Promise<Lookup<SlackPerson>>;
  /** The direct conversation with this user. */
  dmOf(workspace: Workspace, userId: string): Promise<Lookup<string>>;
  /** After Slack said that a user changed; with the new address when it is known. */
  forget(workspaceId: string, userId: string, address?: string): void;
}

export interface IdentityOptions {
  readonly api: SlackWebApi;
  /** Milliseconds since 1970. */
  now(): number;
}

const mostKept = 10_000;
const hourMs = 3_600_000;
const missMs = 300_000;

/** Opens the directory: what Slack said holds for an hour, that somebody is not there for five minutes. */
export function openIdentity({ api, now }: IdentityOptions): Identity {
  const holdsMs = ({ outcome }: Lookup<unknown>) =>
    outcome === 'found' ? hourMs : outcome === 'nobody' ? missMs : 0;
  const users = openLookupCache<Lookup<string>>({ now, most: mostKept, holdsMs });
  const people = openLookupCache<Lookup<SlackPerson>>({ now, most: mostKept, holdsMs });
  const conversations = openLookupCache<Lookup<string>>({ now, most: mostKept, holdsMs });

  async function askUser(workspace: Workspace, email: string): Promise<Lookup<string>> {
    const called = await api.call(workspace, 'users.lookupByEmail', { email });
    return lookupOf(called, z.object({ user: slackUser }), ({ user }) =>
      personFrom(user, workspace).address === email ? user.id : undefined,
    );
  }

  async function askPerson(workspace: Workspace, user: string): Promise<Lookup<SlackPerson>> {
    const called = await api.call(workspace, 'users.info', { user });
    return lookupOf(called, z.object({ user: slackUser }), (answer) => personFrom(answer.user, workspace));
  }

  async function askConversation(workspace: Workspace, userId: string): Promise<Lookup<string>> {
    const called = await api.call(workspace, 'conversations.open', { users: userId });
    return lookupOf(called, opened, ({ channel }) => channel.id);
  }

  return {
    async userOf(workspaces, address) {
      const email = address.trim().toLowerCase();
      let refusal: Lookup<SlackSeat> | undefined;
      for (const workspace of workspaces) {
        const found = await users.get(`${workspace.id}/${email}`, () => askUser(workspace, email));
        if (found.outcome === 'found') return { outcome: 'found', value: { workspace, userId: found.value } };
        // The next one may have somebody of this address too: then two messages would stand.
        if (found.outcome === 'later' || found.outcome === 'unknown') return found;
        if (found.outcome === 'refused') refusal ??= found;
      }
      return refusal ?? { outcome: 'nobody' };
    },
    personOf: (workspace, userId) =>
      people.get(`${workspace.id}/${userId}`, () => askPerson(workspace, userId)),
    dmOf: (workspace, userId) =>
      conversations.get(`${workspace.id}/${userId}`, () => askConversation(workspace, userId)),
    forget(workspaceId, userId, address) {
      people.forget(`${workspaceId}/${userId}`);
      conversations.forget(`${workspaceId}/${userId}`);
      users.forgetWhere((one) => one.outcome === 'found' && one.value === userId);
      if (address !== undefined) users.forget(`${workspaceId}/${address.trim().toLowerCase()}`);
    },
  };
}

const opened = z.object({ channel: z.object({ id: z.string().min(1) }) });

/** Slack's words for somebody who is not there. */
const nobodyWords: ReadonlySet<string> = new Set(['users_not_found', 'user_not_found', 'user_not_visible']);

function lookupOf<A, T>(called: Called, schema: z.ZodType<A>, read: (answer: A) => T | undefined): Lookup<T> {
  switch (called.outcome) {
    case 'ok': {
      const parsed = schema.safeParse(called.answer);
      if (!parsed.success) return { outcome: 'unknown' };
      const value = read(parsed.data);
      return value === undefined ? { outcome: 'nobody' } : { outcome: 'found', value };
    }
    case 'refused':
      return nobodyWords.has(called.error) ? { outcome: 'nobody' } : called;
    case 'later':
    case 'unknown':
      return called;
  }
}
