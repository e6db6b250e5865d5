import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { MessageParameters } from '@p2p-hotspot/contract';
import type { ApkErrorCode } from '../../errors.ts';
import type { ApkInfo } from '../apk/apk-info.ts';

/** What reading an APK led to. */
export type ReadResult =
  | { readonly info: ApkInfo }
  | { readonly code: ApkErrorCode; readonly parameters: MessageParameters };

/** What was learned of APKs in earlier runs. Only ever a shortcut: no output depends on it. */
export interface ApkMemory {
  recall(path: string): ReadResult | undefined;
  remember(path: string, result: ReadResult): void;
  /** What this run recalled or learned, to be kept for the next. */
  text(): string;
}

/**
 * Says which reader works: its own code, and all beside it, so that nobody can forget to count a
 * version up; and what writes the memory. Another reader may see something else in the same APK.
 */
const readerVersion = (): string => {
  const folder = new URL('../', import.meta.url);
  const names = readdirSync(folder, { recursive: true }) as string[];
  const digest = createHash('sha256').update(process.versions.v8);
  for (const name of names.filter((file) => /\.[jt]s$/.test(file)).sort()) {
    digest.update(name).update(readFileSync(new URL(name, folder)));
  }
  return digest.digest('hex');
};

/** All that structured clones can hold: a reader may learn to tell more of an APK. */
const encode = (result: ReadResult): string => serialize(result).toString('base64');

const decode = (text: string): ReadResult | undefined => {
  try {
    const value: unknown = deserialize(Buffer.from(text, 'base64'));
    return typeof value === 'object' && value !== null ? (value as ReadResult) : undefined;
  } catch {
    return undefined;
  }
};

interface Stored {
  readonly format: 1;
  readonly reader: string;
  readonly apks: Readonly<Record<string, string>>;
}

const parse = (text: string | undefined, reader: string): Stored['apks'] => {
  try {
    const stored = JSON.parse(text ?? '') as Partial<Record<keyof Stored, unknown>>;
    return stored.format === 1 && stored.reader === reader ? (stored.apks as Stored['apks']) : {};
  } catch {
    return {};
  }
};

/**
 * A memory that lives in a text: JSON, thrown away when it cannot be read or another reader wrote it.
 *
 * @param text what `text()` returned in an earlier run
 * @param identityOf changes whenever the file does; undefined for a file that is not to be remembered
 */
export const apkMemory = (
  text: string | undefined,
  identityOf: (path: string) => string | undefined,
): ApkMemory => {
  const reader = readerVersion();
  const before = parse(text, reader);
  const now = new Map<string, string>();
  return {
    recall: (path) => {
      const identity = identityOf(path);
      if (identity === undefined || !Object.hasOwn(before, identity)) return undefined;
      const stored = before[identity];
      if (stored === undefined) return undefined;
      const result = decode(stored);
      if (result !== undefined) now.set(identity, stored);
      return result;
    },
    remember: (path, result) => {
      const identity = identityOf(path);
      if (identity !== undefined) now.set(identity, encode(result));
    },
    text: () => {
      const stored: Stored = { format: 1, reader, apks: Object.fromEntries(now) };
      return JSON.stringify(stored);
    },
  };
};
