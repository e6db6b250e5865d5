import type * as Tracking from '@p2p-hotspot/installers/tracking';
import type { Asking, FileRule, HttpClient, SourceAddress } from '@p2p-hotspot/installers/tracking';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import { statePaths } from '../collection/state.ts';
import { writeDurably } from '../files/durable.ts';
import { AppsError } from './errors.ts';
import { invalidReference } from './reference.ts';

/** How forges are asked for releases. */
export interface ReleaseOptions {
  readonly http: HttpClient;
  /** Secrets that lift limits, by host. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

type Assets = Asking['offered'];

/**
 * Reads where an app is released.
 *
 * @throws AppsError APP_REFERENCE_INVALID; InstallersError INSTALLER_SOURCE_PLAIN for plain HTTP
 */
export const releaseAddress = ({ parseSource }: typeof Tracking, source: string): SourceAddress => {
  const reason = 'it is neither a file, nor a project with releases, nor an app of a repository';
  let address: SourceAddress;
  try {
    address = parseSource(source);
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'INSTALLER_SOURCE_INVALID') throw error;
    throw invalidReference(source, reason);
  }
  if ('project' in address) return address;
  throw invalidReference(source, reason);
};

/** Answers of forges, so that an unchanged one is not sent again; losing it costs time. */
const memoryFile = (collectionFolder: string): string =>
  path.join(statePaths(collectionFolder).downloads, 'releases.json');

/**
 * The files of a project's newest release. One that did not change costs one short question, and a
 * server that set a limit is not asked before it ends.
 *
 * @throws InstallersError TRACKER_*
 */
export const askRelease = async (
  tracking: typeof Tracking,
  collectionFolder: string,
  address: SourceAddress,
  { http, tokens, nowMs, signal }: ReleaseOptions,
): Promise<Assets> => {
  const file = memoryFile(collectionFolder);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  let memory = tracking.emptyTrackingState;
  try {
    if (text !== undefined) memory = tracking.parseTrackingState(text);
  } catch {
    // Asked for anew.
  }
  const limits = new Map(Object.entries(memory.limits).filter(([, untilMs]) => untilMs > nowMs));
  const key = JSON.stringify(address);
  const record = tracking.appRecordOf(memory, key);
  try {
    const { offered, basis, answers } = await tracking.askSource(
      { source: address, files: [], takesPrereleases: false },
      record,
      {
        ...{ http, tokens, nowMs, signal, limits, shared: new Map() },
        readRepository: () => Promise.resolve([]),
      },
    );
    memory = tracking.withAppRecord(memory, key, { ...record, basis, answers });
    return offered;
  } finally {
    const next = JSON.stringify({ ...memory, limits: Object.fromEntries(limits) });
    if (next !== text) await writeDurably(file, next);
  }
};

const isApk = ({ name }: Assets[number]): boolean => /\.apk$/i.test(name);

/**
 * @param wanted a pattern of names, or what else was looked for
 */
export const apkMissing = (source: string, wanted: string, offered: Assets) => {
  const names = offered
    .filter(isApk)
    .slice(0, 12)
    .map(({ name }) => name)
    .join(', ');
  return new AppsError('UPSTREAM_APK_MISSING', {
    parameters: { source, wanted, names: names === '' ? '-' : names },
  });
};

const abis: Readonly<Record<string, string>> = {
  arm64: 'arm64-v8a',
  armv7: 'armeabi-v7a',
  x86: 'x86',
  x86_64: 'x86_64',
};

/** What is taken of a release. */
export interface ChosenAssets {
  /** Patterns of names. */
  readonly assets: readonly string[];
  /** Names of app files that were not chosen, and are for the same phones. */
  readonly passedOver: readonly string[];
}

/**
 * Chooses what to take of a release: one app for all phones where there is one, else one for each
 * processor that is wanted.
 *
 * @throws AppsError UPSTREAM_APK_MISSING
 */
export const chooseAssets = (
  { proposeRules }: typeof Tracking,
  source: string,
  offered: Assets,
  wanted: readonly string[],
): ChosenAssets => {
  const { rules, passedOver } = proposeRules(offered.filter(isApk), ['android']);
  const forAll = rules.filter(({ architecture }) => architecture === 'any');
  const chosen =
    forAll.length > 0
      ? forAll
      : rules.filter(({ architecture }) => wanted.includes(abis[architecture] ?? ''));
  if (chosen.length === 0) throw apkMissing(source, `*.apk (${wanted.join(', ')})`, offered);
  return { assets: chosen.map(({ asset }) => asset), passedOver };
};

/** An APK of any processor, by what its name looks like. */
export const apkRule = (asset: string): FileRule => ({
  ...{ platform: 'android', architecture: 'any', format: 'apk', asset },
});
