import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export type QmpArguments = Readonly<Record<string, unknown>>;

export interface QmpEvent {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** QEMU's control channel (QEMU Machine Protocol): one JSON object a line, one request at a time. */
export interface Qmp {
  /** @throws Error with QEMU's own words when it refuses, or when it has ended */
  execute(command: string, parameters?: QmpArguments): Promise<unknown>;
  /** Resolves with the first event from now on that fits. */
  event(fits: (event: QmpEvent) => boolean): Promise<QmpEvent>;
}

interface QmpLine {
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
  readonly event?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the channel.
 *
 * @param ended resolves when QEMU has ended
 */
export const openQmp = async (
  input: Writable,
  output: Readable,
  ended: Promise<unknown>,
): Promise<Qmp> => {
  const requests: Waiting<unknown>[] = [];
  const listeners = new Set<Waiting<QmpEvent> & { readonly fits: (event: QmpEvent) => boolean }>();
  let isOver = false;
  const over = (): Error => new Error('QEMU has ended');
  void ended.then(() => {
    isOver = true;
    for (const { reject } of [...requests.splice(0), ...listeners]) reject(over());
  });
  // Writing to a QEMU that was killed is no error of ours: `ended` tells.
  input.on('error', () => undefined);
  createInterface({ input: output }).on('line', (text) => {
    const line = JSON.parse(text) as QmpLine;
    if (line.event !== undefined) {
      const event = { name: line.event, data: line.data ?? {} };
      for (const listener of listeners) {
        if (!listener.fits(event)) continue;
        listeners.delete(listener);
        listener.resolve(event);
      }
    } else if (line.error !== undefined) {
      requests.shift()?.reject(new Error(line.error.desc));
    } else if ('return' in line) {
      requests.shift()?.resolve(line.return);
    }
  });
  const execute = async (command: string, parameters: QmpArguments = {}): Promise<unknown> => {
    if (isOver) throw over();
    return new Promise((resolve, reject) => {
      requests.push({ resolve, reject });
      input.write(`${JSON.stringify({ execute: command, arguments: parameters })}\n`);
    });
  };
  await execute('qmp_capabilities');
  return {
    execute,
    event: async (fits) => {
      if (isOver) throw over();
      return new Promise((resolve, reject) => {
        listeners.add({ fits, resolve, reject });
      });
    },
  };
};
