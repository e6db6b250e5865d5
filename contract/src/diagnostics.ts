import type { SourceKind, StickActivity } from './local-api.ts';

/** How a process is: which software, how long it runs, what it takes of memory. */
export interface ProcessDiagnostics {
  readonly version: string;
  /** Of Node. */
  readonly node: string;
  readonly uptimeSeconds: number;
  readonly memoryBytes: number;
}

/** A line of a program's log without what it was about: that may name a person, or be a secret. */
export interface NotedEvent {
  readonly time: string;
  readonly event: string;
  /** Code of a message, where there was one. */
  readonly code?: string;
}

/**
 * `GET` on `steward.sock`, with a session: how the box is, for its operator (docs/spec/local-api-v1.md
 * §5). Made of what may be told and of nothing else: no secrets, nothing of people.
 */
export interface DaemonDiagnostics {
  readonly format: 1;
  /** ISO 8601 by the box's clock. */
  readonly made: string;
  readonly daemon: ProcessDiagnostics;
  readonly machine: {
    readonly arch: string;
    readonly kernel: string;
    readonly processors: number;
    readonly load: readonly number[];
    readonly uptimeSeconds: number;
    readonly memoryBytes: number;
    readonly freeMemoryBytes: number;
  };
  /** What a receipt would say (docs/spec/receipt-v1.md §3), without its number and without usage. */
  readonly box: Readonly<Record<string, unknown>>;
  readonly phase: string;
  readonly sources: readonly { readonly kind: SourceKind; readonly code: string }[];
  readonly mirrors: readonly string[];
  readonly maps: readonly string[];
  readonly sticks: readonly { readonly activity: StickActivity; readonly code: string }[];
  /** Names of the settings that are set; what they say is told nobody. */
  readonly settings: readonly string[];
  /** Newest first. */
  readonly acts: readonly {
    readonly time: string;
    readonly place: string;
    readonly act: string;
    readonly outcome: string;
  }[];
  /** Oldest first. */
  readonly events: readonly NotedEvent[];
}

export const diagnosticsPath = '/v1/diagnostics';

/** A process that ends with this code wants to be started again (sysexits, EX_TEMPFAIL). */
export const restartExitCode = 75;
