import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';

/** Many connections from a few addresses of this computer. */
export interface Crowd {
  readonly behaviour: 'silent' | 'slow headers' | 'slow body' | 'slow reader';
  readonly count: number;
  /** The last numbers of its addresses, 127.0.0.x. */
  readonly firstHost: number;
  readonly hosts: number;
  /** What it asks for. */
  readonly path: string;
}

export interface CrowdProcess {
  /** How many connections came about, once all were tried. */
  readonly opened: Promise<number>;
  stop(): Promise<void>;
}

/** Starts a crowd as a process of its own: it has descriptors of its own. */
export const startCrowd = (
  port: number,
  { behaviour, count, firstHost, hosts, path: urlPath }: Crowd,
): CrowdProcess => {
  const program = path.join(import.meta.dirname, 'crowd.js');
  const numbers = [port, behaviour, count, firstHost, hosts, urlPath].map(String);
  const child = execa(process.execPath, [program, ...numbers], {
    stderr: 'inherit',
    buffer: false,
    reject: false,
  });
  const lines = createInterface({ input: child.stdout });
  const opened = Promise.race([
    once(lines, 'line').then(([line]: string[]) => Number(line)),
    // However it ends, then it has opened no more.
    child.then(() => 0),
  ]);
  return {
    opened,
    stop: async () => {
      child.kill('SIGTERM');
      await child;
    },
  };
};
