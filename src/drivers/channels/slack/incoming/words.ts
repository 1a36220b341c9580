/** What Baton says in Slack that no card says. */
export const words = {
  unsaved:
    'Baton cannot keep this right now, so nothing was done and nothing was changed. Please try again in a minute.',
  unknownPerson:
    'Slack did not say just now who you are, so nothing was changed. Please try again in a minute.',
  foreignButton: 'That button leads nowhere any more. Nothing was changed. Ask for the card again.',
  notInstalled: 'Baton is not installed in this workspace.',
  moment: 'One moment…',
  looking: 'is looking it up…',
  nobodyPicked:
    'Baton knows no colleague behind this person: there is no e-mail address, or they are a guest.',
  tooLate: 'Slack closed the window for this before Baton could open it. Please press the button again.',
  interrupted: 'Baton was interrupted at this and finished it now:',
  done: 'Done.',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  thanks: 'Thank you. It is kept without your name.',
  failed: 'That did not work, and nothing was changed that you would not see. Please try again.',
  close: 'Close',
  open: 'Open',
} as const;
