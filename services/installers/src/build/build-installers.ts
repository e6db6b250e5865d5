import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { InstallersError, type InstallersErrorCode } from '../errors.ts';
import {
  listName,
  type Installer,
  type InstallerOrigin,
  type InstallerUpdates,
} from '../installer.ts';
import { readInstaller } from './read-installer.ts';

export interface BuildInstallersOptions {
  /** Absolute paths; the files are read and stay where they are. */
  readonly installerPaths: readonly string[];
  /** An existing folder; `installers.json` is written here. */
  readonly outputDir: string;
  /** What tracking verified, by file name: such a file is listed only if it still is that one. */
  readonly verified?: ReadonlyMap<string, VerifiedInstaller>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: InstallersProgress) => void;
}

export interface VerifiedInstaller {
  /** Hex. */
  readonly sha256: string;
  readonly origin: InstallerOrigin;
}

export interface InstallersProgress {
  readonly doneFiles: number;
  readonly totalFiles: number;
  /** The file that was just read. */
  readonly file: string;
}

/** What became of one file. */
export type InstallerReport =
  | { readonly status: 'listed'; readonly file: string; readonly installer: Installer }
  | ({ readonly status: 'refused'; readonly file: string } & CodedMessage<InstallersErrorCode>);

export interface BuiltInstallers {
  /** The complete tree, sorted by path: the installers by reference, and their list. */
  readonly files: readonly { readonly path: string; readonly source: string }[];
  /** One entry per given file, in the order given. */
  readonly report: readonly InstallerReport[];
}

const refused = (file: string, { code, parameters }: InstallersError): InstallerReport => ({
  ...{ status: 'refused', file, code, parameters },
});

const readOrRefuse = async (file: string): Promise<InstallerReport> => {
  try {
    return { status: 'listed', file, installer: await readInstaller(file) };
  } catch (error) {
    if (error instanceof InstallersError) return refused(file, error);
    throw error;
  }
};

/** Bytes that changed after they were verified are nobody's. */
const withOrigin = (
  report: InstallerReport,
  verified: ReadonlyMap<string, VerifiedInstaller> | undefined,
): InstallerReport => {
  if (report.status === 'refused') return report;
  const { file, installer } = report;
  const known = verified?.get(installer.name);
  if (known === undefined) return report;
  return known.sha256 === installer.sha256
    ? { status: 'listed', file, installer: { ...installer, origin: known.origin } }
    : refused(file, new InstallersError('INSTALLER_NOT_AS_VERIFIED'));
};

/** Two files of one name cannot stand in one folder; compared without case, as some file systems do. */
const refuseDuplicates = (reports: readonly InstallerReport[]): readonly InstallerReport[] => {
  const taken = new Map<string, string>([[listName, listName]]);
  return reports.map((report) => {
    if (report.status === 'refused') return report;
    const key = report.installer.name.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      return refused(
        report.file,
        new InstallersError('INSTALLER_DUPLICATE', { parameters: { other } }),
      );
    }
    taken.set(key, join(basename(dirname(report.file)), report.installer.name));
    return report;
  });
};

/** Its keys in order, too. */
const encodeUpdates = (updates: InstallerUpdates) =>
  Object.fromEntries(Object.entries(updates).sort(([one], [other]) => (one < other ? -1 : 1)));

const encodeOrigin = (origin: InstallerOrigin) => {
  const { app, label, level, proofs, signer, updates, version } = origin;
  return {
    ...{ app, label, level },
    proofs: proofs.map(({ detail, level: reached, method }) => ({
      detail,
      level: reached,
      method,
    })),
    ...(signer === undefined ? {} : { signer }),
    ...(updates === undefined ? {} : { updates: encodeUpdates(updates) }),
    version,
  };
};

/** The same installers give the same bytes: sorted by name, the keys of each sorted too. */
const encodeList = (installers: readonly Installer[]): string => {
  const sorted = [...installers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = sorted.map(
    ({ architecture, format, name, origin, platform, sha256, sizeBytes }) => ({
      ...{ architecture, format, name },
      ...(origin === undefined ? {} : { origin: encodeOrigin(origin) }),
      ...{ platform, sha256, sizeBytes },
    }),
  );
  return JSON.stringify({ format: 1, installers: entries });
};

/**
 * Makes the tree of a component of kind `installers`: the files themselves and `installers.json`. A
 * file that cannot be handed out is refused in the report and never stops the others.
 *
 * @throws the signal's reason when aborted; errors of the file system when `outputDir` cannot be
 *   written
 */
export const buildInstallers = async ({
  installerPaths,
  outputDir,
  verified,
  signal,
  onProgress,
}: BuildInstallersOptions): Promise<BuiltInstallers> => {
  const read: InstallerReport[] = [];
  for (const file of installerPaths) {
    signal?.throwIfAborted();
    read.push(withOrigin(await readOrRefuse(file), verified));
    onProgress?.({ doneFiles: read.length, totalFiles: installerPaths.length, file });
  }
  const report = refuseDuplicates(read);
  const listed = report.filter((entry) => entry.status === 'listed');
  const list = join(outputDir, listName);
  await writeFile(list, encodeList(listed.map(({ installer }) => installer)));
  const files = listed.map(({ file, installer }) => ({ path: installer.name, source: file }));
  return {
    files: [...files, { path: listName, source: list }].sort((a, b) => (a.path < b.path ? -1 : 1)),
    report,
  };
};
