import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotHere } from '../lab/hotspot-here.ts';
import { makeOperator } from '../lab/operator.ts';
import type { DockerEngine } from '../lab/docker-engine.ts';
import { makeEditions } from '../software-updates/editions.ts';

const askSocket = (socket: string): string =>
  `CMD ["/opt/hotspot/ask-health", "/data/sockets/${socket}", "/v1/health"]`;

/** As in the Dockerfile, but asked every other second: each replacement waits for it. */
const healthChecks = {
  portal: 'CMD exec /opt/hotspot/ask-health "127.0.0.1:${PORTAL_PORT:-8080}" /health.json',
  daemon: askSocket('status.sock'),
  usb: 'CMD ["/opt/hotspot/ask-health", "/data/usb/usb.sock", "/v1/health"]',
  engine: 'CMD ["/opt/hotspot/ask-health", "/data/engine/engine.sock", "/v1/health"]',
} as const;
const neverWell = 'CMD ["false"]';

/** Services whose images are replaced. */
export type ImageService = keyof typeof healthChecks;
/** `ends`: its program ends as soon as it is started. */
export type ImageKind = 'well' | 'never well' | 'ends';

/** What a release brings besides its pages. */
export interface ReleaseParts {
  /** Container images, each with a layer of its own. */
  readonly images?: Partial<Readonly<Record<ImageService, ImageKind>>>;
  /** Version of the portal's program, as in `0.2.0`. */
  readonly program?: string;
}

/** One whole version of the box. */
export interface MadeRelease {
  readonly counter: number;
  /** The file for the stick. */
  readonly bundle: string;
  /** Ids of the images that it brings, by service. */
  readonly images: Partial<Readonly<Record<ImageService, string>>>;
  readonly program: string | undefined;
}

export interface ReleaseMaker {
  readonly rootFingerprint: string;
  make(parts: ReleaseParts): Promise<MadeRelease>;
}

/** What pages say of the edition of the program that shows them. */
export const programTitle = (program: string): string => `Programs of this box, edition ${program}`;

/**
 * An operator with the images of this repository.
 *
 * @param engine has the images; those that are made here leave it again
 */
export const createReleaseMaker = async (
  engine: DockerEngine,
  directory: string,
): Promise<ReleaseMaker> => {
  const operator = await makeOperator(directory, { command: hotspotHere });
  const editions = await makeEditions(directory);
  const pages = path.join(directory, 'pages');
  let counter = 0;
  const saveImage = async (service: ImageService, kind: ImageKind): Promise<string> => {
    const context = path.join(directory, 'image-context');
    await mkdir(context, { recursive: true });
    await writeFile(path.join(context, 'edition'), `${service} ${counter}\n`);
    const check = `HEALTHCHECK --interval=2s --timeout=10s --start-period=1s --retries=5 ${kind === 'well' ? healthChecks[service] : neverWell}`;
    const lines = [
      ...[`FROM p2p-hotspot/${service}`, 'COPY edition /opt/hotspot/edition', check],
      ...(kind === 'ends' ? ['ENTRYPOINT ["false"]'] : []),
      '',
    ];
    await writeFile(path.join(context, 'Dockerfile'), lines.join('\n'));
    const name = `operator/${service}:${counter}`;
    await engine.docker('build', '--quiet', '--tag', name, context);
    const id = await engine.docker('image', 'inspect', '--format', '{{.Id}}', name);
    const saved = path.join(directory, `${service}-image.tar`);
    await rm(saved, { force: true });
    await engine.docker('save', '--output', saved, name);
    // The box shall get it from the stick.
    await engine.docker('rmi', name);
    await operator.run([
      ...['add', '--collection', operator.collection, saved],
      ...['--service', service],
    ]);
    return id.trim();
  };
  return {
    rootFingerprint: operator.rootFingerprint,
    make: async ({ images = {}, program }) => {
      counter += 1;
      await rm(pages, { recursive: true, force: true });
      await mkdir(pages);
      await writeFile(path.join(pages, `release-${counter}.txt`), '');
      await operator.add(pages);
      if (program !== undefined) {
        const edition = await editions.make('portal', program, (text) =>
          text.replace('Programs of this box', programTitle(program)),
        );
        await operator.add(edition);
      }
      const ids: Partial<Record<ImageService, string>> = {};
      for (const [service, kind] of Object.entries(images) as [ImageService, ImageKind][]) {
        ids[service] = await saveImage(service, kind);
      }
      const bundle = path.join(directory, `release-${counter}.hotspot`);
      await operator.createBundle(bundle);
      return { counter, bundle, images: ids, program };
    },
  };
};
