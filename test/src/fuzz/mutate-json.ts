import { canonicalJson, type JsonValue } from '@p2p-hotspot/signing-keys';
import type { Random } from './random.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const strangers: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 2 ** 53 - 1,
  () => 2 ** 53,
  () => 1e300,
  () => '',
  () => '\u0000',
  () => '\ud800',
  () => '../../etc/passwd',
  () => 'é'.normalize('NFD'),
  () => '0'.repeat(64),
  () => 'x'.repeat(5000),
  () => '2026-02-30T00:00:00Z',
  () => '+275760-09-13T00:00:00Z',
  () => '9999-12-31T23:59:59Z',
  () => [],
  () => ({}),
  () => [[[[[[[[[[[[]]]]]]]]]]]],
  () => Array.from({ length: 300 }, () => ({})),
];

const names = ['__proto__', 'constructor', 'toString', '', 'length', 'signed', '\u{1f600}', 'a'];

/** Every place below a value, as a setter of what stands there. */
interface Place {
  readonly value: Json;
  readonly put: (value: Json) => void;
  readonly remove: () => void;
}

const isList = (value: Json): value is Json[] => Array.isArray(value);

/** Plain assignment would make `__proto__` a prototype and no member. */
const setMember = (object: { [name: string]: Json }, name: string, value: Json): void => {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

const placesIn = (parent: Json): Place[] => {
  if (parent === null || typeof parent !== 'object') return [];
  if (isList(parent)) {
    return parent.flatMap((value, index) => [
      {
        value,
        put: (next: Json) => (parent[index] = next),
        remove: () => parent.splice(index, 1),
      },
      ...placesIn(value),
    ]);
  }
  return Object.entries(parent).flatMap(([name, value]) => [
    {
      value,
      put: (next: Json) => {
        setMember(parent, name, next);
      },
      remove: () => {
        Reflect.deleteProperty(parent, name);
      },
    },
    ...placesIn(value),
  ]);
};

const nearby = (value: Json, random: Random): Json => {
  if (typeof value === 'number') return value + random.pick([-1, 1, 1000, 0.5, 2 ** 40]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') {
    const at = random.below(value.length + 1);
    const put = random.pick(['', '/', '.', '-', 'A', '\n', '\\u0000', 'é', '0']);
    return value.slice(0, at) + put + value.slice(at + random.below(2));
  }
  return random.pick(strangers)();
};

const mutateOnce = (root: { root: Json }, random: Random): void => {
  const place = random.pick(placesIn(root));
  switch (random.below(6)) {
    case 0:
      place.remove();
      break;
    case 1:
      place.put(random.pick(strangers)());
      break;
    case 2: {
      const { value } = place;
      if (value !== null && typeof value === 'object' && !isList(value)) {
        setMember(value, random.pick(names), random.pick(strangers)());
      } else if (value !== null && typeof value === 'object') {
        value.push(random.pick(strangers)());
      }
      break;
    }
    case 3:
      // What stands elsewhere in the document is of a likely kind. A copy: no document has cycles.
      place.put(structuredClone(random.pick(placesIn(root)).value));
      break;
    default:
      place.put(nearby(place.value, random));
  }
};

/** Changes one to three places of a JSON document. */
export const mutateJson = (document: unknown, random: Random): JsonValue => {
  const root = { root: structuredClone(document) as Json };
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    if (placesIn(root).length > 0) mutateOnce(root, random);
  }
  // The whole may have been taken away, too.
  return (root as { root?: Json }).root ?? null;
};

/** A document as its one canonical text, where it has one. */
export const toCanonicalBytes = (value: JsonValue): Uint8Array => {
  try {
    return canonicalJson(value);
  } catch {
    return Buffer.from(JSON.stringify(value));
  }
};

/** A mutation of canonical documents for {@link FuzzTarget.reshape}. */
export const reshapeJson = (seed: Uint8Array, random: Random): Uint8Array => {
  try {
    const document: unknown = JSON.parse(Buffer.from(seed).toString('utf8'));
    return toCanonicalBytes(mutateJson(document, random));
  } catch {
    // A seed that is no JSON at all has no shape.
    return seed;
  }
};
