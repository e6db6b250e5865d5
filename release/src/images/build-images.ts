import type { BaseImages, Docker } from '../stand-in/make-bases.ts';
import type { ImageArguments, ImageTarget } from './arguments.ts';

/** As Compose files name it. */
export const imageName = (target: ImageTarget, tag: string): string =>
  `p2p-hotspot/${target}:${tag}`;

/**
 * Builds the images, one after another: what they share is built once.
 *
 * @param context folder with the Dockerfile
 * @param bases absent: those that the Dockerfile names
 */
export const buildImages = async (
  docker: Docker,
  context: string,
  { targets, architecture, isGiven, tag, network }: ImageArguments,
  bases?: BaseImages,
): Promise<void> => {
  const given =
    bases === undefined
      ? []
      : [
          `NODE_IMAGE=${bases.node}`,
          `DEBIAN_IMAGE=${bases.debian}`,
          `SCREEN_IMAGE=${bases.screen}`,
        ];
  for (const target of targets) {
    await docker([
      ...['build', '--target', target, '--tag', imageName(target, tag)],
      ...(bases === undefined ? ['--platform', `linux/${architecture}`] : []),
      ...(network === undefined ? [] : ['--network', network]),
      ...[...given, `MODULES=${isGiven ? 'given' : 'source'}`].flatMap((one) => [
        '--build-arg',
        one,
      ]),
      context,
    ]);
  }
};
