/** What the Bot Connector's words mean, for the people who read why a message is missing. */
const meanings: Readonly<Record<string, string>> = {
  '413': 'Teams does not take a message of this size',
  MessageSizeTooBig: 'Teams does not take a message of this size',
  BadSyntax: 'Teams does not take a message of this form',
  BadArgument: 'Teams does not take a message of this form',
  ActivityNotFoundInConversation: 'the message is no longer there',
  MemberNotFoundInConversation: 'the person is not in the conversation',
  BotDisabledByAdmin: 'an administrator has turned Baton off in Teams',
  ContentStreamNotAllowed: 'the person has stopped the answer, or it took too long',
  Forbidden: 'the message is not for Baton to change',
  NotEnoughPermissions: 'Baton lacks a permission in Teams',
};

/** Why Teams refuses something, in words, with its own word in brackets. */
export function reasonOf(code: string): string {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return `${meaning ?? 'Teams refuses it'} (${code})`;
}

export const reasons = {
  notInstalled: 'the person does not have Baton in Teams, or has removed or blocked it',
  noPlace: 'no message of Teams stands there',
  service: 'the service of the conversation is not reached by https',
} as const;
