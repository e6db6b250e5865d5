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
  /** What this run recalled or learned, to be kept for the next; undefined where that is kept already. */
  changed(): Uint8Array | undefined;
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

const digestBytes = 32;

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What is stored under a checksum, as structured clones: a reader may learn to tell more of an APK. */
interface Stored {
  readonly reader: string;
  /** By identity of the file, each a result. */
  readonly apks: ReadonlyMap<string, Uint8Array>;
}

const encode = (stored: Stored): Uint8Array => {
  const content = serialize(stored);
  return Buffer.concat([digestOf(content), content]);
};

const decode = (bytes: Uint8Array, reader: string): Stored['apks'] => {
  const content = bytes.subarray(digestBytes);
  if (!digestOf(content).equals(bytes.subarray(0, digestBytes))) return new Map();
  const stored = deserialize(content) as Stored;
  return stored.reader === reader ? stored.apks : new Map();
};

/**
 * A memory that lives in a file: thrown away when it is damaged or another reader wrote it.
 *
 * @param kept what `changed()` returned in an earlier run
 * @param identityOf changes whenever the file does; undefined for a file that is not to be remembered
 */
export const apkMemory = (
  kept: Uint8Array | undefined,
  identityOf: (path: string) => string | undefined,
): ApkMemory => {
  const reader = readerVersion();
  const before = kept === undefined ? new Map<string, Uint8Array>() : decode(kept, reader);
  const now = new Map<string, Uint8Array>();
  let hasLearned = false;
  return {
    recall: (path) => {
      const identity = identityOf(path);
      const stored = identity === undefined ? undefined : before.get(identity);
      if (identity === undefined || stored === undefined) return undefined;
      now.set(identity, stored);
      return deserialize(stored) as ReadResult;
    },
    remember: (path, result) => {
      const identity = identityOf(path);
      if (identity === undefined) return;
      hasLearned = true;
      now.set(identity, serialize(result));
    },
    changed: () =>
      hasLearned || now.size < before.size ? encode({ reader, apks: now }) : undefined,
  };
};
