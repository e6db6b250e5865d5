import { z } from 'zod';
import type { RepositoryDocument } from '../repository/content.ts';

/**
 * The publisher's notes on the mirror itself: since when which file is needed by no release that is
 * kept. They lie there so that any computer can publish next; readers ignore the name.
 */
export const recordName = 'unneeded.json';

/** Name → milliseconds since 1970. */
export type Unneeded = ReadonlyMap<string, number>;

const recordSchema = z.object({
  format: z.literal(1),
  unneededSince: z.record(z.string(), z.iso.datetime()),
});

/** Reads the notes. What is no such file says nothing: all times of grace then begin anew. */
export const readRecord = (bytes: Uint8Array | undefined): Unneeded => {
  if (bytes === undefined) return new Map();
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return new Map();
  }
  const read = recordSchema.safeParse(json);
  if (!read.success) return new Map();
  return new Map(
    Object.entries(read.data.unneededSince).map(([name, since]) => [name, Date.parse(since)]),
  );
};

/** The notes as a file, in a fixed order. */
export const recordFile = (unneeded: Unneeded): RepositoryDocument => {
  const entries = [...unneeded]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, sinceMs]) => [name, new Date(sinceMs).toISOString()] as const);
  const text = JSON.stringify({ format: 1, unneededSince: Object.fromEntries(entries) }, null, 1);
  return { name: recordName, bytes: new TextEncoder().encode(`${text}\n`) };
};

const dayMs = 24 * 3600 * 1000;

/** What is to become of files that no kept release needs. */
export interface Pruning {
  /** Their time of grace is over. */
  readonly removing: ReadonlyMap<string, number>;
  /** They stay a while: a box may be in the middle of taking the release that they belong to. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Milliseconds since 1970; absent where nothing waits. */
  readonly nextRemovalMs: number | undefined;
  /** The notes from now on. */
  readonly unneeded: Unneeded;
}

/**
 * Decides what may be removed.
 *
 * @param files what is there, by size
 * @param needed names that a release needs which is kept
 * @param before the notes so far
 * @param issuedMs when what is published was signed: a clock that is behind must take no file's time
 */
export const planPruning = (
  files: ReadonlyMap<string, number>,
  needed: ReadonlySet<string>,
  before: Unneeded,
  {
    graceDays,
    nowMs,
    issuedMs,
  }: { readonly graceDays: number; readonly nowMs: number; readonly issuedMs: number },
): Pruning => {
  const removing = new Map<string, number>();
  const waiting = new Map<string, number>();
  const unneeded = new Map<string, number>();
  let nextRemovalMs: number | undefined;
  const noteMs = Math.max(nowMs, issuedMs);
  for (const [name, sizeBytes] of files) {
    if (needed.has(name) || name === recordName) continue;
    // A clock that was ahead when it was written must not keep a file for ever.
    const sinceMs = Math.min(before.get(name) ?? noteMs, noteMs);
    unneeded.set(name, sinceMs);
    const endMs = sinceMs + graceDays * dayMs;
    if (endMs <= nowMs) {
      removing.set(name, sizeBytes);
      continue;
    }
    waiting.set(name, sizeBytes);
    nextRemovalMs = Math.min(nextRemovalMs ?? endMs, endMs);
  }
  return { removing, waiting, nextRemovalMs, unneeded };
};
