import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import { failedName, wantedName } from './images.ts';
import { createServiceReplacer, type ReplacerParts } from './replace-service.ts';
import { roleOf, standingOf } from './services.ts';

export interface Replacer {
  /**
   * Lets services run these images, one after another. An image with which the daemon did not prove itself is not
   * tried again when it is asked for the first time afterwards: the daemon is told then.
   *
   * @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED, ENGINE_UNHEALTHY for the first that did not
   * prove itself and went back; those after it were not begun
   */
  replace(images: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Ends what was begun before. Never fails for what a service does.
   *
   * @returns whether nothing is left that was begun: false where the engine refused
   */
  heal(): Promise<boolean>;
}

/** Whoever asked comes late, and whoever answers last: what they began goes on without them. */
const late = ['daemon', 'usb', 'engine'];

const inOrder = (services: Iterable<string>): string[] =>
  [...services].sort(
    (left, right) => late.indexOf(left) - late.indexOf(right) || (left < right ? -1 : 1),
  );

/** @param onOwnReturn the helper itself was put back in its place and has to start anew */
export const createReplacer = (parts: ReplacerParts, onOwnReturn: () => void): Replacer => {
  const { images, services, ownId, onEvent } = parts;
  const replacer = createServiceReplacer(parts);

  const forget = async (names: Iterable<string>): Promise<void> => {
    for (const name of names) await images.untag(wantedName(name));
  };
  const carryOut = async (wanted: ReadonlyMap<string, string>): Promise<void> => {
    const order = inOrder(wanted.keys());
    try {
      for (const service of order) {
        const { isProved, isOwnReturn } = await replacer.bring(service, wanted.get(service));
        await forget([service]);
        if (isProved) continue;
        if (isOwnReturn) onOwnReturn();
        throw new DaemonError('ENGINE_UNHEALTHY', { parameters: { service } });
      }
    } catch (error) {
      // What was refused is not begun again by the next helper; what broke off is.
      if (isDaemonError(error, 'ENGINE_REFUSED', 'ENGINE_UNHEALTHY')) await forget(order);
      throw error;
    }
  };
  /** An image that the daemon brought, or that this service has or had. */
  const checkImage = async (service: string, imageId: string): Promise<void> => {
    if (await images.isHeld(imageId)) return;
    const found = await services.containers(service);
    if (found.some(({ Image }) => Image === imageId)) return;
    throw new DaemonError('ENGINE_REFUSED', {
      parameters: { reason: `not an image of the box: ${imageId}` },
    });
  };

  /** What failed while nobody could be told is told once, instead of being tried again without end. */
  const tellLate = async (asked: Readonly<Record<string, string>>): Promise<void> => {
    for (const [service, imageId] of Object.entries(asked)) {
      const failed = await images.find(failedName(service));
      if (failed === undefined) continue;
      await images.untag(failedName(service));
      if (failed.Id === imageId) {
        throw new DaemonError('ENGINE_UNHEALTHY', { parameters: { service } });
      }
    }
  };
  /** Of a helper that is about to be replaced: it waits for its end and does nothing else. */
  const isPrevious = async (): Promise<string | undefined> => {
    if (ownId === undefined) return undefined;
    const mine = await parts.containers.find(ownId);
    const service = mine?.Config.Labels?.['com.docker.compose.service'];
    return mine !== undefined && roleOf(mine.Name) === 'previous' ? service : undefined;
  };
  /** @returns whether the engine let it */
  const healOne = async (service: string, wantedId: string | undefined): Promise<boolean> => {
    try {
      const { isProved, isOwnReturn } = await replacer.bring(service, wantedId);
      await forget([service]);
      onEvent('engine.healed', { service, isProved });
      if (isOwnReturn) onOwnReturn();
      return true;
    } catch (error) {
      if (!isDaemonError(error, 'ENGINE_REFUSED')) throw error;
      onEvent('engine.not-healed', { service, ...error.parameters });
      await forget([service]);
      return false;
    }
  };

  return {
    replace: async (asked) => {
      const names = await services.names();
      for (const [service, imageId] of Object.entries(asked)) {
        if (!names.includes(service)) {
          throw new DaemonError('ENGINE_REFUSED', {
            parameters: { reason: `not a service of the box: ${service}` },
          });
        }
        await checkImage(service, imageId);
      }
      await tellLate(asked);
      const before = await images.wanted();
      await forget([...before.keys()].filter((service) => asked[service] === undefined));
      for (const [service, imageId] of Object.entries(asked)) {
        await images.tag(imageId, wantedName(service));
      }
      await carryOut(new Map(Object.entries(asked)));
    },
    heal: async () => {
      const waiting = await isPrevious();
      if (waiting !== undefined) {
        await healOne(waiting, undefined);
        return true;
      }
      const wanted = await images.wanted();
      const begun: string[] = [];
      for (const service of await services.names()) {
        const { next, previous, failed } = standingOf(await services.containers(service));
        if (next ?? previous ?? failed) begun.push(service);
      }
      // The helper's own predecessor first, so that no two of them are at work.
      const order = inOrder(new Set([...begun, ...wanted.keys()]));
      const own = order.filter((service) => service === 'engine');
      let isWhole = true;
      for (const service of [...own, ...order.filter((name) => name !== 'engine')]) {
        if (!(await healOne(service, wanted.get(service)))) isWhole = false;
      }
      return isWhole;
    },
  };
};
