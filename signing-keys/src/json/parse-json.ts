import { TrustError } from '../errors.ts';
import type { JsonValue } from './json-value.ts';

export interface JsonLimits {
  /** Objects and lists inside each other; 32 where not given. */
  readonly maxDepth?: number;
  /** Size of the input; unlimited where not given, since callers cap what they read. */
  readonly maxBytes?: number;
}

const refuse = (reason: string, offset: number): never => {
  throw new TrustError('JSON_INVALID', { parameters: { reason, offset } });
};

/** Strict: malformed UTF-8 is refused, a byte order mark is kept and so refused by the grammar. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('utf-8', 0);
  }
};

/** What needs no second look: a text without escapes, up to its closing quote. */
const plainText = /"[\u0020\u0021\u0023-\u005b\u005d-\uffff]*"/y;
/** Anything that starts like a number; only the integers among them are taken. */
const number = /-?\d[\d.eE+-]*/y;
const integer = /^(?:0|-?[1-9]\d*)$/;
const quote = 0x22;
const backslash = 0x5c;
const loneSurrogate = /\p{Surrogate}/u;

/** Plain assignment of `__proto__` would set the prototype instead of a member. */
const defineMember = (members: object, key: string, value: JsonValue): void => {
  Object.defineProperty(members, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

/**
 * Parses JSON strictly (RFC 8259): no duplicate keys, no fractions or unsafe integers, no lone
 * surrogates, a cap on depth. A key `__proto__` is an ordinary own member.
 *
 * `JSON.parse` is not used, because it lets the last of two equal keys win, and takes any depth.
 *
 * @throws TrustError `JSON_INVALID` with `reason` and `offset` (characters)
 */
export const parseJson = (
  bytes: Uint8Array,
  { maxDepth = 32, maxBytes = Infinity }: JsonLimits = {},
): JsonValue => {
  if (bytes.length > maxBytes) refuse('size', maxBytes);
  const text = decode(bytes);
  let offset = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    offset += found?.length ?? 0;
    return found;
  };
  /** Space, line ends, tab: the only characters up to the space that may stand between. */
  const skip = (): void => {
    for (let code = text.charCodeAt(offset); code <= 0x20; code = text.charCodeAt(offset)) {
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      offset += 1;
    }
  };
  const takeCharacter = (character: string): boolean => {
    if (text[offset] !== character) return false;
    offset += 1;
    return true;
  };

  const readString = (): string => {
    const start = offset;
    plainText.lastIndex = start;
    if (plainText.test(text)) {
      offset = plainText.lastIndex;
      return text.slice(start + 1, offset - 1);
    }
    if (!takeCharacter('"')) refuse('text', start);
    for (let code = 0; code !== quote; offset += code === backslash ? 2 : 1) {
      code = text.charCodeAt(offset);
      // NaN at the end of the input; control characters stand in JSON as escapes only.
      if (!(code >= 0x20)) refuse('text', start);
    }
    const quoted = text.slice(start, offset);
    let value: string;
    try {
      value = JSON.parse(quoted) as string;
    } catch {
      return refuse('escape', start);
    }
    return loneSurrogate.test(value) ? refuse('text', start) : value;
  };

  const readNumber = (): number => {
    const start = offset;
    const digits = take(number) ?? refuse('value', start);
    const value = Number(digits);
    return integer.test(digits) && Number.isSafeInteger(value) ? value : refuse('number', start);
  };

  const readObject = (depth: number): JsonValue => {
    const members: Record<string, JsonValue> = {};
    skip();
    if (takeCharacter('}')) return members;
    do {
      skip();
      const start = offset;
      const key = readString();
      if (Object.hasOwn(members, key)) refuse('duplicate-key', start);
      skip();
      if (!takeCharacter(':')) refuse('colon', offset);
      const value = readValue(depth);
      if (key === '__proto__') defineMember(members, key, value);
      else members[key] = value;
      skip();
    } while (takeCharacter(','));
    if (!takeCharacter('}')) refuse('object', offset);
    return members;
  };

  const readList = (depth: number): JsonValue => {
    const items: JsonValue[] = [];
    skip();
    if (takeCharacter(']')) return items;
    do {
      items.push(readValue(depth));
      skip();
    } while (takeCharacter(','));
    if (!takeCharacter(']')) refuse('list', offset);
    return items;
  };

  const readWord = (word: string, value: boolean | null): JsonValue => {
    if (!text.startsWith(word, offset)) refuse('value', offset);
    offset += word.length;
    return value;
  };

  const readValue = (depth: number): JsonValue => {
    skip();
    switch (text.charAt(offset)) {
      case '{':
      case '[': {
        if (depth >= maxDepth) refuse('depth', offset);
        const isObject = text.charAt(offset) === '{';
        offset += 1;
        return isObject ? readObject(depth + 1) : readList(depth + 1);
      }
      case '"':
        return readString();
      case 't':
        return readWord('true', true);
      case 'f':
        return readWord('false', false);
      case 'n':
        return readWord('null', null);
      default:
        return readNumber();
    }
  };

  const value = readValue(0);
  skip();
  if (offset !== text.length) refuse('trailing', offset);
  return value;
};
