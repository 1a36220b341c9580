import { titleView, type TitleView } from '../lead-title';
import type { LeadSubject, Reader } from '../subject';

/** One line for the whole team about a lead that was handed over (chat spec section 6): no address, number or mail of it. */
export type HandoverLineView = TitleView;

/** The line of a handover: who it is, whose it is now, and why; it stays true when the lead moves on. */
export function handoverLineView(subject: LeadSubject, reader: Reader): HandoverLineView {
  return titleView(subject, reader);
}
