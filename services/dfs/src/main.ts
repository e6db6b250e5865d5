import { setFlagsFromString } from 'node:v8';

/** V8 takes memory as if the machine had much of it; this process passes bytes on. */
for (const flag of ['--semi-space-growth-factor=1', '--optimize-for-size']) {
  setFlagsFromString(flag);
}

// Only now: loading the other modules is most of what memory is taken for.
await import('./run-dfs.ts');
