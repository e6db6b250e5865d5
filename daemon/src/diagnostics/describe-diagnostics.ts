import os from 'node:os';
import type {
  CodedMessage,
  DaemonDiagnostics,
  NotedEvent,
  StewardLogEntry,
} from '@p2p-hotspot/contract';
import { parseEnvelope, type RootSigned } from '@p2p-hotspot/signing-keys';
import { describeReceipt } from '../core/describe-receipt.ts';
import { readFacts, type FactSources } from '../duties/receipt-facts.ts';
import { daemonVersion } from '../version.ts';

export interface DiagnosticsSources extends FactSources {
  /** Names of the settings that are set. */
  readonly settings: readonly string[];
  readonly readActs: () => readonly StewardLogEntry[];
  readonly readEvents: () => readonly NotedEvent[];
}

/** Members of a receipt that say nothing of how the box is. */
const left: ReadonlySet<string> = new Set(['_type', 'format', 'sequence']);

const codeOf = ({ message }: { readonly message: CodedMessage }): string => message.code;

/**
 * A report on the box for whoever helps its steward from far away: the facts of a receipt, by the same
 * rules, and codes. Labels and parameters stay here, since they may name people, places and secrets.
 */
export const describeDiagnostics = async (
  sources: DiagnosticsSources,
): Promise<DaemonDiagnostics> => {
  const facts = await readFacts(sources);
  const { status, record } = facts;
  const root = record.metadata && (parseEnvelope(record.metadata.root).signed as RootSigned);
  // The number is of no receipt, and is left out below.
  const receipt = describeReceipt({ ...facts, sequence: 1, rootVersion: root?.version ?? 0 });
  return {
    format: 1,
    made: facts.now,
    daemon: {
      version: daemonVersion,
      node: process.version,
      uptimeSeconds: Math.round(process.uptime()),
      memoryBytes: process.memoryUsage.rss(),
    },
    machine: {
      arch: os.arch(),
      kernel: os.release(),
      processors: os.cpus().length,
      load: os.loadavg(),
      uptimeSeconds: Math.round(os.uptime()),
      memoryBytes: os.totalmem(),
      freeMemoryBytes: os.freemem(),
    },
    box: Object.fromEntries(Object.entries(receipt).filter(([name]) => !left.has(name))),
    phase: status.phase,
    sources: status.sources.map((source) => ({ kind: source.kind, code: codeOf(source) })),
    mirrors: (status.mirrors ?? []).map(codeOf),
    maps: (status.maps ?? []).map(codeOf),
    sticks: (status.sticks ?? []).map((stick) => ({
      activity: stick.activity,
      code: codeOf(stick),
    })),
    settings: sources.settings,
    acts: sources.readActs().map(({ time, place, act, outcome }) => ({
      time,
      place,
      act,
      outcome: typeof outcome === 'string' ? outcome : outcome.code,
    })),
    events: sources.readEvents(),
  };
};
