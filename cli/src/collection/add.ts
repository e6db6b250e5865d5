import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CodedError,
  isCodedError,
  type CodedMessage,
  type ComponentKind,
} from '@p2p-hotspot/contract';
import type { ApkInfo } from '@p2p-hotspot/fdroid/build';
import { isSystemError } from '../errors.ts';
import { namesIn, writeDurably } from '../files/durable.ts';
import { configurationName, openCollection, parseConfiguration } from './configuration.ts';
import { withComponent } from './configuration-edit.ts';
import { copyIn, fileHash, type CopyInOptions } from './copy-in.ts';
import { identify, type Identified } from './identify.ts';
import { placeFor, type Place, type PlaceOptions } from './place.ts';

export interface AddOptions extends PlaceOptions, CopyInOptions {
  readonly kind?: ComponentKind;
  readonly dryRun: boolean;
}

/** What became of one thing that was to be added. */
export type Addition =
  | {
      readonly status: 'added' | 'updated' | 'present';
      readonly source: string;
      readonly identified: Exclude<Identified, { kind: 'several' }>;
      readonly place: Place;
      readonly warnings: readonly CodedMessage[];
    }
  | { readonly status: 'refused'; readonly source: string; readonly reason: CodedMessage };

const inside = (folder: string, location: string): string | undefined => {
  const relative = path.relative(folder, location);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
    ? undefined
    : relative.split(path.sep).join('/');
};

/** Versions of one app by other signers: phones would refuse one or the other. */
const otherSigners = async (
  folder: string,
  { destination }: Place,
  { applicationId, signer, signerLineage }: ApkInfo,
): Promise<CodedMessage[]> => {
  const { readApk } = await import('@p2p-hotspot/fdroid/build');
  const apps = path.join(folder, path.posix.dirname(destination));
  const own = path.posix.basename(destination);
  const warnings: CodedMessage[] = [];
  for (const name of await namesIn(apps)) {
    if (name === own || !name.startsWith(`${applicationId}-`) || !name.endsWith('.apk')) continue;
    const known = await readApk(path.join(apps, name));
    // One key may have handed over to the other.
    const isRelated = known.signerLineage.some((key) => signerLineage.includes(key));
    if (known.applicationId !== applicationId || isRelated) continue;
    warnings.push({
      code: 'APK_OTHER_SIGNER',
      parameters: { applicationId, signer: signer.slice(0, 16), known: known.signer.slice(0, 16) },
    });
  }
  return warnings;
};

/** What comes as a folder is replaced as a whole; nobody asks whether it is the same. */
const folderKinds: ReadonlySet<Identified['kind']> = new Set(['portal', 'content', 'software']);

/** Writes the component down; what lies in the collection without it is simply not released. */
export const recordPlace = async (folder: string, { component }: Place): Promise<void> => {
  const file = path.join(folder, configurationName);
  const text = withComponent(await readFile(file, 'utf8'), component);
  parseConfiguration(text, file);
  await writeDurably(file, text);
};

const addIdentified = async (
  folder: string,
  source: string,
  identified: Exclude<Identified, { kind: 'several' }>,
  options: AddOptions,
): Promise<Addition> => {
  const { configuration } = await openCollection(folder);
  const here = inside(folder, source);
  const planned = placeFor(identified, source, configuration, options);
  // What lies in the collection already stays where it is.
  const place: Place =
    here === undefined
      ? planned
      : {
          destination: here,
          component: {
            ...planned.component,
            from: planned.component.from === planned.destination ? here : path.posix.dirname(here),
          },
        };
  const destination = path.join(folder, ...place.destination.split('/'));
  const isFile = !folderKinds.has(identified.kind);
  const before = isFile && here === undefined ? await fileHash(destination) : undefined;
  const isSame = before !== undefined && before === (await fileHash(source));
  if (before !== undefined && !isSame && identified.kind === 'apps') {
    throw new CodedError('APK_DUPLICATE', { parameters: { other: place.destination } });
  }
  const warnings = [
    ...(identified.kind === 'apps'
      ? [
          ...identified.apk.notices.map((code) => ({ code, parameters: {} })),
          ...(await otherSigners(folder, place, identified.apk)),
        ]
      : []),
  ];
  if (!options.dryRun) {
    if (here === undefined && !isSame) await copyIn(source, destination, options);
    await recordPlace(folder, place);
  }
  const status = isSame ? 'present' : before === undefined ? 'added' : 'updated';
  return { status, source, identified, place, warnings };
};

/** A program of a box as an archive is the same as the folder that it was made of. @returns undefined for anything else */
const addArchive = async (
  folder: string,
  source: string,
  options: AddOptions,
): Promise<Addition | undefined> => {
  const { kind, signal } = options;
  const { isArchiveName, layOutSoftware, readSoftwareArchive } =
    await import('../software/read-archive.ts');
  const isMeant = kind === undefined || kind === 'software';
  if (!isMeant || !isArchiveName(source) || !(await isFileThere(source))) return undefined;
  const files = await readSoftwareArchive(source, kind === 'software', signal);
  if (files === undefined) return undefined;
  const laidOut = await mkdtemp(path.join(tmpdir(), 'hotspot-'));
  try {
    await layOutSoftware(files, laidOut);
    const identified = await identify(laidOut, 'software', signal);
    if (identified.kind !== 'software') throw new TypeError('not what was asked for');
    return { ...(await addIdentified(folder, laidOut, identified, options)), source };
  } finally {
    await rm(laidOut, { recursive: true, force: true });
  }
};

const isFileThere = async (location: string): Promise<boolean> => {
  const stats = await lstat(location).catch(() => undefined);
  return stats?.isFile() === true;
};

const addOne = async (
  folder: string,
  source: string,
  options: AddOptions,
): Promise<readonly Addition[]> => {
  options.signal.throwIfAborted();
  const unpacked = await addArchive(folder, source, options);
  if (unpacked !== undefined) return [unpacked];
  const identified = await identify(source, options.kind, options.signal);
  if (identified.kind !== 'several') {
    return [await addIdentified(folder, source, identified, options)];
  }
  const kind = options.kind ?? 'apps';
  return addAll(folder, identified.paths, { ...options, kind });
};

/** Failures of the collection or its disk end the command; what is wrong with one file does not. */
const stops = new Set([
  'COLLECTION_INVALID',
  'COLLECTION_MISSING',
  'DISK_FULL',
  'INTERRUPTED',
  'NAME_INVALID',
  'WRITE_FAILED',
]);

/**
 * Adds files and folders one after another; each is either wholly in the collection or not at all.
 *
 * @param sources absolute paths
 * @throws OperatorError when the collection cannot be read or written
 */
export const addAll = async (
  folder: string,
  sources: readonly string[],
  options: AddOptions,
): Promise<Addition[]> => {
  const additions: Addition[] = [];
  for (const source of sources) {
    try {
      additions.push(...(await addOne(folder, source, options)));
    } catch (error) {
      if (isSystemError(error) || !isCodedError(error) || stops.has(error.code)) throw error;
      additions.push({ status: 'refused', source, reason: error });
    }
  }
  return additions;
};

/**
 * The error to end with when nothing could be added at all.
 */
export const refusalOf = (additions: readonly Addition[]): CodedMessage | undefined => {
  const refused = additions.filter((addition) => addition.status === 'refused');
  return refused.length === additions.length ? refused[0]?.reason : undefined;
};
