/**
 * What V8 is told at the start of a process that stays on a small box, as flags for `setFlagsFromString`.
 * By itself it takes memory as if the machine had much of it. With these garbage is collected often and in
 * small steps, and code is not optimized: pages and updates are short work, and what is long (hashes,
 * unpacking, signatures) is not JavaScript. What they cost and bring is in docs/adr/0018-search-by-sqlite.md.
 *
 * They count only for what is loaded after them: loading modules is most of what the optimizing compiler
 * would be started for.
 */
export const smallHeapFlags = [
  '--semi-space-growth-factor=1',
  '--optimize-for-size',
  '--no-opt',
] as const;
