import type { EngineImage } from '../ports/engine.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { DockerApi } from './docker-api.ts';
import type { DockerContainerLine, DockerImage, DockerImageLine } from './docker-types.ts';
import { imageIdPattern } from './protocol.ts';

/**
 * Names that the helper itself gives: `hotspot/image:HEX` to every image that it loaded or took over, so
 * that no clean-up takes it, `hotspot/wanted:SERVICE` to the image that a service is about to get, and
 * `hotspot/failed:SERVICE` to one that a service did not prove itself with, while nobody was there to be told.
 */
export const heldName = (imageId: string): string => `hotspot/image:${imageId.slice(7)}`;
export const wantedName = (service: string): string => `hotspot/wanted:${service}`;
export const failedName = (service: string): string => `hotspot/failed:${service}`;

const heldPattern = /^hotspot\/image:([0-9a-f]{64})$/;
const wantedPattern = /^hotspot\/wanted:(.+)$/;

/** The images of the engine and their names. */
export interface Images {
  list(): Promise<readonly EngineImage[]>;
  /** By id or name; undefined where there is none. */
  find(reference: string): Promise<DockerImage | undefined>;
  isHeld(imageId: string): Promise<boolean>;
  hold(imageId: string): Promise<void>;
  tag(imageId: string, name: string): Promise<void>;
  /** Takes a name away; the image goes with its last name, if nothing uses it. */
  untag(name: string): Promise<void>;
  /** Which service is about to get which image. */
  wanted(): Promise<ReadonlyMap<string, string>>;
  /** Removes images that are held and not among these; those of containers stay. */
  removeAllBut(keep: readonly string[]): Promise<void>;
}

const namesOf = ({ RepoTags }: DockerImageLine): readonly string[] =>
  (RepoTags ?? []).filter((name) => name !== '<none>:<none>');

/** Answers to removing what is gone, and what is in use. */
const harmless: ReadonlySet<number> = new Set([404, 409]);

export const createImages = (docker: DockerApi): Images => {
  const lines = () => docker.ask<readonly DockerImageLine[]>('GET', '/images/json');
  const find: Images['find'] = (reference) =>
    docker.find<DockerImage>(`/images/${encodeURI(reference)}/json`);
  const tag: Images['tag'] = async (imageId, name) => {
    const [, repo = '', version = ''] = /^(.*):([^:/]+)$/.exec(name) ?? ['', name, 'latest'];
    await docker.ask('POST', `/images/${imageId}/tag`, { query: { repo, tag: version } });
  };
  const untag: Images['untag'] = async (name) => {
    const path = `/images/${encodeURI(name)}`;
    const { status, text } = await docker.call('DELETE', path, { query: { noprune: 'false' } });
    if (status >= 300 && !harmless.has(status)) {
      throw new DaemonError('ENGINE_REFUSED', { parameters: { reason: text.slice(0, 400) } });
    }
  };
  return {
    find,
    tag,
    untag,
    list: async () => {
      const images = await Promise.all((await lines()).map(({ Id }) => find(Id)));
      return images.flatMap((image) =>
        image === undefined
          ? []
          : [{ id: image.Id, tags: namesOf(image), layers: image.RootFS.Layers ?? [] }],
      );
    },
    isHeld: async (imageId) =>
      imageIdPattern.test(imageId) && (await find(heldName(imageId)))?.Id === imageId,
    hold: (imageId) => tag(imageId, heldName(imageId)),
    wanted: async () => {
      const pairs = (await lines()).flatMap((line) =>
        namesOf(line).flatMap((name) => {
          const service = wantedPattern.exec(name)?.[1];
          return service === undefined ? [] : [[service, line.Id] as const];
        }),
      );
      return new Map(pairs);
    },
    removeAllBut: async (keep) => {
      const containers = await docker.ask<readonly (DockerContainerLine & { ImageID: string })[]>(
        'GET',
        '/containers/json',
        { query: { all: 'true' } },
      );
      const kept = new Set([...keep, ...containers.map(({ ImageID }) => ImageID)]);
      for (const line of await lines()) {
        const names = namesOf(line);
        if (kept.has(line.Id) || !names.some((name) => heldPattern.test(name))) continue;
        // The held name last: what is left half done is found again.
        const ours = names.filter((name) => name.startsWith('hotspot/'));
        for (const name of ours.filter((one) => !heldPattern.test(one))) await untag(name);
        for (const name of ours.filter((one) => heldPattern.test(one))) await untag(name);
      }
    },
  };
};
