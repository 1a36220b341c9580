import { publishedCharge, type Operation } from './published-charges';

/** What one request cost. */
export interface Charge {
  readonly operation: Operation;
  readonly partition: string;
  /** Of one document; undefined for queries. */
  readonly id: string | undefined;
  /** Request units as the server said. */
  readonly told: number;
  /** Request units by the published table, for doubles that always say 1. */
  readonly published: number;
}

/** Hears of every request that was answered. */
export type ChargeListener = (charge: Charge) => void;

export interface Charged {
  readonly operation: Operation;
  readonly partition: string;
  readonly id?: string;
  /** Bytes of the documents that were written or given. */
  readonly bytes: number;
  /** Documents given by a query. */
  readonly documents?: number;
  readonly told: number;
}

/** Counts what requests cost: in all, and for whoever listens one by one. */
export interface ChargeLedger {
  note(charged: Charged): void;
  /** Request units since the start, by operation. */
  totals(): Readonly<
    Partial<
      Record<Operation, { readonly requests: number; readonly told: number; readonly published: number }>
    >
  >;
}

export function openChargeLedger(listener?: ChargeListener): ChargeLedger {
  const totals: Partial<Record<Operation, { requests: number; told: number; published: number }>> = {};
  return {
    note({ operation, partition, id, bytes, documents = 1, told }) {
      const published = publishedCharge(operation, bytes, documents);
      const total = (totals[operation] ??= { requests: 0, told: 0, published: 0 });
      total.requests += 1;
      total.told += told;
      total.published += published;
      listener?.({ operation, partition, id, told, published });
    },
    totals: () => totals,
  };
}
