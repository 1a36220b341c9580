import type { DeliveryStatus } from '../../../domain/incoming-mail';
import { fieldOf, headOf, messageIdsIn, type MailHead } from './mail-headers';

const actions: readonly DeliveryStatus['action'][] = [
  'failed',
  'delayed',
  'delivered',
  'relayed',
  'expanded',
];
/** Parts of a report that are looked at: one for all of the mail, then one for each recipient. */
const mostBlocks = 50;

/**
 * What a report on a delivery says (RFC 3464): of several recipients the first that failed. Null when it says nothing of any.
 * `returned` is the mail that came back, or its head.
 */
export function deliveryStatusOf(report: Buffer, returned: Buffer | undefined): DeliveryStatus | null {
  const blocks = report
    .toString('latin1')
    .split(/\r?\n\s*\r?\n/, mostBlocks)
    .map((one) => headOf(Buffer.from(one.trimStart(), 'latin1')));
  const told = blocks.flatMap((block) => {
    const action = actions.find((one) => one === fieldOf(block, 'action').toLowerCase());
    return action ? [{ block, action }] : [];
  });
  const one = told.find(({ action }) => action === 'failed') ?? told[0];
  if (!one) return null;
  return {
    action: one.action,
    status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf(one.block, 'status'))?.[0] ?? '',
    recipient: recipientOf(one.block),
    messageId:
      returned === undefined ? null : (messageIdsIn(fieldOf(headOf(returned), 'message-id'))[0] ?? null),
  };
}

/** The address as it was written to, else where it went in the end. */
function recipientOf(block: MailHead): string {
  for (const name of ['original-recipient', 'final-recipient']) {
    const [type, address] = fieldOf(block, name).split(/;(.*)/s);
    const found = /[^\s<>"]+@[^\s<>"]+/.exec(address ?? '')?.[0];
    if (found !== undefined && type?.trim().toLowerCase() === 'rfc822') return found.toLowerCase();
  }
  return '';
}
