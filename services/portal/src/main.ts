import { setFlagsFromString } from 'node:v8';

/**
 * V8 takes memory as if the machine had much of it. Here garbage is collected often and in small steps, and
 * pages are drawn by code that is not optimized: they are short, and few. What that costs and brings is
 * measured in docs/adr/0018-search-by-sqlite.md.
 */
for (const flag of ['--semi-space-growth-factor=1', '--optimize-for-size', '--no-opt']) {
  setFlagsFromString(flag);
}

// Only now: loading the other modules is most of what the optimizing compiler would be started for.
await import('./run-portal.ts');
