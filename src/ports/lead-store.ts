import type { Records } from './records';

export interface DueRequest {
  readonly now: number;
  /** Leases of these workers hold; any other lease is void. */
  readonly liveWorkers: readonly string[];
  /** Most of each partition, so that what is stuck in one keeps nobody waiting in another. */
  readonly limit: number;
}

/** Records, and which of them want attention. */
export interface LeadStore extends Records {
  /**
   * When it resolves, nothing that was removed or replaced before stands on the disk any more. Absent where the store sees
   * to that by itself, or its service does. Rejects with `store-busy` while another program reads.
   */
  scrub?(): Promise<void>;
  /**
   * Ids whose `wakeAt` has come and whose lease no live worker holds: partition by partition as asked for, in each the
   * longest waiting first. Several partitions are asked for at once because each answer costs a journey to the store.
   */
  due(partitions: readonly string[], request: DueRequest): Promise<readonly string[]>;
}
