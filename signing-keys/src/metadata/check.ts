import { TrustError } from '../errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.ts';

/** A member of untrusted metadata with the path that leads to it, for messages. */
export interface Place {
  readonly value: JsonValue | undefined;
  readonly path: string;
}

/** Refuses metadata, naming the place. */
export const refuse = (path: string): never => {
  throw new TrustError('METADATA_INVALID', { parameters: { role: 'metadata', reason: path } });
};

/** A member, or an absent one. Never one that an object inherits. */
export const member = (object: JsonObject, name: string, path: string): Place => ({
  value: Object.hasOwn(object, name) ? object[name] : undefined,
  path: path === '' ? name : `${path}.${name}`,
});

export const checkObject = ({ value, path }: Place): JsonObject =>
  isJsonObject(value) ? value : refuse(path);

export const checkText = ({ value, path }: Place): string =>
  typeof value === 'string' ? value : refuse(path);

/** A whole number from `min` to `max`. */
export const checkCount = ({ value, path }: Place, min: number, max: number): number =>
  typeof value === 'number' && value >= min && value <= max ? value : refuse(path);

export const checkList = ({ value, path }: Place): readonly Place[] =>
  Array.isArray(value)
    ? (value as readonly JsonValue[]).map((item, index) => ({
        value: item,
        path: `${path}.${index}`,
      }))
    : refuse(path);

export const checkTexts = (place: Place): readonly string[] => checkList(place).map(checkText);

/** The members of an object whose keys are free. */
export const checkMembers = (place: Place): readonly (readonly [string, Place])[] => {
  const object = checkObject(place);
  return Object.keys(object).map((key) => [key, member(object, key, place.path)] as const);
};

/** Absent, or what `check` accepts. */
export const checkOptional = (place: Place, check: (place: Place) => unknown): void => {
  if (place.value !== undefined) check(place);
};
