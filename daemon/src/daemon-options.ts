import type { MulticastLink } from './adapters/sources/neighbours/multicast-link.ts';
import type { DaemonFolders } from './configuration.ts';
import type { Reserve } from './core/space-plan.ts';
import type { Patience } from './cycle/serve-updates.ts';
import type { Clock } from './ports/clock.ts';
import type { ClockProof } from './ports/clock-proof.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';
import type { Engine } from './ports/engine.ts';
import type { HealthCheck } from './ports/health-check.ts';
import type { HostHealth } from './ports/host-health.ts';
import type { Journal } from './ports/journal.ts';
import type { Presence } from './ports/presence.ts';
import type { Target } from './ports/target.ts';

/** The event of a thing that happens; names are stable. */
export type OnEvent = (event: string, details: Readonly<Record<string, unknown>>) => void;

export interface DaemonOptions {
  readonly folders: DaemonFolders;
  /** Raw settings, as in `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: DurableFileSystem;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  /** Absent on a box that cannot find out whether anybody stands before it. */
  readonly presence?: Presence;
  readonly reserve: Reserve;
  readonly patience: Patience;
  /** One line per thing that happens. */
  readonly onEvent: OnEvent;
  /** Absent where containers are none of the daemon's business. */
  readonly engine?: Engine;
  readonly targets?: readonly Target[];
  /** Absent on a machine that says nothing of itself. */
  readonly hostHealth?: HostHealth;
  /** Failures of the card that this process has met itself; absent where nobody counts them. */
  readonly cardFailures?: () => number;
  /** Joins the networks of this machine to find neighbours; absent: none are looked for. */
  readonly openMulticast?: () => MulticastLink;
  /** Checks besides those of the served files. */
  readonly checks?: readonly HealthCheck[];
  /** Where the kernel has the lamps of the board; absent: none is touched. */
  readonly ledDirectory?: string;
  /** Stands around the journal; tests make it stop the process between two records. */
  readonly aroundJournal?: (journal: Journal) => Journal;
}

export interface RunningDaemon {
  /** Rejects when something failed that only a restart can put right. Never resolves. */
  readonly failed: Promise<never>;
  /** Resolves when the process should end and be started again: a steward asked for it, or for a backup. */
  readonly restartDue: Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}
