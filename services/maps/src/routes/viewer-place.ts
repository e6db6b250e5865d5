/** Folder of the viewer's files on the portal's origin. */
export const viewerPath = '/maps/viewer';

/** The script that a map page loads as a module, and its styles. */
export const viewerScript = `${viewerPath}/viewer.js`;
export const viewerStyles = `${viewerPath}/viewer.css`;

/**
 * Content-Security-Policy of a map page, to be put into that of the portal: code and workers from the
 * viewer's folder only. Browsers draw pictures and labels by way of `blob:`.
 *
 * @param origin of the portal, as the visitor has it
 */
export const viewerPolicy = (
  origin: string,
): {
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  readonly image: string;
} => {
  const folder = `${origin}${viewerPath}/`;
  return { script: folder, style: folder, worker: folder, image: 'blob:' };
};
