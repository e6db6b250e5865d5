import { isCodedError } from '@p2p-hotspot/contract';
import type { RepositoryDocument } from '../repository/content.ts';
import { checkSameLine, type PresentContent } from '../repository/present.ts';
import { checkNoFork } from '../release/fork.ts';
import { namedMetadata, publishedName } from '../release/metadata-files.ts';
import type { MetadataSet } from '../release/metadata-set.ts';
import { UsbError } from './errors.ts';

const newestByRole = (names: Iterable<string>): Map<string, number> => {
  const newest = new Map<string, number>();
  for (const name of names) {
    const [, version, role] = /^(\d+)\.(.+)\.json$/.exec(name) ?? [];
    if (version === undefined || role === undefined) continue;
    newest.set(role, Math.max(newest.get(role) ?? 0, Number(version)));
  }
  return newest;
};

/**
 * Refuses to put a release over a newer one, over one of other people, or over what a community has
 * handed over and nobody has taken in yet.
 *
 * @param published the release's metadata under its names in a repository
 * @throws UsbError USB_FOREIGN, USB_DOWNGRADE
 */
export const checkSameLineOnStick = async (
  folder: string,
  present: PresentContent,
  set: MetadataSet,
): Promise<void> => {
  const published: RepositoryDocument[] = namedMetadata(set).map(({ name, bytes }) => ({
    name: publishedName(name),
    bytes,
  }));
  const parameters = { path: folder };
  try {
    checkSameLine(folder, present, published);
    await checkNoFork(folder, set, (name) => Promise.resolve(present.metadata.get(name)));
  } catch (error) {
    if (!isCodedError(error)) throw error;
    if (error.code === 'REPOSITORY_FOREIGN') {
      throw new UsbError('USB_FOREIGN', { parameters, cause: error });
    }
    if (error.code === 'REPOSITORY_NEWER' || error.code === 'REPOSITORY_FORKED') {
      throw new UsbError('USB_DOWNGRADE', { parameters, cause: error });
    }
    throw error;
  }
  const ours = newestByRole(published.map(({ name }) => name));
  for (const [role, version] of newestByRole(present.metadata.keys())) {
    if (version > (ours.get(role) ?? 0)) throw new UsbError('USB_DOWNGRADE', { parameters });
  }
};
