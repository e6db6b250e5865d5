import { BundleError } from './errors.ts';
import { limits } from './limits.ts';

declare const safe: unique symbol;

/** A path that `checkPath` has let through: relative, `/` between parts, the same on every system. */
export type SafePath = string & { readonly [safe]: true };

/** Why a path is refused: the `reason` of `PATH_UNSAFE`. */
export type PathProblem =
  | 'not-text'
  | 'too-long'
  | 'too-deep'
  | 'absolute'
  | 'empty-part'
  | 'dot-part'
  | 'part-too-long'
  | 'control-character'
  | 'reserved-character'
  | 'trailing-dot-or-space'
  | 'reserved-name'
  | 'not-nfc';

/** Unicode controls, line and paragraph separators, and marks that turn the writing direction. */
const controlCharacter =
  // eslint-disable-next-line no-control-regex -- refusing them is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Half of a surrogate pair: UTF-16 that is no text and has no UTF-8. */
const loneSurrogate = /\p{Surrogate}/u;

const reservedCharacter = /[<>:"|?*\\]/;

/** Device names of Windows, with any ending: `nul`, `NUL .txt`, `com¹.log`. */
const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

const partProblem = (part: string): PathProblem | undefined => {
  if (part === '') return 'empty-part';
  if (part === '.' || part === '..') return 'dot-part';
  if (Buffer.byteLength(part) > limits.pathPartBytes) return 'part-too-long';
  if (part.endsWith('.') || part.endsWith(' ')) return 'trailing-dot-or-space';
  return reservedName.test(part) ? 'reserved-name' : undefined;
};

const pathProblem = (path: string): PathProblem | undefined => {
  // A cap in UTF-16 units first: nothing below runs over more than a kilobyte of hostile text.
  if (path.length > limits.pathBytes) return 'too-long';
  if (loneSurrogate.test(path)) return 'not-text';
  if (Buffer.byteLength(path) > limits.pathBytes) return 'too-long';
  if (path.startsWith('/')) return 'absolute';
  if (controlCharacter.test(path)) return 'control-character';
  if (reservedCharacter.test(path)) return 'reserved-character';
  if (path.normalize('NFC') !== path) return 'not-nfc';
  const parts = path.split('/');
  if (parts.length > limits.pathDepth) return 'too-deep';
  for (const part of parts) {
    const problem = partProblem(part);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const unshowable = new RegExp(`${controlCharacter.source}|${loneSurrogate.source}`, 'gu');

/** A path as a message may show it: short, and without what would command a terminal. */
export const shownPath = (path: string): string =>
  (path.length > 200 ? `${path.slice(0, 200)}…` : path).replaceAll(
    unshowable,
    (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`,
  );

/**
 * The path policy (docs/spec/repository-v1.md §7).
 *
 * @throws BundleError `PATH_UNSAFE` with the path and a PathProblem
 */
export const checkPath = (path: string): SafePath => {
  const reason = pathProblem(path);
  if (reason !== undefined) {
    throw new BundleError('PATH_UNSAFE', { parameters: { path: shownPath(path), reason } });
  }
  return path as SafePath;
};

/**
 * What two spellings of one name have in common on a file system that ignores case. Lower, upper,
 * lower: only together they join ẞ, ß and ss, or the two small sigmas.
 */
export const collisionKey = (path: string): string =>
  path.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');

const tooManyFolders = () =>
  new BundleError('TOO_MANY_FOLDERS', { parameters: { limit: limits.treeFolders } });

/**
 * Refuses sets that not every file system can hold: two spellings of one name, for files and for
 * the folders above them, and a file that is a folder too. Time grows with the paths' total length.
 *
 * @throws BundleError `PATH_COLLISION` with both paths; `TOO_MANY_FOLDERS`, which keeps the memory that
 *   hostile paths can ask for near to their own length
 */
export const checkPathSet = (paths: Iterable<SafePath>): void => {
  let folders = 0;
  const seen = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  const collision = (path: string, other: string) =>
    new BundleError('PATH_COLLISION', {
      parameters: { path: shownPath(path), other: shownPath(other) },
    });
  for (const path of paths) {
    const key = collisionKey(path);
    const same = seen.get(key);
    if (same !== undefined) throw collision(path, same.path);
    seen.set(key, { path, isFile: true });
    let end = path.lastIndexOf('/');
    for (; end !== -1; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      const folderKey = collisionKey(folder);
      const known = seen.get(folderKey);
      if (known === undefined) {
        folders += 1;
        if (folders > limits.treeFolders) throw tooManyFolders();
        seen.set(folderKey, { path: folder, isFile: false });
        continue;
      }
      if (known.isFile || known.path !== folder) throw collision(path, known.path);
      break;
    }
  }
};
