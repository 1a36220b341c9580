import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { InstallPage } from './install-page';

/** Why an install did not come about, by word; the word may be logged. */
export type FailureWord =
  | 'denied'
  | 'unwelcome'
  | 'foreign'
  | 'incomplete'
  | 'used'
  | 'app'
  | 'unanswered'
  | 'unusable'
  | 'expiring'
  | 'own';

type Told = Omit<InstallPage, 'link'>;

/** What the person is told. */
const pages: Readonly<Record<FailureWord, Told>> = {
  denied: {
    status: 403,
    title: 'Baton was not installed',
    sentence: 'The installation was cancelled in Slack, so nothing has changed.',
  },
  unwelcome: {
    status: 403,
    title: 'Baton was not installed',
    sentence:
      'This Baton does not serve your Slack workspace: ask whoever runs it, or remove the app in Slack again.',
  },
  foreign: {
    status: 400,
    title: 'Please begin again',
    sentence: 'This installation was begun in another browser, or more than ten minutes ago.',
  },
  incomplete: {
    status: 400,
    title: 'Please begin again',
    sentence: 'Slack sent you back without what is needed to finish the installation.',
  },
  used: {
    status: 400,
    title: 'Please begin again',
    sentence: 'This confirmation of Slack was used before, or is too old.',
  },
  app: {
    status: 500,
    title: 'Baton could not be installed',
    sentence:
      'Slack does not know this Baton: whoever runs it should check the client id, the client secret and the redirect URL of the Slack app.',
  },
  unanswered: {
    status: 502,
    title: 'Baton could not be installed',
    sentence: 'Slack did not answer as it should. Begin again in a minute.',
  },
  unusable: {
    status: 502,
    title: 'Baton could not be installed',
    sentence: 'Slack granted no bot that Baton could use. Begin again, or ask whoever runs Baton.',
  },
  expiring: {
    status: 500,
    title: 'Baton could not be installed',
    sentence:
      'The Slack app hands out tokens that expire: whoever runs Baton should turn token rotation off.',
  },
  own: {
    status: 500,
    title: 'Baton could not be installed',
    sentence: 'Slack agreed, but Baton could not keep the installation. Begin again in a minute.',
  },
};

/** Codes of Slack's libraries and of our faults. */
const byCode: Readonly<Record<string, FailureWord>> = {
  slack_oauth_installer_authorization_error: 'denied',
  slack_oauth_invalid_state: 'foreign',
  slack_oauth_missing_state: 'incomplete',
  slack_oauth_missing_code: 'incomplete',
  ERR_INVALID_URL: 'incomplete',
  'input-invalid': 'unusable',
  'config-invalid': 'expiring',
};

/** Slack's words for why it gives no token. */
const bySlack: Readonly<Record<string, FailureWord>> = {
  invalid_code: 'used',
  code_already_used: 'used',
  code_expired: 'used',
  bad_client_secret: 'app',
  bad_redirect_uri: 'app',
  invalid_client_id: 'app',
  oauth_authorization_url_mismatch: 'app',
};

const coded = z.object({ code: z.string() });
const refused = z.object({ data: z.object({ error: z.string() }) });

/** The word for what was thrown while installing. */
export function failureOf(thrown: unknown): FailureWord {
  const said = slackWord(thrown);
  if (said !== undefined && Object.hasOwn(bySlack, said)) return bySlack[said] ?? 'unanswered';
  const code = coded.safeParse(thrown).data?.code ?? '';
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? 'own';
  // Only our own store throws faults; all else comes of asking Slack.
  return thrown instanceof Fault ? 'own' : 'unanswered';
}

/** What Slack said in a word of its own, for the log; undefined when it said nothing of that kind. */
export function slackWord(thrown: unknown): string | undefined {
  const said = refused.safeParse(thrown).data?.data.error;
  return said !== undefined && /^[a-z_]{1,60}$/.test(said) ? said : undefined;
}

/** The page for a word, with the way to begin again. */
export function failurePage(word: FailureWord, installUrl: string): InstallPage {
  return { ...pages[word], link: { text: 'Install Baton', url: installUrl } };
}
