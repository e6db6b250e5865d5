import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import { composeLabels } from './compose-hash.ts';
import { containerSpec, sharedWith } from './container-spec.ts';
import type { Containers } from './containers.ts';
import type { DockerContainer } from './docker-types.ts';
import { failedName, wantedName, type Images } from './images.ts';
import { proveContainer, type ProvingPatience } from './prove-container.ts';
import { replacementStep } from './replacement-step.ts';
import { nameWith, roleOf, standingOf, type ServiceContainers, type Standing } from './services.ts';

export interface ReplacerParts {
  readonly containers: Containers;
  readonly images: Images;
  readonly services: ServiceContainers;
  readonly patience: ProvingPatience;
  /** Id of the container in which the helper runs, if it does. */
  readonly ownId: string | undefined;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** What a service has become. */
export interface Outcome {
  /** False when it went back to what it was. */
  readonly isProved: boolean;
  /** The helper itself went back to what it was, and has to start anew. */
  readonly isOwnReturn: boolean;
}

/** Whoever asks. It ends while it is replaced: what became of it is told when it asks again. */
const asker = 'daemon';

const refuse = (reason: string): DaemonError =>
  new DaemonError('ENGINE_REFUSED', { parameters: { reason } });

/** The one container that somebody asked for by this field, or a bug. */
const must = (container: DockerContainer | undefined): DockerContainer => {
  if (container === undefined) throw new Error('a container that was there is not there');
  return container;
};

export interface ServiceReplacer {
  /**
   * Brings a service to an image, or goes on with what was begun.
   *
   * @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED
   */
  bring(service: string, wantedId: string | undefined): Promise<Outcome>;
}

export const createServiceReplacer = (parts: ReplacerParts): ServiceReplacer => {
  const { containers, images, services, patience, ownId, onEvent } = parts;

  const look = async (service: string): Promise<Standing> => {
    const found = await services.containers(service);
    const roles = new Set(found.map(({ Name }) => roleOf(Name)));
    if (roles.size < found.length) throw refuse(`${service} has several containers`);
    return standingOf(found);
  };
  const mark = async (container: DockerContainer, role: Parameters<typeof nameWith>[1]) =>
    containers.rename(container.Id, nameWith(container.Name, role).replace(/^\//, ''));

  /** Makes the container again, not started, beside the one that runs. */
  const makeNext = async (
    current: DockerContainer,
    image: string,
    imageId: string,
    shared: ReadonlyMap<string, string>,
  ): Promise<void> => {
    const before = await images.find(current.Image);
    if (before === undefined) throw refuse(`the image of ${current.Name} is not there`);
    const labels = composeLabels(current, before, imageId);
    const spec = containerSpec(current, before, { image, imageId, shared, labels });
    await containers.create(nameWith(current.Name, 'next').replace(/^\//, ''), spec);
    await mark(current, 'previous');
  };
  const create = async (current: DockerContainer, wantedId: string): Promise<void> => {
    const name = current.Config.Image ?? '';
    if (name.startsWith('sha256:') || name.includes('@')) {
      throw refuse(`the Compose file names no image that could be another one: ${name}`);
    }
    await images.hold(current.Image);
    await images.tag(wantedId, name);
    try {
      await makeNext(current, name, wantedId, new Map());
    } catch (error) {
      // Compose must not find a name that leads to an image of which no container could be made.
      if (isDaemonError(error, 'ENGINE_REFUSED')) await images.tag(current.Image, name);
      throw error;
    }
  };
  const swap = async ({ previous, next }: Standing): Promise<void> => {
    const old = must(previous);
    // The helper lives on until the new one ends it, and comes back after a power cut to see to that.
    if (old.Id !== ownId) {
      await containers.setRestart(old.Id, { Name: 'no' });
      await containers.stop(old.Id);
    }
    await mark(must(next), 'current');
  };

  /** Services that use the network, the processes or the memory of a container go on with another. */
  const moveDependents = async (service: string, from: string, to: string): Promise<void> => {
    for (const other of await services.names()) {
      if (other === service) continue;
      const { current } = await look(other);
      if (current === undefined || !sharedWith(current).includes(from)) continue;
      onEvent('engine.moved', { service: other });
      const name = current.Config.Image ?? '';
      const isNamed = (await images.find(name))?.Id === current.Image;
      const shared = new Map([[from, to]]);
      await makeNext(current, isNamed ? name : current.Image, current.Image, shared);
      await bringAll(other, undefined, { isSure: true });
    }
  };
  /** Whether what it shares is still there. */
  const canRun = async (container: DockerContainer): Promise<boolean> => {
    const found = await Promise.all(sharedWith(container).map((id) => containers.find(id)));
    return !found.includes(undefined);
  };
  /** @returns whether it can be started at all */
  const start = async (container: DockerContainer): Promise<boolean> => {
    try {
      await containers.start(container.Id);
      return true;
    } catch (error) {
      if (!isDaemonError(error, 'ENGINE_REFUSED')) throw error;
      onEvent('engine.not-started', { name: container.Name, ...error.parameters });
      return false;
    }
  };
  const prove = async (service: string, standing: Standing, isSure: boolean): Promise<void> => {
    const [current, previous] = [must(standing.current), must(standing.previous)];
    const isMe = current.Id === ownId;
    const isRunning = current.State.Running || current.State.Restarting;
    const isStarted = isMe || isRunning || (await start(current));
    const isWell =
      isSure || isMe || (isStarted && (await proveContainer(containers, current.Id, patience)));
    if (!isWell && (await canRun(previous))) {
      onEvent('engine.unhealthy', { service });
      await mark(current, 'failed');
      return;
    }
    await moveDependents(service, previous.Id, current.Id);
    onEvent('engine.replaced', { service, imageId: current.Image });
    await containers.remove(previous.Id);
  };
  const endRestore = async (service: string, standing: Standing): Promise<void> => {
    const [current, failed] = [must(standing.current), must(standing.failed)];
    if (current.Id !== ownId) {
      await containers.stop(failed.Id);
      await containers.setRestart(
        current.Id,
        failed.HostConfig.RestartPolicy ?? { Name: 'always' },
      );
      await containers.start(current.Id);
    }
    await moveDependents(service, failed.Id, current.Id);
    const name = current.Config.Image ?? '';
    await images.tag(current.Image, name);
    await images.untag(wantedName(service));
    if (service === asker) await images.tag(failed.Image, failedName(service));
    await containers.remove(failed.Id);
  };
  /** Its successor is gone, as after a clean-up by hand, and nobody knows any more how it was started by itself. */
  const startAlone = async ({ Id: id, HostConfig: host }: DockerContainer): Promise<void> => {
    if (host.RestartPolicy?.Name === 'no') await containers.setRestart(id, { Name: 'always' });
    await containers.start(id);
  };
  const adopt = async (container: DockerContainer): Promise<void> => {
    await containers.start(container.Id);
    await mark(container, 'current');
  };

  const bringAll = async (
    service: string,
    wantedId: string | undefined,
    { isSure }: { readonly isSure: boolean },
  ): Promise<Outcome> => {
    let isProved = true;
    for (;;) {
      const standing = await look(service);
      const { current, next, previous, failed } = standing;
      const step = replacementStep(standing, isProved ? wantedId : undefined);
      switch (step) {
        case 'create':
          await create(must(current), wantedId ?? '');
          break;
        case 'discard':
          await containers.remove(must(next).Id);
          break;
        case 'swap':
          await swap(standing);
          break;
        case 'prove':
          await prove(service, standing, isSure);
          break;
        case 'restore':
          // Its name says that it is not back yet, for as long as the engine refuses to start it.
          if (failed === undefined) await startAlone(must(previous));
          await mark(must(previous), 'current');
          break;
        case 'end-restore':
          isProved = false;
          await endRestore(service, standing);
          break;
        case 'adopt':
          await adopt(must(next ?? failed));
          break;
        case 'missing':
          throw refuse(`${service} has no container`);
        case 'done':
          return { isProved, isOwnReturn: !isProved && must(current).Id === ownId };
      }
    }
  };
  return { bring: (service, wantedId) => bringAll(service, wantedId, { isSure: false }) };
};
