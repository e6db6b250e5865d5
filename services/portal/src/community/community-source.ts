import path from 'node:path';
import { communityNames } from '@p2p-hotspot/contract';
import type { PortalStoreView } from '../store/store-reader.ts';
import type { CommunityPart } from './community-part.ts';
import { mergeCommunity, noCommunity, type Community } from './community.ts';
import { createLocalParts, emptyLocalPart, type LocalPart } from './local-part.ts';
import { createReleaseParts, communityComponent } from './release-part.ts';

/** What the pages say of the community. */
export interface CommunitySource {
  /** Never fails: what cannot be read is left out and told. */
  of(store: PortalStoreView): Promise<Community>;
  /** What was read last: where there is no time to ask, or the store cannot be read. */
  latest(): Community;
  /** Folder of the overlay; undefined on a box that has no place for it. */
  readonly overlayFolder: string | undefined;
  /** The overlay was written: the next page shows it. */
  readonly changed: () => void;
}

/** @param localDir the community's own files, absolute */
export const createCommunitySource = (localDir: string | undefined): CommunitySource => {
  const overlayFolder = localDir && path.join(localDir, communityNames.overlay);
  const localParts = overlayFolder === undefined ? undefined : createLocalParts(overlayFolder);
  const releaseParts = createReleaseParts();
  let latest = noCommunity;
  let madeFrom: readonly [CommunityPart | undefined, LocalPart] = [undefined, emptyLocalPart];

  return {
    overlayFolder,
    latest: () => latest,
    of: async (store) => {
      const served = communityComponent(store);
      const release = served && (await releaseParts(served));
      const local = (await localParts?.read()) ?? emptyLocalPart;
      // The same parts are the same community: words of a language are built once.
      if (madeFrom[0] !== release || madeFrom[1] !== local) {
        latest = mergeCommunity(release && { ...release, served }, local);
        madeFrom = [release, local];
      }
      return latest;
    },
    changed: () => localParts?.changed(),
  };
};
