/** The words people read, in one place; every screen and card takes them from here. */

const reasons: Readonly<Record<string, string>> = {
  'email-missing': 'It has no e-mail address.',
  'email-invalid': 'Its e-mail address is not valid.',
  'processing-failed': 'It could not be processed.',
  'fit-high': 'It fits the ideal customer profile well.',
  'fit-medium': 'It fits the ideal customer profile in part.',
  'low-fit': 'It does not fit the ideal customer profile.',
  'insufficient-data': 'Too little is known of it to say that it fits.',
};

const notSelected: Readonly<Record<string, string>> = {
  status: 'its status is not one the agent takes',
  rating: 'its rating in the CRM is not one the agent takes',
  source: 'its source is not one the agent takes',
  owner: 'its owner is to be left alone',
  created: 'it was created before the agent was started',
};

const phases = {
  received: 'waiting to be looked at',
  'not-selected': 'not selected',
  'in-progress': 'being processed',
  'handed-back': 'handed back',
  'handed-over': 'handed over',
  disqualified: 'disqualified',
} as const;

/** A decision's reason as a sentence; a reason without words is shown as it is. */
export function reasonSentence(reason: string): string {
  return reasons[reason] ?? `${reason}.`;
}

/** Why a lead was not selected, to follow "because"; a field of the playbook's own criteria is named. */
export function notSelectedWords(reason: string): string {
  return notSelected[reason] ?? `its ${reason} is not what the selection criteria ask for`;
}

export function phaseWords(phase: keyof typeof phases): string {
  return phases[phase];
}

/** A date and time in the reader's time zone, such as "22 Nov 2026, 09:00". */
export function dateTimeWords(iso: string, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(iso),
  );
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
