import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told before anything else is loaded. It takes memory as if the machine had much of it; of this process, a
 * sync with many must not take it all.
 *
 * Nobody waits for a pub that is alone: without its optimizing compilers 8 MB of Node's own program are never read,
 * and what they would make of code that only starts is not made. Maglev stays away for good: no time was measured that
 * it saves here. What this costs a sync is in docs/benchmarks.md.
 */
export const flagsAlone = [
  '--semi-space-growth-factor=1',
  '--optimize-for-size',
  '--max-old-space-size=160',
  '--no-maglev',
  '--no-opt',
] as const;

/** From now on somebody waits: what is done often is compiled. There is no way back that would free anything. */
export const compileWhatIsHot = (): void => {
  setFlagsFromString('--opt');
};
