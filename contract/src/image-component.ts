import { z } from 'zod';
import { namePattern } from './name-pattern.ts';
import { pubPort } from './scuttlebutt.ts';

/**
 * Container images as components (docs/spec/release-v1.md §6): names in the tree, what `install`
 * says, and the image's configuration. Bytes and text are arguments; hashing is the caller's.
 */
export const imageLayoutNames = {
  marker: 'oci-layout',
  index: 'index.json',
  blobs: 'blobs/sha256',
} as const;

export const imageLimits = {
  configurationBytes: 4 * 1024 * 1024,
  layers: 256,
  ports: 8,
} as const;

/** Labels by which an image says itself what it is for. */
export const imageLabels = {
  service: 'org.p2p-hotspot.service',
  app: 'org.p2p-hotspot.app',
  ports: 'org.p2p-hotspot.ports',
} as const;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const configurationSchema = z.object({
  architecture: z.string().min(1).max(64),
  os: z.string().min(1).max(64),
  rootfs: z.object({
    type: z.literal('layers'),
    diff_ids: z.array(digest).min(1).max(imageLimits.layers),
  }),
  config: z
    .object({ Labels: z.record(z.string(), z.string()).nullish() })
    .nullish()
    .catch(undefined),
});

/** What an image's configuration says, as far as we need it. */
export interface ImageConfiguration {
  /** As `match` names it: `amd64`, `arm64`. */
  readonly architecture: string;
  readonly os: string;
  /** `sha256:…` of the uncompressed layers, the lowest first. */
  readonly layers: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** @returns undefined for what no engine would take for a configuration */
export const readImageConfiguration = (text: string): ImageConfiguration | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = configurationSchema.safeParse(value);
  return (
    data && {
      architecture: data.architecture,
      os: data.os,
      layers: data.rootfs.diff_ids,
      labels: data.config?.Labels ?? {},
    }
  );
};

/** Where a blob lies in the tree. @param digest `sha256:…` */
export const imageBlobPath = (digest: string): string =>
  `${imageLayoutNames.blobs}/${digest.slice('sha256:'.length)}`;

/** What an image is for: one of the box's own services, or an app beside them. */
export type ImagePurpose =
  | { readonly kind: 'service'; readonly service: string }
  | {
      readonly kind: 'app';
      readonly app: string;
      /** TCP ports that visitors may reach, ascending. */
      readonly ports: readonly number[];
    };

const portPattern = /^[1-9]\d{0,4}$/;
/** Below it are the box's own: SSH, DNS, the portal. */
const lowestPort = 1024;
const mostPort = 65_535;
/** The engine's, the supervisor's, multicast names, the Scuttlebutt pub. */
const takenPorts: ReadonlySet<number> = new Set([2375, 2376, 5353, pubPort, 48484]);
/** Containers beside the services that the box starts by itself. */
const takenApps: ReadonlySet<string> = new Set(['remote-help']);

/** Whether an app may have this port of the box. */
export const isAppPort = (port: number): boolean =>
  Number.isInteger(port) && port >= lowestPort && port <= mostPort && !takenPorts.has(port);

/**
 * Labels by which others know the containers that are theirs. A container has those of its image, too, and they cannot
 * be taken away. balena's supervisor would read the rest of its own marks and stop working at one that lacks them
 * (balena-supervisor, `src/compose/service.ts`, `fromDockerContainer`); Compose and the engine helper would take it
 * for a service.
 */
const foreignLabel =
  /^(?:io\.(?:balena|resin)\.(?:supervised|app-id|service-|update\.|features\.)|com\.docker\.compose\.|org\.p2p-hotspot\.(?:extra|asked)$)/;

/** The first label with which an image cannot be an app beside the box's services; undefined: it can. */
export const findForeignLabel = (labels: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(labels).find((name) => foreignLabel.test(name));

/** `8081,8082` → ports; undefined for anything else. */
const readPorts = (text: string): readonly number[] | undefined => {
  if (text === '') return [];
  const parts = text.split(',');
  if (parts.length > imageLimits.ports || !parts.every((part) => portPattern.test(part))) {
    return undefined;
  }
  const ports = [...new Set(parts.map(Number))].sort((left, right) => left - right);
  return ports.every(isAppPort) ? ports : undefined;
};

/**
 * Reads the purpose from the members `service`, `app` and `ports` of `install`.
 *
 * @returns undefined where they say none, or two, or one that is not understood
 */
export const readImagePurpose = (
  install: Readonly<Record<string, string>>,
): ImagePurpose | undefined => {
  const { service, app, ports: portText } = install;
  if (service !== undefined) {
    const isAlone = app === undefined && portText === undefined;
    return isAlone && namePattern.test(service) ? { kind: 'service', service } : undefined;
  }
  if (app === undefined || !namePattern.test(app) || takenApps.has(app)) return undefined;
  const ports = readPorts(portText ?? '');
  return ports && { kind: 'app', app, ports };
};

const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  configuration: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
} as const;

export interface ImageBlob {
  /** `sha256:…` */
  readonly digest: string;
  readonly sizeBytes: number;
}

/** The one text of `oci-layout`. */
export const imageLayoutMarker = '{"imageLayoutVersion":"1.0.0"}';

const described = (mediaType: string, { digest: own, sizeBytes }: ImageBlob) => ({
  mediaType,
  digest: own,
  size: sizeBytes,
});

/** The one manifest of an image, so that the same image is always the same tree. */
export const encodeImageManifest = (
  configuration: ImageBlob,
  layers: readonly ImageBlob[],
): string =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: described(mediaTypes.configuration, configuration),
    layers: layers.map((layer) => described(mediaTypes.layer, layer)),
  });

/** The one index of such a layout: one manifest, no names. */
export const encodeImageIndex = (
  manifest: ImageBlob,
  { architecture, os }: Pick<ImageConfiguration, 'architecture' | 'os'>,
): string =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: [{ ...described(mediaTypes.manifest, manifest), platform: { architecture, os } }],
  });
