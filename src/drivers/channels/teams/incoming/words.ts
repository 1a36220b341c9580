/** What Baton says in Teams that no card says. */
export const words = {
  unsaved:
    'Baton cannot keep this right now, so nothing was done and nothing was changed. Please try again in a minute.',
  unread: 'Baton cannot look this up right now. Nothing was changed. Please try again in a minute.',
  unknownPerson:
    'Teams did not say just now who you are, so nothing was changed. Please try again in a minute.',
  foreignButton: 'That button leads nowhere any more. Nothing was changed. Ask for the card again.',
  moment: 'One moment… The answer comes into this chat.',
  below: 'The answer stands below.',
  looking: 'Looking it up…',
  nobodyPicked:
    'Baton has not met this person in Teams yet, so it cannot tell who they are. Choose one of the sellers of the playbook, or ask them to write to Baton once.',
  failed: 'That did not work, and nothing was changed that you would not see. Please try again.',
  nothingFound: 'No lead fits that. Try fewer words.',
} as const;
