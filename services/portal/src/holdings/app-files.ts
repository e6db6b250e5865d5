import type { FileIndexEntry } from '@p2p-hotspot/contract';
import type { AppListing, AppPicture } from '@p2p-hotspot/fdroid/routes';

/** Larger pictures take too long over a weak Wi-Fi, and too much memory of a phone. */
const largestPictureBytes = 2 * 1024 * 1024;
/** What every browser shows. */
const pictureForm = /\.(?:png|jpe?g|webp)$/i;

/**
 * An app with what can really be fetched: an index may name versions and pictures that are not in the
 * repository's folder. The versions stay as they are where none of them is there.
 */
export const withoutMissingFiles = (
  app: AppListing,
  files: ReadonlyMap<string, FileIndexEntry>,
): AppListing => {
  const versions = app.versions.filter(({ apkPath }) => files.has(apkPath));
  const isShown = ({ path }: AppPicture): boolean => {
    const sizeBytes = files.get(path)?.sizeBytes;
    return sizeBytes !== undefined && sizeBytes <= largestPictureBytes && pictureForm.test(path);
  };
  const screenshots = Object.entries(app.screenshots)
    .map(([locale, pictures]) => [locale, pictures.filter(isShown)] as const)
    .filter(([, pictures]) => pictures.length > 0);
  const { iconPath, ...rest } = app;
  return {
    ...rest,
    ...(iconPath !== undefined && files.has(iconPath) && { iconPath }),
    ...(versions.length > 0 && { versions }),
    screenshots: Object.fromEntries(screenshots),
  };
};
