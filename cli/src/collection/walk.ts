import { lstatSync, readdirSync, type BigIntStats } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BundleError, checkPath, shownPath, type SafePath } from '@p2p-hotspot/bundle-format';
import { OperatorError, readFailure } from '../errors.ts';

/** A regular file that goes into a release. */
export interface FoundFile {
  /** In the component's tree. */
  readonly path: SafePath;
  /** Absolute, on this computer. */
  readonly source: string;
  readonly sizeBytes: number;
  readonly executable: boolean;
  /** Changes whenever the file does; equal values mean that it need not be read again. */
  readonly identity: string;
  /** When its content or its place last changed, in milliseconds since 1970. */
  readonly changedMs: number;
}

export interface Walk {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  /** Left out: what operating systems drop into folders. Absolute. */
  readonly skipped: readonly string[];
}

/** Names that operating systems leave behind, and our own unfinished copies. */
const dropping =
  /^(?:\.DS_Store|\._.*|\.Spotlight-V100|\.Trashes|\.fseventsd|\.TemporaryItems|Thumbs\.db|desktop\.ini|System Volume Information|\$RECYCLE\.BIN|\..+\.partial)$/i;

/** True for a name that is left out of every component. */
export const isDropping = (name: string): boolean => dropping.test(name);

const anyoneExecutes = 0o111n;
const perMs = 1_000_000n;

/** What tells a file from the same file changed: size, times in nanoseconds, number on its disk. */
export const identityOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string =>
  [size, mtimeNs, ctimeNs, ino].map((value) => value.toString(36)).join('.');

const safePath = (treePath: string, source: string): SafePath => {
  try {
    return checkPath(treePath);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    throw new OperatorError('INPUT_NAME_REFUSED', {
      parameters: { path: shownPath(source), reason: String(error.parameters['reason']) },
      cause: error,
    });
  }
};

/**
 * Looks at one file.
 *
 * @param treePath where it will stand in the component's tree
 * @param source absolute
 * @throws OperatorError INPUT_NAME_REFUSED, INPUT_NOT_REGULAR, INPUT_MISSING, INPUT_UNREADABLE
 */
export const findFile = (treePath: string, source: string): FoundFile => {
  const stats = lstat(source);
  if (!stats.isFile()) throw notRegular(source);
  return {
    path: safePath(treePath, source),
    source,
    sizeBytes: Number(stats.size),
    executable: (stats.mode & anyoneExecutes) !== 0n,
    identity: identityOf(stats),
    changedMs: Number((stats.mtimeNs > stats.ctimeNs ? stats.mtimeNs : stats.ctimeNs) / perMs),
  };
};

const notRegular = (source: string) =>
  new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: shownPath(source) } });

const lstat = (source: string): BigIntStats => {
  try {
    return lstatSync(source, { bigint: true });
  } catch (error) {
    throw readFailure(shownPath(source), error);
  }
};

const namesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw readFailure(shownPath(folder), error);
  }
};

/**
 * Finds the files of a component. Links, devices and names that the path policy refuses stop it:
 * a release that silently lacks a file is worse than none.
 *
 * Calls to the file system are synchronous: for many small files that is several times as fast, and
 * nothing else waits in this process.
 *
 * @param root absolute; a folder, or one file that is then the whole tree
 * @throws OperatorError as `findFile`; INTERRUPTED through `signal`
 */
export const walk = async (root: string, signal: AbortSignal): Promise<Walk> => {
  const files: FoundFile[] = [];
  const skipped: string[] = [];
  const enter = async (folder: string, prefix: string): Promise<void> => {
    await nextTurn();
    signal.throwIfAborted();
    for (const name of namesOf(folder)) {
      const source = path.join(folder, name);
      if (isDropping(name)) {
        skipped.push(source);
        continue;
      }
      const treePath = `${prefix}${name}`;
      if (lstat(source).isDirectory()) await enter(source, `${treePath}/`);
      else files.push(findFile(treePath, source));
    }
  };
  if (lstat(root).isDirectory()) await enter(root, '');
  else files.push(findFile(path.basename(root), root));
  // By code unit, whatever order the folder gives its names in.
  files.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { files, skipped: skipped.sort() };
};
