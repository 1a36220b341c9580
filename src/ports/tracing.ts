/** What a span may say: words and numbers of ours, and the id of a lead; names, addresses and texts of people never go in. */
export interface SpanFacts {
  readonly step?: string | undefined;
  readonly effect?: string | undefined;
  readonly attempt?: number | undefined;
  /** The state it is in now. */
  readonly outcome?: string | undefined;
  /** The code of the fault that was kept; the span counts as failed then. */
  readonly fault?: string | undefined;
}

/** Work as spans. What the work answers or throws passes through unchanged, and nothing of the tracing is ever thrown. */
export interface Tracing {
  /** Working on a lead while it is held: a trace of its own. */
  lead<T>(leadId: string, work: () => Promise<T>): Promise<T>;
  /** A part of that work, below whatever part is at hand; `tell` adds what is known only at its end. */
  part<T>(
    name: `${'step' | 'effect'} ${string}`,
    facts: SpanFacts,
    work: (tell: (facts: SpanFacts) => void) => Promise<T>,
  ): Promise<T>;
}

/** Where spans are made, and sent off to whoever watches the service. */
export interface TracingDesk {
  readonly port: Tracing;
  /** The same port, its calls spans of the lead that is worked on; calls for no lead are none. */
  watched<Port extends object>(port: Port, family: string): Port;
  /** Sends what is left, for 3 seconds at most; never rejects. */
  close(): Promise<void>;
}
