import { checkPath } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';

/**
 * Whether every card and stick can hold a file of that name.
 *
 * @param path relative, with `/` between its parts
 * @returns false for what the path policy refuses (docs/spec/repository-v1.md §7)
 */
export const isPortablePath = (path: string): boolean => {
  try {
    checkPath(path);
    return true;
  } catch (error) {
    if (isCodedError(error)) return false;
    throw error;
  }
};
