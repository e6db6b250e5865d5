import { readImagePurpose, type CodedMessage, type Component } from '@p2p-hotspot/contract';
import { carriesSoftware } from '@p2p-hotspot/contract/software';
import type { EngineImage, EngineService } from '../ports/engine.ts';
import type { ServiceImages } from '../ports/state-documents.ts';

/** A component of the kind `image` that is served here. */
export interface ImagePart {
  readonly channel: string;
  readonly component: Component;
}

/** What an image is used for on this box. */
export type ImageUse =
  | { readonly kind: 'service'; readonly id: string; readonly service: string }
  | {
      readonly kind: 'app';
      readonly id: string;
      readonly app: string;
      readonly ports: readonly number[];
    }
  /** It lies in the store, and nothing runs it. */
  | { readonly kind: 'left'; readonly message: CodedMessage };

export interface AssignedImage<Part extends ImagePart = ImagePart> {
  readonly part: Part;
  readonly use: ImageUse;
}

/** What decides about images besides their releases. */
export interface ContainerCircumstances {
  /** balena's supervisor owns the services. */
  readonly isSupervised: boolean;
  readonly areAppsAllowed: boolean;
  /** Services of this box that may be replaced. */
  readonly services: readonly string[];
}

/** `channel/component`: what people and logs are told. */
export const partName = ({ channel, component }: ImagePart): string =>
  `${channel}/${component.name}`;

const left = (code: string, parameters: CodedMessage['parameters'] = {}): ImageUse => ({
  kind: 'left',
  message: { code, parameters },
});

const idPattern = /^sha256:[0-9a-f]{64}$/;

const useOf = (
  { channel, component: { install } }: ImagePart,
  { isSupervised, areAppsAllowed, services }: ContainerCircumstances,
  taken: ReadonlySet<string>,
): ImageUse => {
  // What a community signs is content: no program of the box, and none beside it.
  if (!carriesSoftware(channel)) return left('CONTAINER_OF_COMMUNITY', { channel });
  const { id = '' } = install;
  const purpose = readImagePurpose(install);
  if (purpose === undefined || !idPattern.test(id)) return left('CONTAINER_PURPOSE_UNKNOWN');
  if (purpose.kind === 'app') {
    const { app, ports } = purpose;
    if (!areAppsAllowed) return left('ENGINE_APPS_OFF');
    if (taken.has(`app ${app}`)) return left('CONTAINER_TAKEN', { name: app });
    return { kind: 'app', id, app, ports };
  }
  const { service } = purpose;
  if (isSupervised) return left('ENGINE_SUPERVISED');
  if (!services.includes(service)) return left('CONTAINER_SERVICE_UNKNOWN', { service });
  if (taken.has(`service ${service}`)) return left('CONTAINER_TAKEN', { name: service });
  return { kind: 'service', id, service };
};

/** Decides what each image is used for; of two for one place the first has it. */
export const assignImages = <Part extends ImagePart>(
  parts: readonly Part[],
  circumstances: ContainerCircumstances,
): AssignedImage<Part>[] => {
  const taken = new Set<string>();
  return parts.map((part) => {
    const use = useOf(part, circumstances, taken);
    if (use.kind === 'service') taken.add(`service ${use.service}`);
    if (use.kind === 'app') taken.add(`app ${use.app}`);
    return { part, use };
  });
};

type Containers = Readonly<Record<string, ServiceImages>>;

export interface ServicePlan {
  /** Images by service, for those that run another one. */
  readonly replace: Readonly<Record<string, string>>;
  /** To be known before the first of them is replaced. */
  readonly before: Containers;
  /** What holds when all of that is done. */
  readonly after: Containers;
}

/**
 * Works out which services get another image. A service that no release has an image for any more goes back
 * to what the box was set up with. What an operator gave a service by hand counts as that.
 *
 * @param known what was known before; the same plan comes of `before` and of `after`
 */
export const planServices = (
  assigned: readonly AssignedImage[],
  services: readonly EngineService[],
  known: Containers,
): ServicePlan => {
  const wanted = new Map(
    assigned.flatMap(({ use }) => (use.kind === 'service' ? [[use.service, use.id]] : [])),
  );
  const replace: Record<string, string> = {};
  // A service that has no container just now is not forgotten.
  const absent = Object.entries(known).filter(([name]) =>
    services.every((service) => service.name !== name),
  );
  const before: Record<string, ServiceImages> = Object.fromEntries(absent);
  const after: Record<string, ServiceImages> = Object.fromEntries(absent);
  for (const { name, imageId } of services) {
    const { base, own } = known[name] ?? { base: imageId, own: [] };
    const isOurs = own.includes(imageId);
    const home = isOurs ? base : imageId;
    const next = wanted.get(name) ?? home;
    if (next !== imageId) replace[name] = next;
    const kept = isOurs ? own : [];
    // One that the box has by itself is nobody's doing.
    if (next !== home) before[name] = { base: home, own: [...new Set([...kept, next])] };
    else if (isOurs) before[name] = { base: home, own };
    if (next !== home) after[name] = { base: home, own: [next] };
  }
  return { replace, before, after };
};

/**
 * How many of the lowest layers need not be sent: an engine finds a layer by all that lies below it.
 *
 * @param layers digests, the lowest first
 */
export const countKnownLayers = (
  layers: readonly string[],
  images: readonly Pick<EngineImage, 'layers'>[],
): number =>
  images.reduce((most, image) => {
    const other = layers.findIndex((layer, index) => layer !== image.layers[index]);
    return Math.max(most, other === -1 ? layers.length : other);
  }, 0);
