import { BundleError, type BundleErrorCode } from './errors.ts';
import { compareRepositoryNames, nameLimitBytes, repositoryNameKind } from './layout.ts';
import { limits } from './limits.ts';
import { shownPath } from './path-policy.ts';
import { encodeTarHeader, isTarHeader, readTarHeader } from './tar-header.ts';

/** One entry of a bundle file: a repository name and the size of its body. */
export interface BundleEntry {
  /** As `layout.ts` makes them, without the `hotspot/` that stands before it in the file. */
  readonly name: string;
  readonly sizeBytes: number;
}

const entryError = (code: BundleErrorCode, name: string) =>
  new BundleError(code, { parameters: { name: shownPath(name) } });

/**
 * Checks entries one after another: known names, each once, in order, none too large, not too many.
 * Order makes a second look at earlier names needless, whoever writes or reads.
 *
 * @throws BundleError `NAME_NOT_ALLOWED`, `ENTRY_DUPLICATE`, `ENTRY_ORDER`, `ENTRY_TOO_LARGE`,
 *   `TOO_MANY_ENTRIES`
 */
export const createEntryCheck = (): ((entry: BundleEntry) => void) => {
  let before: string | undefined;
  let count = 0;
  return ({ name, sizeBytes }) => {
    const kind = repositoryNameKind(name);
    if (kind === undefined) throw entryError('NAME_NOT_ALLOWED', name);
    const limitBytes = nameLimitBytes[kind];
    if (sizeBytes > limitBytes) {
      throw new BundleError('ENTRY_TOO_LARGE', { parameters: { name, sizeBytes, limitBytes } });
    }
    if (before === name) throw entryError('ENTRY_DUPLICATE', name);
    if (before !== undefined && compareRepositoryNames(before, name) > 0) {
      throw entryError('ENTRY_ORDER', name);
    }
    before = name;
    count += 1;
    if (count > limits.bundleEntries) {
      throw new BundleError('TOO_MANY_ENTRIES', { parameters: { limit: limits.bundleEntries } });
    }
  };
};

/**
 * Reads header blocks one after another. A first header that no bundle starts with is another kind
 * of file; a later one is damage.
 */
export const createHeaderReader = (): ((block: Buffer, offset: number) => BundleEntry) => {
  const check = createEntryCheck();
  let isFirst = true;
  return (block, offset) => {
    const damaged = () =>
      isFirst
        ? new BundleError('NOT_A_BUNDLE')
        : new BundleError('BUNDLE_DAMAGED', { parameters: { offset } });
    if (!isTarHeader(block)) throw damaged();
    const { name, isInside, sizeBytes } = readTarHeader(block);
    if (!isInside || repositoryNameKind(name) === undefined) {
      throw isFirst ? damaged() : entryError('NAME_NOT_ALLOWED', name);
    }
    if (!encodeTarHeader(name, sizeBytes).equals(block)) throw entryError('ENTRY_NOT_PLAIN', name);
    check({ name, sizeBytes });
    isFirst = false;
    return { name, sizeBytes };
  };
};
