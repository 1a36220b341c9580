import type { OpenLead } from './lead-document';

/** What a worker must know of seats at the table of workers (`presence.ts`), its own and others'. */
export interface SeatWatch {
  /** The term in which its own is held: another one after every gap. */
  term(): number;
  /** True when its own was held without a gap since that term, and will be until a message is out. */
  held(since: number): boolean;
  renew(): Promise<void>;
  isLive(workerId: string): Promise<boolean>;
  /** True when this worker is asked to stop: it begins on nothing more, and lets its leads go. */
  stopping(): boolean;
  /** Hears of each lead that is let go until an instant in milliseconds since 1970; undefined when it waits for nothing. */
  letGo(leadId: string, until: number | undefined): void;
}

/** A lead under this worker's lease, and the term in which that was certain. */
export interface HeldLead extends OpenLead {
  readonly term: number;
}
