import test from 'ava';
import { fromHex, readVectors, verdict } from './vector-files.ts';

interface Format<T> {
  readonly title: string;
  readonly folder: string;
  readonly decode: (bytes: Uint8Array) => T;
  readonly encode: (value: T) => Uint8Array;
  /** The value as the vectors write it. */
  readonly plain: (value: T) => unknown;
}

/** Runs a folder of vectors through a decoder, and good ones back through the encoder. */
export const testFormat = <T>({ title, folder, decode, encode, plain }: Format<T>): void => {
  test(title, (t) => {
    const vectors = readVectors<{ readonly value: unknown }>(folder);
    t.true(vectors.length > 0);
    for (const vector of vectors) {
      const bytes = fromHex(vector.hex ?? '');
      const { expect, reason } = verdict(() => decode(bytes));
      t.deepEqual([expect, reason], [vector.expect, vector.reason], vector.name);
      if (expect !== 'ok') continue;
      const value = decode(bytes);
      t.deepEqual(plain(value), vector.value, vector.name);
      t.deepEqual(new Uint8Array(encode(value)), bytes, vector.name);
    }
  });
};
