import { CodedError } from '@p2p-hotspot/contract';
import { promiseSameBytes, type FuzzTarget } from '../target.ts';
import { inputs } from './vectors.ts';

/**
 * Decoders with a bug each, for the test of the fuzzer itself: a campaign that does not report them
 * proves nothing. They are run by name only.
 */
const planted = (decode: (input: Uint8Array) => unknown): FuzzTarget => ({
  seeds: inputs('a good input', 'another one'),
  isRefusal: (error) => error instanceof CodedError,
  decode: (input) => {
    // Not every input meets the bug.
    if (input.length % 4 !== 1) throw new CodedError('REFUSED');
    return decode(input);
  },
});

/** What a decoder leaves lying about. */
const kept: Uint8Array[] = [];

export const plantedTargets: Readonly<Record<string, FuzzTarget>> = {
  'planted-throw': planted(() => (JSON.parse('null') as { length: number }).length),
  'planted-loop': planted(() => {
    for (let at = 0; ; at += 1) if (at < 0) return;
  }),
  'planted-wait': planted(() => new Promise(() => setInterval(() => undefined, 1000))),
  'planted-memory': planted(() => {
    kept.length = 0;
    for (let at = 0; at < 16; at += 1) kept.push(new Uint8Array(16 * 1024 * 1024).fill(at));
  }),
  'planted-allocation': planted(() => new Uint8Array(3 * 1024 * 1024 * 1024).length),
  'planted-heap': planted(() => {
    const all: unknown[] = [];
    for (let at = 0; ; at += 1) all.push({ at, text: `${at}`.repeat(100) });
  }),
  'planted-exit': planted(() => process.exit(0)),
  'planted-spelling': planted((input) => {
    promiseSameBytes(input, Buffer.from(input).reverse());
  }),
};
