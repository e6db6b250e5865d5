import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { addRoute, ip, type Link } from './namespace.ts';

export interface Cuts {
  /** From one cut to the next. */
  readonly everyMs: number;
  /** How long nothing passes. */
  readonly forMs: number;
}

const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** As when a modem loses its cell: the interface is gone, and every connection ends with an error. */
const cutOnce = async ({ server, box, gateway }: Link, forMs: number): Promise<void> => {
  await ip('-n', box.name, 'link', 'set', 'eth0', 'down');
  for (const [here, there] of [
    [box, server],
    [server, box],
  ] as const) {
    const [program, ...words] = [...here.enter, 'ss', '-K', 'dst', there.address];
    await execa(program, words);
  }
  await delay(forMs);
  await ip('-n', box.name, 'link', 'set', 'eth0', 'up');
  if (gateway !== undefined) await addRoute(box, gateway);
};

/** Cuts a link again and again while a task runs; it is whole when the task ends. */
export const whileCut = async <T>(
  link: Link,
  { everyMs, forMs }: Cuts,
  task: () => Promise<T>,
): Promise<T> => {
  const over = new AbortController();
  const cutting = (async () => {
    while (!isAborted(over.signal)) {
      const waited = delay(everyMs - forMs, true, { signal: over.signal });
      if (await waited.catch(() => false)) await cutOnce(link, forMs);
    }
  })();
  try {
    return await task();
  } finally {
    over.abort();
    await cutting;
  }
};
