import type { LocalizedText } from '@p2p-hotspot/contract';
import { FdroidError } from '../errors.ts';

/** Members of a JSON object of an index. */
export type Fields = Readonly<Record<string, unknown>>;

const invalid = (reason: string): FdroidError =>
  new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason } });

/** @throws FdroidError FDROID_INDEX_INVALID with `what` as its reason, as all of these do */
export const fieldsOf = (value: unknown, what: string): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw invalid(what);
};

export const textOf = (value: unknown, what: string): string => {
  if (typeof value === 'string') return value;
  throw invalid(what);
};

export const numberOf = (value: unknown, what: string): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw invalid(what);
};

/** A digest or a fingerprint. */
export const hexOf = (value: unknown, what: string): string => {
  if (typeof value === 'string' && /^[0-9a-f]{1,128}$/i.test(value)) return value.toLowerCase();
  throw invalid(what);
};

/** File names in the index start with a slash; paths in a component's tree do not. */
export const pathOf = (file: Fields): string =>
  textOf(file['name'], 'file.name').replace(/^\//, '');

/** What nobody sees but what turns the words around it (Unicode UAX 9), and control characters. */
const unseen = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as people are shown it. */
export const shownText = (text: string, longest: number): string =>
  text.slice(0, longest).replaceAll(unseen, '');

/** @throws FdroidError FDROID_INDEX_INVALID */
export const localizedOf = (value: unknown, what: string, longest: number): LocalizedText =>
  Object.fromEntries(
    Object.entries(fieldsOf(value, what)).map(([locale, text]) => [
      locale,
      shownText(textOf(text, what), longest),
    ]),
  );

/** Of what an app can do without: undefined where it is absent or not as it must be. */
export const whenSound = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FdroidError) return undefined;
    throw error;
  }
};

/** The texts of an app that can do without them; undefined where there are none. */
export const optionalTexts = (value: unknown, longest: number): LocalizedText | undefined =>
  value === undefined ? undefined : whenSound(() => localizedOf(value, 'text', longest));

/** @throws FdroidError FDROID_INDEX_INVALID with the reason `JSON` */
export const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: 'JSON' }, cause });
  }
};
