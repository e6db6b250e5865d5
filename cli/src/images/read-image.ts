import { createHash } from 'node:crypto';
import {
  imageLayoutNames,
  imageLimits,
  readImageConfiguration,
  type ImageConfiguration,
} from '@p2p-hotspot/contract';
import { z } from 'zod';
import { ImageError } from './errors.ts';
import type { ImagePart, ImageParts } from './image-parts.ts';

export interface ImageLayer {
  /** `sha256:…` of the uncompressed layer, as the configuration says. */
  readonly digest: string;
  readonly part: ImagePart;
}

/** A saved image; its layers are not looked at yet. */
export interface SavedImage {
  /** Name and tag, as in `docker image ls`; absent for an image without one. */
  readonly reference?: string;
  /** `sha256:…` of the configuration: what an engine calls the image's id. */
  readonly id: string;
  readonly configuration: ImageConfiguration;
  readonly configurationBytes: Buffer;
  /** Lowest first. */
  readonly layers: readonly ImageLayer[];
}

/** What boxes run on: Node 24 has nothing for smaller processors. */
const architectures: ReadonlySet<string> = new Set(['amd64', 'arm64']);
const maxDocumentBytes = 1024 * 1024;
const attestation = 'vnd.docker.reference.type';
const referenceNames = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];

const archiveSchema = z.array(
  z.object({
    Config: z.string().max(256),
    RepoTags: z.array(z.string().max(256)).nullish(),
    Layers: z.array(z.string().max(256)).max(imageLimits.layers),
  }),
);

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const descriptor = z.object({
  mediaType: z.string().max(256).optional(),
  digest,
  annotations: z.record(z.string(), z.string()).optional(),
});
const indexSchema = z.object({ manifests: z.array(descriptor).max(64) });
const manifestSchema = z.object({
  config: descriptor,
  layers: z.array(descriptor).max(imageLimits.layers),
});

/** Names of the files of an image, in either form. */
interface ImageNames {
  readonly reference?: string | undefined;
  readonly configuration: string;
  readonly layers: readonly string[];
}

const sha256 = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const blobName = (own: string): string => `${imageLayoutNames.blobs}/${own.slice(7)}`;

const invalid = ({ location }: ImageParts, reason: string) =>
  new ImageError('IMAGE_INVALID', { parameters: { path: location, reason } });

const several = ({ location }: ImageParts) =>
  new ImageError('IMAGE_SEVERAL', { parameters: { path: location } });

const readDocument = async <T>(
  parts: ImageParts,
  name: string,
  schema: z.ZodType<T>,
): Promise<T> => {
  const part = await parts.find(name);
  if (part === undefined || part.sizeBytes > maxDocumentBytes) throw invalid(parts, name);
  let value: unknown;
  try {
    value = JSON.parse((await part.read()).toString('utf8'));
  } catch {
    throw invalid(parts, name);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parts, name);
  return parsed.data;
};

/** As `docker save` writes it. */
const namesOfArchive = async (parts: ImageParts): Promise<ImageNames> => {
  const images = await readDocument(parts, 'manifest.json', archiveSchema);
  const [image, ...others] = images;
  if (image === undefined) throw invalid(parts, 'manifest.json');
  if (others.length > 0) throw several(parts);
  return {
    reference: image.RepoTags?.[0],
    configuration: image.Config,
    layers: image.Layers,
  };
};

/** As the OCI lays it out; an index may lead to another one, beside which attestations stand. */
const namesOfLayout = async (parts: ImageParts): Promise<ImageNames> => {
  let reference: string | undefined;
  let name: string = imageLayoutNames.index;
  for (let depth = 0; depth < 3; depth += 1) {
    const { manifests } = await readDocument(parts, name, indexSchema);
    const images = manifests.filter(
      ({ annotations }) => !Object.hasOwn(annotations ?? {}, attestation),
    );
    const [image, ...others] = images;
    if (image === undefined) throw invalid(parts, name);
    if (others.length > 0) throw several(parts);
    reference ??= referenceNames
      .map((own) => image.annotations?.[own])
      .find((own) => own !== undefined);
    name = blobName(image.digest);
    if (image.mediaType?.includes('index') === true || image.mediaType?.includes('list') === true) {
      continue;
    }
    const manifest = await readDocument(parts, name, manifestSchema);
    return {
      reference,
      configuration: blobName(manifest.config.digest),
      layers: manifest.layers.map((layer) => blobName(layer.digest)),
    };
  }
  throw invalid(parts, imageLayoutNames.index);
};

/**
 * Reads what a saved image is, and finds its layers.
 *
 * @returns undefined for what is no saved image
 * @throws ImageError IMAGE_INVALID, IMAGE_SEVERAL, IMAGE_PLATFORM_REFUSED, IMAGE_LAYER_MISSING
 */
export const readImage = async (parts: ImageParts): Promise<SavedImage | undefined> => {
  const isArchive = (await parts.find('manifest.json')) !== undefined;
  if (!isArchive && (await parts.find(imageLayoutNames.marker)) === undefined) return undefined;
  const names = await (isArchive ? namesOfArchive(parts) : namesOfLayout(parts));
  const part = await parts.find(names.configuration);
  if (part === undefined || part.sizeBytes > imageLimits.configurationBytes) {
    throw invalid(parts, names.configuration);
  }
  const configurationBytes = await part.read();
  const configuration = readImageConfiguration(configurationBytes.toString('utf8'));
  if (configuration === undefined) throw invalid(parts, names.configuration);
  const id = sha256(configurationBytes);
  // Both forms name the configuration by its digest.
  const named = /([0-9a-f]{64})(?:\.json)?$/.exec(names.configuration)?.[1];
  if (named !== undefined && `sha256:${named}` !== id) throw invalid(parts, names.configuration);
  const { architecture, os, layers: digests } = configuration;
  if (os !== 'linux' || !architectures.has(architecture)) {
    throw new ImageError('IMAGE_PLATFORM_REFUSED', {
      parameters: { path: parts.location, platform: `${os}/${architecture}` },
    });
  }
  if (names.layers.length !== digests.length) throw invalid(parts, 'layers');
  const layers: ImageLayer[] = [];
  for (const [index, own] of digests.entries()) {
    const layer = await parts.find(names.layers[index] ?? '');
    if (layer === undefined) {
      throw new ImageError('IMAGE_LAYER_MISSING', {
        parameters: { path: parts.location, layer: own },
      });
    }
    layers.push({ digest: own, part: layer });
  }
  return {
    ...(names.reference === undefined ? {} : { reference: names.reference }),
    id,
    configuration,
    configurationBytes,
    layers,
  };
};
