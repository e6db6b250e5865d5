import { setFlagsFromString } from 'node:v8';

/** V8 takes memory as if the machine had much of it; of this process, a sync with many must not take it all. */
for (const flag of [
  '--semi-space-growth-factor=1',
  '--optimize-for-size',
  '--max-old-space-size=160',
]) {
  setFlagsFromString(flag);
}

// Only now: loading the other modules is most of what memory is taken for.
await import('./run-pub.ts');
