import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Resolves when a line comes; rejects when no more do. */
export const said = async (output: Readable, line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    createInterface({ input: output })
      .on('line', (one) => {
        if (one === line) resolve();
      })
      .on('close', () => {
        reject(new Error(`it ended before it said ${line}`));
      });
  });
