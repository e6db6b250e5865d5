import { thumbnailPathOf } from '@p2p-hotspot/content/routes';
import type { ServedComponent, StoreView } from '@p2p-hotspot/contract';
import { isThumbnailCarrier } from './portal-components.ts';

/** Where the thumbnail of a file of a component is; undefined where there is none. */
export type FindThumbnail = (path: string) => string | undefined;

/** What begins the addresses of thumbnails. */
export const thumbnailsPath = '/thumbnails';

/** The component with the thumbnails of a channel. */
export const thumbnailCarrier = (
  { current }: StoreView,
  channel: string,
): ServedComponent | undefined =>
  current?.components.find((served) => served.channel === channel && isThumbnailCarrier(served));

/** Thumbnails that a release brought for a component; none where they cannot be read. */
export const thumbnailsOf = async (
  view: StoreView,
  { channel, component }: ServedComponent,
): Promise<FindThumbnail> => {
  const carrier = thumbnailCarrier(view, channel);
  const files = await carrier?.files().catch(() => undefined);
  return (path) => {
    const thumbnail = thumbnailPathOf(component.name, path);
    return files?.has(thumbnail) === true ? `${thumbnailsPath}/${channel}/${thumbnail}` : undefined;
  };
};
