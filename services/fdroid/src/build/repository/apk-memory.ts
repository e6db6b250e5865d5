import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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

/** The folders whose code decides what is read from an APK. */
const readerFolders = ['../', '../apk/', '../der/', '../signature/', '../zip/'] as const;

/**
 * Says which reader works: its own code, so that nobody can forget to count a version up. Another
 * reader may see something else in the same APK.
 */
export const readerVersion = (): string => {
  const digest = createHash('sha256');
  for (const folder of readerFolders) {
    const url = new URL(folder, import.meta.url);
    const names = readdirSync(url).filter((name) => /\.[jt]s$/.test(name));
    for (const name of names.sort()) digest.update(name).update(readFileSync(new URL(name, url)));
  }
  return digest.digest('hex');
};

type StoredIcon = { readonly extension: string; readonly base64: string };

const store = (result: ReadResult): object => {
  if (!('info' in result)) return result;
  const { icon, ...info } = result.info;
  if (icon === undefined) return { info };
  const { extension, bytes } = icon;
  return { info, icon: { extension, base64: Buffer.from(bytes).toString('base64') } };
};

const restore = (stored: { info?: ApkInfo; icon?: StoredIcon }): ReadResult => {
  const { info, icon } = stored;
  if (info === undefined) return stored as ReadResult;
  if (icon === undefined) return { info };
  const { extension, base64 } = icon;
  return {
    info: { ...info, icon: { extension, bytes: Buffer.from(base64, 'base64') } as ApkInfo['icon'] },
  } as ReadResult;
};

interface Stored {
  readonly format: 1;
  readonly reader: string;
  readonly apks: Readonly<Record<string, object>>;
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
  const now = new Map<string, object>();
  return {
    recall: (path) => {
      const identity = identityOf(path);
      if (identity === undefined || !Object.hasOwn(before, identity)) return undefined;
      const stored = before[identity];
      if (stored === undefined) return undefined;
      now.set(identity, stored);
      return restore(stored);
    },
    remember: (path, result) => {
      const identity = identityOf(path);
      if (identity !== undefined) now.set(identity, store(result));
    },
    text: () => {
      const stored: Stored = { format: 1, reader, apks: Object.fromEntries(now) };
      return JSON.stringify(stored);
    },
  };
};
