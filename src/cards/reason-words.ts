/** Only its own words are found: what is looked up may come from a stranger. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'email-missing': 'It has no e-mail address.',
    'email-invalid': 'Its e-mail address is not valid.',
    'processing-failed': 'It could not be processed.',
    'fit-high': 'It fits the ideal customer profile well.',
    'fit-medium': 'It fits the ideal customer profile in part.',
    'low-fit': 'It does not fit the ideal customer profile.',
    'insufficient-data': 'Too little is known of it to say that it fits.',
    reassigned: 'It was reassigned.',
    'not-a-fit': 'Somebody said that it is not a fit.',
    'opt-out': 'It wants no more mail.',
    'hard-bounce': 'Mail to its address comes back.',
    'soft-bounces': 'Mail to its address has come back for three days.',
    'no-reply': 'It did not answer.',
    'interest-negative': 'It is not interested.',
    'blocked-by-questions': 'It asks what the answer knowledge does not cover.',
    'interest-positive': 'It is interested.',
    'interest-positive-bant-gaps': 'It is interested; need, timeline, budget or authority are still open.',
    'bant-low': 'It is interested, but too little speaks for a purchase.',
    'bant-pass': 'What it says of need, timeline, budget and authority is enough.',
    'interest-undetected': 'It answered; a person should read what it wants.',
    'same-person': 'The same person is another lead, and was decided there.',
    'mail-rejected': 'The first e-mail was not approved, so a person should write.',
  }),
);

/** A decision's reason as a sentence; a reason without words is shown as it is. */
export function reasonSentence(reason: string): string {
  return reasons.get(reason) ?? `${reason}.`;
}
