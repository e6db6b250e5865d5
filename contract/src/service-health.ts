import { z } from 'zod';
import type { BoxStatus } from './local-api.ts';

/**
 * How one service of the box is (docs/spec/local-api-v1.md §9): `GET` on its own socket, or on the portal
 * at `portalHealthPath`. For health checks of containers, and for monitoring.
 *
 * 200 while the service does what it is for, else 503. No secrets, no names, nothing of visitors.
 */
export const serviceHealthPath = '/v1/health';
export const portalHealthPath = '/health.json';

/** How health checks call themselves, so that they are not counted as visits: what begins so is a program. */
export const healthAgent = 'p2p-hotspot-health';

export const serviceNames = [
  'daemon',
  'usb',
  'engine',
  'portal',
  'wifi',
  'browser',
  'ssb-pub',
  'dfs',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** One thing that a service looked at. */
export interface ServiceCheck {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly isGood: boolean;
  /** Without it the service does not do what it is for. */
  readonly isVital: boolean;
}

/** What the process of a service takes of the machine. */
export interface ProcessFigures {
  /** Resident memory. */
  readonly memoryBytes: number;
  /** Of a processor, user and system together, since the process began. */
  readonly cpuSeconds: number;
  readonly uptimeSeconds: number;
}

/** `degraded`: something wants looking after, and the service does what it is for. */
export type HealthStatus = 'ok' | 'degraded' | 'failing';

export interface ServiceHealth {
  readonly service: ServiceName;
  readonly version: string;
  readonly status: HealthStatus;
  readonly checks: readonly ServiceCheck[];
  readonly process: ProcessFigures;
}

/** What is asked of Node's `process`. */
interface NodeProcess {
  readonly memoryUsage: { rss(): number };
  cpuUsage(): { readonly user: number; readonly system: number };
  uptime(): number;
}

/** Takes the figures of a process as Node tells them. */
export const describeProcess = (of: NodeProcess): ProcessFigures => {
  const { user, system } = of.cpuUsage();
  return {
    memoryBytes: of.memoryUsage.rss(),
    cpuSeconds: (user + system) / 1e6,
    uptimeSeconds: of.uptime(),
  };
};

/** The health of a service that found this. */
export const describeHealth = (
  service: ServiceName,
  version: string,
  checks: readonly ServiceCheck[],
  figures: ProcessFigures,
): ServiceHealth => {
  const bad = checks.filter(({ isGood }) => !isGood);
  const isFailing = bad.some(({ isVital }) => isVital);
  return {
    service,
    version,
    status: isFailing ? 'failing' : bad.length > 0 ? 'degraded' : 'ok',
    checks,
    process: figures,
  };
};

/** HTTP status of an answer that tells this health. */
export const healthCode = ({ status }: ServiceHealth): 200 | 503 =>
  status === 'failing' ? 503 : 200;

const figure = z.number().min(0);

const schema = z.object({
  service: z.enum(serviceNames),
  version: z.string().regex(/^[0-9A-Za-z.+-]{1,32}$/),
  status: z.enum(['ok', 'degraded', 'failing']),
  checks: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z0-9-]{1,32}$/),
        isGood: z.boolean(),
        isVital: z.boolean(),
      }),
    )
    .max(32),
  process: z.object({ memoryBytes: figure, cpuSeconds: figure, uptimeSeconds: figure }),
});

/** @returns undefined where it is none, or of a version that is not understood */
export const parseServiceHealth = (value: unknown): ServiceHealth | undefined =>
  schema.safeParse(value).data;

/** Why a box tells its status and does nothing else. */
const cardFailures: ReadonlySet<string> = new Set(['STORE_READ_ONLY', 'STORE_IO_FAILED']);

/** What the daemon looked at, as its status tells. */
export const daemonChecks = ({
  phase,
  message,
  store,
  host,
  settingProblems,
}: BoxStatus): ServiceCheck[] => {
  const check = (name: string, isGood: boolean, isVital = false): ServiceCheck => ({
    name,
    isGood,
    isVital,
  });
  return [
    check('writing', phase !== 'FAILED' || !cardFailures.has(message.code), true),
    check('card', (host?.cardErrors ?? 0) === 0),
    check('power', host?.underVoltage !== true),
    check('files', store.damagedFiles === 0),
    check('space', store.freeBytes >= store.reserveBytes),
    check('settings', settingProblems.length === 0),
  ];
};
