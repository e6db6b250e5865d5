import { stat } from 'node:fs/promises';
import type * as SchedulerModule from '../../../bench/dist/src/idle/scheduler-figures.js';
import { importBuilt } from '../lab/import-built.ts';
import {
  nameOf,
  processesOf,
  pssOf,
  readCharged,
  readProcessorSeconds,
  readWakeUps,
} from './container-figures.ts';
import type { BootedBox } from './first-boot-box.ts';

const { readOwnScheduler } = (await importBuilt(
  'bench/dist/src/idle/scheduler-figures.js',
)) as typeof SchedulerModule;

interface ProcessFigures {
  readonly name: string;
  readonly pss: number;
  /** On a processor, with what it started and what has ended. */
  readonly runSeconds: number;
  readonly wakeUps: number;
}

export interface ServiceFigures {
  readonly charged: number;
  /** All that ever ran in the container, health checks included. */
  readonly containerSeconds: number;
  readonly logBytes: number;
  readonly processes: ReadonlyMap<number, ProcessFigures>;
}

export type BoxFigures = ReadonlyMap<string, ServiceFigures>;

const readService = async ({ engine }: BootedBox, id: string): Promise<ServiceFigures> => {
  const processes = new Map<number, ProcessFigures>();
  for (const pid of await processesOf(id)) {
    const { runSeconds, childSeconds } = await readOwnScheduler(pid);
    processes.set(pid, {
      ...{ name: await nameOf(pid), pss: await pssOf(pid), wakeUps: await readWakeUps(pid) },
      runSeconds: runSeconds + childSeconds,
    });
  }
  const logFile = await engine.docker('inspect', '--format', '{{.LogPath}}', id);
  return {
    processes,
    charged: (await readCharged(id)).bytes,
    containerSeconds: await readProcessorSeconds(id),
    logBytes: (await stat(logFile)).size,
  };
};

/** Of every container of a box, now. */
export const readBox = async (booted: BootedBox): Promise<BoxFigures> => {
  const figures = new Map<string, ServiceFigures>();
  for (const [service, { id }] of Object.entries(await booted.box.containers())) {
    figures.set(service, await readService(booted, id));
  }
  return figures;
};

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const total = (numbers: Iterable<number>): number =>
  [...numbers].reduce((sum, number) => sum + number, 0);

export const pssIn = ({ processes }: ServiceFigures): number =>
  total([...processes.values()].map(({ pss }) => pss));

/** What a box took from one moment to another one in which nothing happened, and then with phones. */
export interface Measured {
  readonly before: BoxFigures;
  readonly after: BoxFigures;
  readonly idleSeconds: number;
  readonly loaded: BoxFigures;
  /** The most that the processes of each service had in memory with phones, and `together` at one time. */
  readonly peaks: ReadonlyMap<string, number>;
}

const inBoth = (
  first: ServiceFigures,
  last: ServiceFigures,
): readonly (readonly [ProcessFigures, ProcessFigures])[] =>
  [...last.processes].flatMap(([pid, figures]) => {
    const earlier = first.processes.get(pid);
    // What a health check began does not last from one to the other.
    return earlier === undefined ? [] : [[earlier, figures] as const];
  });

const figuresOf = (figures: BoxFigures, service: string): ServiceFigures => {
  const found = figures.get(service);
  if (found === undefined) throw new Error(`nothing was read of ${service}`);
  return found;
};

/** A line for each service, one for all of them, and a line for each process. */
export const tableOf = ({ before, after, idleSeconds, loaded, peaks }: Measured) => {
  const services = [...after.keys()].map((service) => {
    const [first, last] = [figuresOf(before, service), figuresOf(after, service)];
    const processes = inBoth(first, last).map(([earlier, later]) => ({
      ...{ service, name: later.name, pss: later.pss },
      cpu: (100 * (later.runSeconds - earlier.runSeconds)) / idleSeconds,
      wakeUps: (later.wakeUps - earlier.wakeUps) / idleSeconds,
    }));
    return {
      ...{ service, processes, pss: pssIn(last), charged: last.charged },
      ...{ peak: peaks.get(service) ?? 0, full: figuresOf(loaded, service).charged },
      cpu: total(processes.map(({ cpu }) => cpu)),
      container: (100 * (last.containerSeconds - first.containerSeconds)) / idleSeconds,
      wakeUps: total(processes.map(({ wakeUps }) => wakeUps)),
      logs: ((last.logBytes - first.logBytes) * 3600) / idleSeconds,
    };
  });
  const sums = {
    ...{ service: 'together', peak: peaks.get('together') ?? 0 },
    pss: total(services.map(({ pss }) => pss)),
    charged: total(services.map(({ charged }) => charged)),
    full: total(services.map(({ full }) => full)),
    cpu: total(services.map(({ cpu }) => cpu)),
    container: total(services.map(({ container }) => container)),
    wakeUps: total(services.map(({ wakeUps }) => wakeUps)),
    logs: total(services.map(({ logs }) => logs)),
  };
  const lines = [
    row(
      ...['service', 'PSS, MB', 'charged, MB', 'PSS with 50 phones, MB'],
      ...['charged with 50 phones, MB', '% of a core, idle', 'with health checks, %'],
      ...['wake-ups a second, idle', 'log, bytes an hour, idle'],
    ),
    ...[...services, sums].map(
      ({ service, pss, charged, peak, full, cpu, container, wakeUps, logs }) =>
        row(
          ...[service, ...[pss, charged, peak, full].map(megabytes)],
          ...[cpu.toFixed(2), container.toFixed(2), wakeUps.toFixed(1), logs.toFixed()],
        ),
    ),
    row('process', 'service', 'PSS, MB', '% of a core', 'wake-ups a second'),
    ...services.flatMap(({ processes }) =>
      processes.map(({ name, service, pss, cpu, wakeUps }) =>
        row(name, service, megabytes(pss), cpu.toFixed(2), wakeUps.toFixed(1)),
      ),
    ),
  ];
  return { lines, logBytesAnHour: sums.logs };
};
