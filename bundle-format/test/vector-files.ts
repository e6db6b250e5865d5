import { readdirSync, readFileSync } from 'node:fs';
import { BundleError } from '../src/errors.ts';

const folder = new URL('../../vectors/', import.meta.url);

/** What every vector file holds; the rest is the format's own. */
export interface VectorHead {
  readonly name: string;
  readonly expect: string;
  readonly reason?: string;
  readonly hex?: string;
}

/** All vectors of a folder. */
export const readVectors = <T>(format: string): (VectorHead & T)[] =>
  readdirSync(new URL(`${format}/`, folder))
    .sort()
    .map((file) => ({
      ...(readVector(`${format}/${file}`) as VectorHead & T),
      name: file.replace(/\.json$/, ''),
    }));

export const readVector = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** Code and reason of a refusal, `ok` where there is none; any other error is a bug and goes on. */
export interface Verdict {
  readonly expect: string;
  readonly reason?: unknown;
}

const refused = (error: unknown): Verdict => {
  if (!(error instanceof BundleError)) throw error;
  return { expect: error.code, reason: error.parameters['reason'] };
};

export const verdict = (act: () => unknown): Verdict => {
  try {
    act();
    return { expect: 'ok' };
  } catch (error) {
    return refused(error);
  }
};

export const verdictOf = async (act: () => Promise<unknown>): Promise<Verdict> => {
  try {
    await act();
    return { expect: 'ok' };
  } catch (error) {
    return refused(error);
  }
};

/** Bytes whose end is the end of their memory: a read beyond it cannot go unnoticed. */
export const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
