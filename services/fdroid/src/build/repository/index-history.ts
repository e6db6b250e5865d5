import { createHash } from 'node:crypto';
import {
  applyPatch,
  mergePatch,
  sortedJson,
  type JsonObject,
  type MergePatch,
} from './merge-patch.ts';

/** So many indexes of the past can be brought up to date by a diff. */
const keptGenerations = 32;

/** An index of the past: how to get back to it from the one after it. */
export interface OlderIndex {
  /** Milliseconds; clients ask for a diff by it. */
  readonly timestamp: number;
  /** What a chain of patches must lead to: SHA-256 over its apps, keys sorted. */
  readonly sha256: string;
  readonly patch: MergePatch;
}

/**
 * The indexes that phones may hold. Only the newest is kept whole; each older one is the patch that
 * leads back to it.
 */
export interface IndexHistory {
  readonly newest: JsonObject;
  /** The newest first. */
  readonly older: readonly OlderIndex[];
}

/** A diff from an index of the past to the newest. */
export interface IndexDiff {
  /** Of the index that it starts from. */
  readonly timestamp: number;
  readonly bytes: Uint8Array;
  readonly numPackages: number;
}

/** Most apps are the same object in many generations. */
const sortedTexts = new WeakMap<JsonObject, string>();

const sortedText = (value: JsonObject): string => {
  const text = sortedTexts.get(value) ?? sortedJson(value);
  sortedTexts.set(value, text);
  return text;
};

const isObject = (value: JsonObject[string] | undefined): value is JsonObject =>
  typeof value === 'object' && !Array.isArray(value);

const digestOf = ({ packages, ...rest }: JsonObject): string => {
  const digest = createHash('sha256').update(sortedJson(rest));
  for (const id of Object.keys(isObject(packages) ? packages : {}).sort()) {
    const entry = isObject(packages) ? packages[id] : undefined;
    digest.update(`\n${id} ${isObject(entry) ? sortedText(entry) : sortedJson(entry)}`);
  }
  return digest.digest('hex');
};

const timestampOf = (index: JsonObject): number =>
  Number((index['repo'] as JsonObject | undefined)?.['timestamp']);

/** Adds a new index; the same index again changes nothing. */
export const extendHistory = (
  previous: IndexHistory | undefined,
  newest: JsonObject,
): IndexHistory => {
  if (previous === undefined) return { newest, older: [] };
  if (timestampOf(previous.newest) === timestampOf(newest)) return previous;
  const before: OlderIndex = {
    timestamp: timestampOf(previous.newest),
    sha256: digestOf(previous.newest),
    patch: mergePatch(newest, previous.newest),
  };
  return { newest, older: [before, ...previous.older].slice(0, keptGenerations) };
};

/**
 * The diffs that lead to the newest index, the one from the newest of the past first. One that is not
 * much smaller than the whole index is left out; where a chain of patches does not lead to the index
 * that it should, it ends: phones then fetch the whole index, as they do without a diff.
 */
export const indexDiffs = ({ newest, older }: IndexHistory): readonly IndexDiff[] => {
  const largestBytes = JSON.stringify(newest).length / 2;
  const diffs: IndexDiff[] = [];
  let index = newest;
  for (const { timestamp, sha256, patch } of older) {
    index = applyPatch(index, patch);
    if (digestOf(index) !== sha256) break;
    const diff = mergePatch(index, newest);
    const bytes = Buffer.from(JSON.stringify(diff), 'utf8');
    if (bytes.byteLength > largestBytes) continue;
    diffs.push({ timestamp, bytes, numPackages: Object.keys(diff['packages'] ?? {}).length });
  }
  return diffs;
};
