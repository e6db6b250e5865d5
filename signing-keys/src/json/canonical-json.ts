import { TrustError } from '../errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { parseJson, type JsonLimits } from './parse-json.ts';

type WriteString = (text: string) => string;

/** A surrogate without its other half has no UTF-8 form: two such texts would sign alike. */
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Order by code point, as Python's and Go's canonical encoders sort. UTF-16 order, JavaScript's
 * own, differs where a key holds a character outside the basic plane.
 */
const byCodePoint = (left: string, right: string): number => {
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index += 1) {
    if (left.charCodeAt(index) !== right.charCodeAt(index)) {
      return (left.codePointAt(index) as number) - (right.codePointAt(index) as number);
    }
  }
  return left.length - right.length;
};

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const refuse = (reason: string): never => {
  throw new TrustError('JSON_INVALID', { parameters: { reason } });
};

/** Nothing to escape and no surrogates: nearly every text of ours, and both forms write it alike. */
const plainText = /^[\u0020\u0021\u0023-\u005b\u005d-\u007f]*$/;

const writeText = (text: string, writeString: WriteString): string => {
  if (plainText.test(text)) return `"${text}"`;
  return loneSurrogate.test(text) ? refuse('text') : writeString(text);
};

/** From here on the two orders differ: UTF-16 puts halves of pairs before U+E000. */
const beyondUtf16Order = /[\ud800-\uffff]/;

const sortKeys = (keys: string[]): string[] =>
  keys.some((key) => beyondUtf16Order.test(key)) ? keys.sort(byCodePoint) : keys.sort();

const writeObject = (value: JsonObject, writeString: WriteString): string => {
  let members = '';
  for (const key of sortKeys(Object.keys(value))) {
    if (members !== '') members += ',';
    members += `${writeText(key, writeString)}:${write(value[key] as JsonValue, writeString)}`;
  }
  return `{${members}}`;
};

const write = (value: JsonValue, writeString: WriteString): string => {
  if (typeof value === 'string') return writeText(value, writeString);
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : refuse('number');
  }
  if (typeof value === 'boolean' || value === null) return String(value);
  if (isList(value)) return `[${value.map((item) => write(item, writeString)).join(',')}]`;
  // What is no JSON value at all gets here only where types were bypassed.
  return isJsonObject(value) ? writeObject(value, writeString) : refuse('value');
};

const encoder = new TextEncoder();

/**
 * Canonical JSON as it stands in our files: keys in code point order, no white space, integers only,
 * the shortest escapes. Always valid JSON: control characters are escaped as `JSON.stringify` does.
 *
 * @throws TrustError `JSON_INVALID` for fractions, unsafe integers and lone surrogates
 * @see docs/spec/metadata-v1.md §3
 */
export const canonicalJson = (value: JsonValue): Uint8Array =>
  encoder.encode(write(value, (text) => JSON.stringify(text)));

/**
 * The OLPC canonical JSON that TUF signs and hashes key ids over (TUF 1.0.34 §4.1): as
 * {@link canonicalJson}, but only `"` and `\` are escaped, so that a text with a control character
 * (the line ends of a PEM key) is signed as other clients sign it. Never parsed, only hashed.
 *
 * @throws TrustError `JSON_INVALID`
 */
export const signedForm = (value: JsonValue): Uint8Array =>
  encoder.encode(write(value, (text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`));

/**
 * Parses bytes that must be canonical: one value has one encoding, so no two readers can disagree
 * about what was signed.
 *
 * @throws TrustError `JSON_INVALID` when it is not JSON, `JSON_NOT_CANONICAL` when it is other JSON
 */
export const parseCanonicalJson = (bytes: Uint8Array, limits?: JsonLimits): JsonValue => {
  const value = parseJson(bytes, limits);
  if (Buffer.compare(canonicalJson(value), bytes) !== 0) throw new TrustError('JSON_NOT_CANONICAL');
  return value;
};
