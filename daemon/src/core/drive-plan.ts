import { checkPath, collisionKey } from '@p2p-hotspot/bundle-format';
import { isCodedError, type DriveFile } from '@p2p-hotspot/contract';

/** A file of the drive as the box has it. */
export interface KeptDriveFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Stands for the content. */
  readonly blob: string;
}

export interface DrivePlan {
  readonly removals: readonly KeptDriveFile[];
  /** Same content as a file that is here and stays: nothing needs to be fetched. */
  readonly copies: readonly { readonly from: KeptDriveFile; readonly file: DriveFile }[];
  readonly fetches: readonly DriveFile[];
  /** Bytes of `fetches`, and of all files that will be there. */
  readonly fetchBytes: number;
  readonly totalBytes: number;
  readonly totalFiles: number;
  /** Files that are left out for their names. */
  readonly refused: number;
}

const isSafe = (path: string): boolean => {
  try {
    checkPath(path);
    return true;
  } catch (error) {
    if (isCodedError(error)) return false;
    throw error;
  }
};

const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** Files that every disk can hold beside each other; of two names that clash the first counts. */
const fitting = (files: readonly DriveFile[]): readonly DriveFile[] => {
  const seen = new Map<string, string>();
  const isFolder = new Set<string>();
  return files.filter(({ path }) => {
    if (!isSafe(path)) return false;
    const key = collisionKey(path);
    if (seen.has(key)) return false;
    for (const folder of foldersOf(path)) {
      const known = seen.get(collisionKey(folder));
      if (known !== undefined && (known !== folder || !isFolder.has(folder))) return false;
    }
    for (const folder of foldersOf(path)) {
      seen.set(collisionKey(folder), folder);
      isFolder.add(folder);
    }
    seen.set(key, path);
    return true;
  });
};

/**
 * What makes of what is here what the drive has.
 *
 * @param listed the files of the drive, as its author named them
 * @param kept what is here, by path
 */
export const planDrive = (
  listed: readonly DriveFile[],
  kept: ReadonlyMap<string, KeptDriveFile>,
): DrivePlan => {
  const files = fitting(listed);
  const wanted = new Map(files.map((file) => [file.path, file]));
  const isKept = ({ path, blob }: DriveFile): boolean => kept.get(path)?.blob === blob;
  const staying = new Map(
    files.filter(isKept).flatMap((file) => {
      const one = kept.get(file.path);
      return one === undefined ? [] : [[file.blob, one] as const];
    }),
  );
  const missing = files.filter((file) => !isKept(file));
  const fetches: DriveFile[] = [];
  const copies: { from: KeptDriveFile; file: DriveFile }[] = [];
  const coming = new Map<string, KeptDriveFile>();
  for (const file of missing) {
    const from = staying.get(file.blob) ?? coming.get(file.blob);
    if (from !== undefined) {
      copies.push({ from, file });
    } else {
      fetches.push(file);
      coming.set(file.blob, file);
    }
  }
  const sum = (some: readonly DriveFile[]) =>
    some.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
  return {
    removals: [...kept.values()].filter(({ path, blob }) => wanted.get(path)?.blob !== blob),
    copies,
    fetches,
    fetchBytes: sum(fetches),
    totalBytes: sum([...new Map(files.map((file) => [file.blob, file])).values()]),
    totalFiles: files.length,
    refused: listed.length - files.length,
  };
};
