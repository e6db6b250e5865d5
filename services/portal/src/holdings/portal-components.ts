import { searchComponent, thumbnailComponent } from '@p2p-hotspot/content/routes';
import type { ServedComponent } from '@p2p-hotspot/contract';

/** What a component of kind `portal` is for: `install` tells, and most say nothing. */
const isPortalPart = (
  { component: { kind, install } }: ServedComponent,
  member: string,
  value: string | undefined,
): boolean => kind === 'portal' && install[member] === value;

/** The index that the pages search. */
export const isSearchIndex = (served: ServedComponent): boolean =>
  isPortalPart(served, 'search', searchComponent.install.search);

/** The small pictures of folders. */
export const isThumbnailCarrier = (served: ServedComponent): boolean =>
  isPortalPart(served, 'thumbnails', thumbnailComponent.install.thumbnails);

/** What a community says of itself (docs/spec/community-v1.md §1). */
export const isCommunityPart = (served: ServedComponent): boolean =>
  isPortalPart(served, 'search', undefined) && isPortalPart(served, 'thumbnails', undefined);
