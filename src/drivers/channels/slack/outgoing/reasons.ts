const tokenGone = 'Slack no longer takes the token of the workspace';
const scopeMissing = 'Baton lacks a permission in the workspace; it must be installed there again';
const messageGone = 'the message is no longer there';
const conversationGone = 'the conversation is no longer there';
const notOurs = 'the message is not for Baton to change';
const unreachable = 'the person cannot be written to in Slack';
const tooLarge = 'Slack does not take a message of this form';

/** What Slack's error words mean, for the people who read why a message is missing. */
const meanings: Readonly<Record<string, string>> = {
  account_inactive: tokenGone,
  invalid_auth: tokenGone,
  not_authed: tokenGone,
  token_expired: tokenGone,
  token_revoked: tokenGone,
  missing_scope: scopeMissing,
  no_permission: scopeMissing,
  not_allowed_token_type: scopeMissing,
  message_not_found: messageGone,
  thread_not_found: messageGone,
  channel_not_found: conversationGone,
  is_archived: conversationGone,
  cant_update_message: notOurs,
  edit_window_closed: 'the workspace lets the message be changed no longer',
  cannot_dm_bot: unreachable,
  messages_tab_disabled: unreachable,
  not_in_channel: unreachable,
  restricted_action: unreachable,
  user_disabled: unreachable,
  user_not_found: unreachable,
  invalid_blocks: tooLarge,
  invalid_blocks_format: tooLarge,
  metadata_too_large: tooLarge,
  msg_blocks_too_long: tooLarge,
  msg_too_long: tooLarge,
  no_text: tooLarge,
};

/** Why Slack refuses something, in words, with its own word in brackets. */
export function reasonOf(error: string): string {
  const meaning = Object.hasOwn(meanings, error) ? meanings[error] : undefined;
  return `${meaning ?? 'Slack refuses it'} (${error})`;
}

export const reasons = {
  nobody: 'no workspace has a full member with this e-mail address',
  noPlace: 'no message of Slack stands there',
  notInstalled: 'Baton is no longer installed in the workspace',
} as const;
