import { readImagePurpose } from '@p2p-hotspot/contract';
import { carriesSoftware } from '@p2p-hotspot/contract/software';
import { partName } from '../../../core/plan-containers.ts';
import type { Clock } from '../../../ports/clock.ts';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import type { Engine, EngineService, ExtraState } from '../../../ports/engine.ts';
import type { HealthCheck, HealthVerdict, ServedPart } from '../../../ports/health-check.ts';
import type { ImageOutcome } from './image-target.ts';

export interface ImageCheckOptions {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly areAppsAllowed: boolean;
  /** What became of an image at its activation. */
  readonly outcomeOf: (part: ServedPart) => ImageOutcome | undefined;
}

/** A container that is not up by then will not be. */
const longestStartMs = 10 * 60_000;
/** Services end on purpose to be started anew, once for a setting and once for their own code. */
const tooManyRestarts = 3;

const healthy: HealthVerdict = { kind: 'healthy' };

/** What was seen of an image since its switch. */
interface Watch {
  /** In milliseconds of the clock. */
  readonly since: number;
  readonly restarts: number;
}

/**
 * Whether what a release brought as container images runs: the service has its image, is up, is healthy by its
 * own check, and does not start again and again; an app runs. An engine that is away says nothing about a
 * release. What this box leaves alone is well as it is.
 */
export const createImageCheck = (options: ImageCheckOptions): HealthCheck => {
  const { engine, clock, areAppsAllowed, outcomeOf } = options;
  const watches = new Map<string, Watch>();

  const unhealthy = (part: ServedPart, code: string): HealthVerdict => ({
    kind: 'unhealthy',
    message: { code, parameters: { component: partName(part) } },
  });
  const starting = (part: ServedPart, { since }: Watch): HealthVerdict =>
    clock.monotonicMs() - since >= longestStartMs
      ? unhealthy(part, 'CONTAINER_UNHEALTHY')
      : {
          kind: 'unreachable',
          message: { code: 'CONTAINER_STARTING', parameters: { component: partName(part) } },
        };
  const watchOf = (part: ServedPart, restarts: number): Watch => {
    const key = `${partName(part)} ${part.component.tree}`;
    const watch = watches.get(key) ?? { since: clock.monotonicMs(), restarts };
    watches.set(key, watch);
    return watch;
  };
  const judgeService = (part: ServedPart, service: EngineService): HealthVerdict => {
    const { imageId, state, health, restarts } = service;
    if (imageId !== part.component.install['id']) return unhealthy(part, 'CONTAINER_OTHER_IMAGE');
    const watch = watchOf(part, restarts);
    if (health === 'unhealthy') return unhealthy(part, 'CONTAINER_UNHEALTHY');
    if (restarts - watch.restarts >= tooManyRestarts) {
      return unhealthy(part, 'CONTAINER_RESTARTS');
    }
    // One that has ended is started anew by the engine, a moment later.
    return state !== 'running' || health === 'starting' ? starting(part, watch) : healthy;
  };
  const judgeApp = (part: ServedPart, app: ExtraState | undefined): HealthVerdict => {
    if (app?.imageId !== part.component.install['id']) {
      return unhealthy(part, 'CONTAINER_OTHER_IMAGE');
    }
    const watch = watchOf(part, 0);
    if (app?.health === 'unhealthy') return unhealthy(part, 'CONTAINER_UNHEALTHY');
    return app?.isRunning === true && app.health !== 'starting' ? healthy : starting(part, watch);
  };

  const judge = async (part: ServedPart, signal: AbortSignal): Promise<HealthVerdict> => {
    if (!carriesSoftware(part.channel)) return healthy;
    const { isSupervised } = await engine.describe(signal);
    const purpose = readImagePurpose(part.component.install);
    if (purpose === undefined) return healthy;
    if (purpose.kind === 'app') {
      if (!areAppsAllowed) return healthy;
      const extras = await engine.extras(signal);
      return judgeApp(
        part,
        extras.find(({ name, role }) => role === 'app' && name === purpose.app),
      );
    }
    if (isSupervised) return healthy;
    const services = await engine.services(signal);
    const service = services.find(({ name }) => name === purpose.service);
    return service === undefined ? healthy : judgeService(part, service);
  };

  return {
    name: 'image',
    // A container that has just been started may not have been well yet.
    judgesChange: true,
    appliesTo: ({ component }) => component.kind === 'image',
    check: async (part, signal, moment) => {
      if (moment === 'before') watches.clear();
      const outcome = moment === 'after' ? outcomeOf(part) : undefined;
      if (outcome?.kind === 'trouble') return { kind: 'unhealthy', message: outcome.message };
      if (outcome?.kind === 'left') return healthy;
      try {
        return await judge(part, signal);
      } catch (error) {
        if (!isDaemonError(error, 'ENGINE_UNREACHABLE', 'ENGINE_REFUSED')) throw error;
        const { code, parameters } = error;
        return { kind: 'unreachable', message: { code, parameters } };
      }
    },
  };
};
