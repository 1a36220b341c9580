import type { Log } from './log';

/** What is counted of the work, without anything of people in it; every value comes from a list of ours. */
export interface Metrics {
  /** A step of a lead came to an end. */
  stepRan(step: string, status: string, seconds: number): void;
  /** An effect was tried; `outcome` is the state it is in now. */
  effectTried(kind: string, outcome: string): void;
}

/** What only the store can tell, looked up when somebody asks; each at most so often as it costs. */
export interface StoreFigures {
  readonly leads: Readonly<Record<string, number>>;
  /** Leads that want attention now. */
  readonly due: number;
  readonly modelTokensToday: number;
  readonly modelDollarsToday: number;
}

/** Where it is counted, and read by whoever watches the service. */
export interface MetricsDesk {
  readonly port: Metrics;
  /** The same port, its calls counted and timed by method and outcome. */
  watched<Port extends object>(port: Port, family: string): Port;
  /** The same log, its warnings and errors counted by code. */
  counting(log: Log): Log;
  /** A request was answered; `path` is that of the route. */
  answered(path: string, status: number, seconds: number): void;
  /** Everything, in the text format of Prometheus 0.0.4. */
  text(): Promise<string>;
  readonly contentType: string;
}
