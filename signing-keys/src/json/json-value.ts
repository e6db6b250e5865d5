/** JSON without fractions: what canonical JSON can carry (TUF 1.0.34 §4.1). */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON object. Read members only after `Object.hasOwn`, or from one that was just parsed. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** Narrows a parsed value to an object. */
export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
