import type { Patience } from '../../../../src/drivers/mailboxes/smtp-imap/mail-server';

/** For servers that let one wait. */
export const hurried: Patience = {
  connect: 400,
  silence: 500,
  lookUp: 2_000,
  handOver: 1_500,
  keepCopy: 1_500,
  receive: 6_000,
};
