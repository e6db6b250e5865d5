import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { Cable } from '../lab/network.ts';

/** The hostile neighbour at work, and what came of it. */
export interface HostileNeighbour {
  /** Resolves when somebody fell for so many kinds. @throws Error after five minutes */
  hasMet(kinds: number): Promise<void>;
  /** Many addresses say something new all the time from now on. */
  flood(): void;
  /** Ends it. @returns bytes that it sent, by the kind of lie */
  stop(): Promise<ReadonlyMap<string, number>>;
}

interface Line {
  readonly isReady?: boolean;
  readonly lie?: string;
  readonly from?: string;
  readonly bytes?: number;
}

export interface HostileOptions {
  /** A folder with the true metadata. */
  readonly repository: string;
  /** First three numbers of its addresses. */
  readonly network: string;
  readonly firstHost: number;
  readonly addresses: number;
}

const patienceMs = 300_000;

export const startHostileNeighbour = async (
  cable: Cable,
  { repository, network, firstHost, addresses }: HostileOptions,
): Promise<HostileNeighbour> => {
  const more = Array.from({ length: addresses }, (_one, index) => firstHost + index);
  await cable.addAddresses(more.map((host) => `${network}.${host}/24`));
  const program = path.join(import.meta.dirname, 'hostile-neighbour.js');
  const words = [repository, network, String(firstHost), String(addresses)];
  const [enter = '', ...entering] = cable.enter;
  const child = execa(enter, [...entering, process.execPath, program, ...words], {
    stdin: 'pipe',
    stderr: 'inherit',
    buffer: false,
    reject: false,
  });
  const met = new Set<string>();
  const sent = new Map<string, number>();
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line');
  lines.on('line', (text) => {
    const { lie, from, bytes } = JSON.parse(text) as Line;
    if (lie !== undefined) met.add(lie);
    if (from !== undefined) sent.set(from, (sent.get(from) ?? 0) + (bytes ?? 0));
    lines.emit('told');
  });
  const ended = once(lines, 'close');
  await Promise.race([ready, ended.then(() => Promise.reject(new Error('it ended at once')))]);
  return {
    hasMet: async (kinds) => {
      const signal = AbortSignal.timeout(patienceMs);
      try {
        while (met.size < kinds) await once(lines, 'told', { signal });
      } catch (error) {
        throw new Error(`only these were met: ${[...met].join(', ')}`, { cause: error });
      }
    },
    flood: () => {
      child.stdin.write('\n');
    },
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.all([child, ended]);
      return sent;
    },
  };
};
