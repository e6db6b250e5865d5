/** A JSON value without `null`: in a patch, `null` means "remove". */
export type Json = boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A patch in the manner of RFC 7396: what changed, and `null` for what went away. */
export interface MergePatch {
  readonly [key: string]: Json | MergePatch | null;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as JSON, whatever the order of keys. */
const isEqual = (a: Json | undefined, b: Json | undefined): boolean => {
  // Patches leave what they do not change as the very same object: mostly there is nothing to compare.
  if (a === b) return true;
  if (isObject(a) && isObject(b)) return Object.keys(mergePatch(a, b)).length === 0;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => isEqual(item, b[index] as Json));
  }
  return false;
};

/**
 * What turns one JSON object into another. Objects are compared inside, arrays as a whole, as F-Droid
 * clients expect of the files in `diff/`.
 */
export const mergePatch = (from: JsonObject, to: JsonObject): MergePatch => {
  const entries: [string, MergePatch[string]][] = [];
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) entries.push([key, null]);
  for (const [key, after] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (isEqual(before, after)) continue;
    const isInside = isObject(before) && isObject(after);
    entries.push([key, isInside ? mergePatch(before, after) : after]);
  }
  return Object.fromEntries(entries);
};

/** Applies a patch: `applyPatch(from, mergePatch(from, to))` equals `to` but for the order of keys. */
export const applyPatch = (from: JsonObject, patch: MergePatch): JsonObject => {
  const result = new Map(Object.entries(from));
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) result.delete(key);
    else if (isObject(change)) {
      const before = result.get(key);
      result.set(key, applyPatch(isObject(before) ? before : {}, change));
    } else result.set(key, change as Json);
  }
  return Object.fromEntries(result);
};

/** One text per value, whatever the order of its keys. */
export const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
