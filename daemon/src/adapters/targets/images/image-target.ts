import { once } from 'node:events';
import { isCodedError, type CodedMessage, type ImageStatus } from '@p2p-hotspot/contract';
import {
  assignImages,
  partName,
  planServices,
  type AssignedImage,
} from '../../../core/plan-containers.ts';
import type { Clock } from '../../../ports/clock.ts';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { Engine, EngineDescription, EngineService } from '../../../ports/engine.ts';
import type { StateDocumentStore } from '../../../ports/state-documents.ts';
import type { Target, TargetPart } from '../../../ports/target.ts';
import { loadImages } from './load-images.ts';

export interface ImageTargetOptions {
  /** Absent on a box whose containers nobody may touch. */
  readonly engine: Engine | undefined;
  readonly fileSystem: DurableFileSystem;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly areAppsAllowed: boolean;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** `left`: this box does nothing with it. */
export type ImageOutcome =
  { readonly kind: 'left' } | { readonly kind: 'trouble'; readonly message: CodedMessage };

export interface ImageTarget extends Target {
  settle: NonNullable<Target['settle']>;
  /** Calls with what is to be told of the images in force, now and whenever that changes. */
  follow(listener: (images: readonly ImageStatus[]) => void): void;
  /** What became of an image that is in force at its activation; undefined: this process did not activate it. */
  outcomeOf(part: Pick<TargetPart, 'channel' | 'component'>): ImageOutcome | undefined;
  /** Before what is under way is ended: it stops waiting for the engine. */
  stop(): void;
}

/** Ends a task whose process is about to end, as soon as whoever gave it says so. */
const interrupted = async (signal: AbortSignal): Promise<never> => {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason as Error;
};

/** An engine that starts anew, or a helper that is replaced, is back after some seconds. */
const unreachableWaitMs = 5000;
/** How long it is waited for an engine while nothing is under way. */
const idleWaitMs = 60_000;

interface Look {
  readonly engine: Engine;
  readonly description: EngineDescription;
  readonly services: readonly EngineService[];
  readonly assigned: readonly AssignedImage<TargetPart>[];
}

const messageOf = (error: { readonly code: string } & CodedMessage): CodedMessage => ({
  code: error.code,
  parameters: error.parameters,
});

/**
 * Container images as components. Before the switch they are loaded, without the layers that the engine has;
 * at the switch services and apps get theirs, and get back what they had. Where the engine is another's,
 * images stay in the store and the status says so.
 */
export const createImageTarget = (options: ImageTargetOptions): ImageTarget => {
  const { documents, clock, areAppsAllowed, onEvent } = options;
  const troubles = new Map<string, CodedMessage>();
  let leftAlone: ReadonlySet<string> = new Set();
  let shown: readonly ImageStatus[] = [];
  let tell: (images: readonly ImageStatus[]) => void = () => undefined;
  let later = new AbortController();
  const stopped = new AbortController();

  const show = (images: readonly ImageStatus[]): void => {
    shown = images;
    tell(images);
  };
  const showAll = (parts: readonly TargetPart[], message: CodedMessage): void => {
    show(parts.map(({ channel, component: { name } }) => ({ channel, component: name, message })));
  };
  const look = async (
    engine: Engine,
    parts: readonly TargetPart[],
    signal: AbortSignal,
  ): Promise<Look> => {
    const description = await engine.describe(signal);
    const { isSupervised } = description;
    const services = isSupervised ? [] : await engine.services(signal);
    const assigned = assignImages(parts, {
      isSupervised,
      areAppsAllowed,
      services: services.map(({ name }) => name),
    });
    return { engine, description, services, assigned };
  };
  const note = ({ part }: AssignedImage<TargetPart>, error: CodedMessage): void => {
    const message = messageOf(error);
    troubles.set(partName(part), message);
    onEvent('containers.trouble', { component: partName(part), ...message });
  };
  /** Whatever an engine refuses is told, and judged by the health check; only its absence is waited for. */
  const trying = async (
    concerned: readonly AssignedImage<TargetPart>[],
    task: () => Promise<void>,
  ): Promise<void> => {
    try {
      await task();
    } catch (error) {
      if (!isCodedError(error) || isDaemonError(error, 'ENGINE_UNREACHABLE')) throw error;
      if (concerned.length === 0) onEvent('containers.trouble', { ...messageOf(error) });
      for (const one of concerned) note(one, error);
    }
  };
  const isTroubled = ({ part }: AssignedImage<TargetPart>): boolean => troubles.has(partName(part));

  const activateApps = async ({ engine, assigned }: Look, signal: AbortSignal): Promise<void> => {
    const wanted = new Set(assigned.flatMap(({ use }) => (use.kind === 'app' ? [use.app] : [])));
    for (const { name, role } of await engine.extras(signal)) {
      if (role === 'app' && !wanted.has(name)) {
        await trying([], () => engine.stopExtra(name, signal));
      }
    }
    for (const one of assigned) {
      const { use } = one;
      if (use.kind !== 'app' || isTroubled(one)) continue;
      const { app: name, id: imageId, ports } = use;
      await trying([one], () =>
        engine.startExtra({ name, imageId, role: 'app', environment: {}, ports }, signal),
      );
    }
  };
  const activateServices = async (
    { engine, assigned, services }: Look,
    signal: AbortSignal,
  ): Promise<void> => {
    const able = assigned.filter((one) => !isTroubled(one));
    const known = (await documents.load('containers')) ?? {};
    const { replace, before, after } = planServices(able, services, known);
    if (JSON.stringify(before) !== JSON.stringify(known))
      await documents.save('containers', before);
    if (Object.keys(replace).length > 0) {
      onEvent('containers.replacing', { services: Object.keys(replace) });
      // A daemon that is replaced itself goes on here after its next start.
      await trying(
        able.filter(({ use }) => use.kind === 'service' && replace[use.service] !== undefined),
        () => engine.replace(replace, signal),
      );
    }
    const isDone = able.every((one) => !isTroubled(one));
    if (isDone && JSON.stringify(after) !== JSON.stringify(before)) {
      await documents.save('containers', after);
    }
  };
  const activateOnce = async (
    engine: Engine,
    parts: readonly TargetPart[],
    signal: AbortSignal,
  ): Promise<void> => {
    troubles.clear();
    const seen = await look(engine, parts, signal);
    leftAlone = new Set(
      seen.assigned.flatMap(({ part, use }) => (use.kind === 'left' ? [partName(part)] : [])),
    );
    // They were loaded before the switch; after a clean-up by hand, or on the way back, they may be gone.
    for (const one of seen.assigned) {
      await trying([one], () =>
        loadImages({ ...options, engine }, [one], seen.description, signal),
      );
    }
    if (areAppsAllowed) await activateApps(seen, signal);
    if (!seen.description.isSupervised) await activateServices(seen, signal);
    describe(seen.assigned);
  };
  const describe = (assigned: readonly AssignedImage<TargetPart>[]): void => {
    show(
      assigned.map(({ part, use }) => {
        const { channel, component } = part;
        const told = { channel, component: component.name };
        const trouble = troubles.get(partName(part));
        if (trouble !== undefined) return { ...told, message: trouble };
        switch (use.kind) {
          case 'left':
            return { ...told, message: use.message };
          case 'service':
            return {
              ...told,
              message: { code: 'CONTAINER_IN_SERVICE', parameters: { service: use.service } },
            };
          case 'app': {
            const message = { code: 'CONTAINER_APP', parameters: { app: use.app } };
            return { ...told, message, ports: use.ports };
          }
        }
      }),
    );
  };
  const absent: CodedMessage = { code: 'CONTAINER_NO_ENGINE', parameters: {} };

  const settleOnce = async (
    engine: Engine,
    inForce: readonly TargetPart[],
    kept: readonly TargetPart[],
    signal: AbortSignal,
  ): Promise<void> => {
    const known = (await documents.load('containers')) ?? {};
    // What has a name that others gave it is not for us to let go.
    const named = (await engine.images(signal)).filter(({ tags }) =>
      tags.some((tag) => !tag.startsWith('hotspot/')),
    );
    const ids = [
      ...named.map(({ id }) => id),
      ...[...inForce, ...kept].map(({ component }) => component.install['id'] ?? ''),
      ...Object.values(known).flatMap(({ base, own }) => [base, ...own]),
    ].filter((id) => /^sha256:[0-9a-f]{64}$/.test(id));
    const { assigned } = await look(engine, inForce, signal);
    await engine.removeImagesBut([...new Set(ids)], signal);
    describe(assigned);
  };
  /** Tries again by itself: at a start the engine's helper may come after the daemon. */
  const settle: ImageTarget['settle'] = async (inForce, kept) => {
    later.abort();
    later = new AbortController();
    const { engine } = options;
    if (engine === undefined) {
      showAll(inForce, absent);
      return;
    }
    try {
      await settleOnce(engine, inForce, kept, stopped.signal);
    } catch (error) {
      if (stopped.signal.aborted) return;
      if (!isCodedError(error)) throw error;
      showAll(inForce, messageOf(error));
      const { signal: until } = later;
      void clock.sleep(idleWaitMs, until).then(async () => {
        if (!until.aborted) await settle(inForce, kept, until);
      });
    }
  };

  return {
    kinds: ['image'],
    prepare: async (parts, signal) => {
      const { engine } = options;
      if (engine === undefined || parts.length === 0) return;
      const { assigned, description } = await look(engine, parts, signal);
      await loadImages({ ...options, engine }, assigned, description, signal);
    },
    activate: async (parts, signal) => {
      later.abort();
      const { engine } = options;
      if (engine === undefined) {
        showAll(parts, absent);
        return;
      }
      const known = (await documents.load('containers')) ?? {};
      const hadImages = shown.length > 0 || Object.keys(known).length > 0;
      // A box whose releases have no images never waits for an engine.
      if (parts.length === 0 && !hadImages) return;
      for (;;) {
        try {
          // Nobody can wish for a box between two images: only the end of the process comes between.
          await activateOnce(engine, parts, stopped.signal);
          return;
        } catch (error) {
          if (stopped.signal.aborted) return interrupted(signal);
          if (!isDaemonError(error, 'ENGINE_UNREACHABLE')) throw error;
          showAll(parts, messageOf(error));
          await clock.sleep(unreachableWaitMs, stopped.signal);
        }
      }
    },
    settle,
    follow: (listener) => {
      tell = listener;
      tell(shown);
    },
    outcomeOf: (part) => {
      const name = partName(part);
      const message = troubles.get(name);
      if (message !== undefined) return { kind: 'trouble', message };
      return leftAlone.has(name) ? { kind: 'left' } : undefined;
    },
    stop: () => {
      later.abort();
      stopped.abort();
    },
  };
};
