import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { collectApks, readMetadata, type ApkReport } from '@p2p-hotspot/fdroid/build';
import type { Collection, ConfiguredComponent } from '../collection/configuration.ts';
import { findState } from '../collection/state.ts';
import { walk } from '../collection/walk.ts';
import { isNotFound } from '../errors.ts';
import { appInputs, isApk, metadataName } from './app-inputs.ts';

/** What the next release will do with one APK. */
export type ExaminedApk = ApkReport & {
  readonly component: string;
  /** Below the collection's folder, `/` between parts. */
  readonly path: string;
};

/** What could not be taken of a text or picture. */
export interface MetadataFinding extends CodedMessage {
  /** Below the collection's folder. */
  readonly path: string;
}

export interface ExaminedApps {
  readonly apks: readonly ExaminedApk[];
  readonly metadata: readonly MetadataFinding[];
  /** By app, who may sign it, the preferred certificate first. */
  readonly signers: Readonly<Record<string, readonly string[]>>;
}

const insidePath = (folder: string, file: string): string =>
  path.relative(folder, file).split(path.sep).join('/');

const filesOf = async (folder: string, { from }: ConfiguredComponent, signal: AbortSignal) => {
  const root = path.join(folder, ...from.split('/'));
  const isThere = await lstat(root).then(
    () => true,
    (error: unknown) => {
      if (isNotFound(error)) return false;
      throw error;
    },
  );
  return isThere ? (await walk(root, signal)).files : [];
};

/**
 * Looks at all apps of a collection as `bundle create` will, with no key and no change.
 *
 * @param without files that are left out of account, below the collection's folder
 * @throws OperatorError as `walk`, COLLECTION_STATE_DAMAGED
 */
export const examineApps = async (
  { folder, configuration }: Collection,
  nowMs: number,
  signal: AbortSignal,
  without: ReadonlySet<string> = new Set(),
): Promise<ExaminedApps> => {
  const state = await findState(folder);
  const apks: ExaminedApk[] = [];
  const metadata: MetadataFinding[] = [];
  let signers: ExaminedApps['signers'] = {};
  for (const component of configuration.components) {
    if (component.kind !== 'apps') continue;
    const found = await filesOf(folder, component, signal);
    const files = found.filter(({ source }) => !without.has(insidePath(folder, source)));
    const inputs = await appInputs(folder, configuration, state, component.name, files);
    const collected = await collectApks({
      apkPaths: files.filter(isApk).map(({ source }) => source),
      previous: inputs.previous,
      policy: inputs.policy,
      memory: inputs.memory,
      now: nowMs,
      signal,
      onProgress: undefined,
    });
    await inputs.saveMemory();
    signers = { ...collected.signers, ...signers };
    const ids = collected.apks.map(({ info }) => info.applicationId);
    const root = path.join(folder, ...component.from.split('/'), metadataName);
    for (const { file, ...finding } of (await readMetadata(root, [...new Set(ids)])).notices) {
      metadata.push({ path: insidePath(folder, file), ...finding });
    }
    for (const report of collected.report) {
      const inside = insidePath(folder, report.apk);
      apks.push({ ...report, component: component.name, path: inside });
    }
  }
  return { apks, metadata, signers };
};
