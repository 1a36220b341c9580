import type { Records } from './records';

export interface DueRequest {
  readonly now: number;
  /** Leases of these workers hold; any other lease is void. */
  readonly liveWorkers: readonly string[];
  readonly limit: number;
}

/** Records, and which of them want attention: one partition at a time, like every other query. */
export interface LeadStore extends Records {
  /** Ids whose `wakeAt` has come and whose lease no live worker holds, the longest waiting first. */
  due(partition: string, request: DueRequest): Promise<readonly string[]>;
}
