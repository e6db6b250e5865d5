import { createHash } from 'node:crypto';

/**
 * What thumbnails are (docs/spec/thumbnails-v1.md): a component of kind `portal` with one JPEG for each
 * picture and PDF of components of kind `content` that are no sites.
 */
export const thumbnailComponent = {
  name: 'thumbnails',
  /** Tells the portal what the component is: `install` of the component in the manifest. */
  install: { thumbnails: '1' },
} as const;

/** The longer side, in pixels. */
export const thumbnailSide = 320;

/** Where the thumbnail of a file is: names of files may be too long to be made longer. */
export const thumbnailPathOf = (component: string, path: string): string =>
  `${component}/${createHash('sha256').update(path).digest('hex').slice(0, 32)}.jpg`;
