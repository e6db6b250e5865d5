import { setTimeout as sleep } from 'node:timers/promises';
import type { Containers } from './containers.ts';
import type { DockerContainer } from './docker-types.ts';

/** How long a new container may take to prove itself. */
export interface ProvingPatience {
  readonly pollMs: number;
  /** Running for so long is enough for an image without a health check. */
  readonly settleMs: number;
  /** Without a verdict after so long, it failed. */
  readonly limitMs: number;
}

export const provingPatience: ProvingPatience = {
  pollMs: 500,
  settleMs: 10_000,
  limitMs: 10 * 60_000,
};

/** Started anew so often, it is going round in circles. */
const mostRestarts = 3;

type Verdict = 'well' | 'failed' | 'open';

const judge = (
  container: DockerContainer,
  firstRestarts: number,
  runMs: number,
  settleMs: number,
): Verdict => {
  const { State: state, RestartCount: restarts } = container;
  if (restarts - firstRestarts >= mostRestarts) return 'failed';
  if (!state.Running && !state.Restarting) return 'failed';
  const health = state.Health?.Status ?? 'none';
  if (health === 'healthy') return 'well';
  if (health === 'unhealthy') return 'failed';
  return health === 'none' && state.Running && runMs >= settleMs ? 'well' : 'open';
};

/**
 * Waits until a container that was started is healthy by its own health check, or has run for a while
 * where it has none.
 *
 * @returns whether it proved itself
 * @throws DaemonError ENGINE_UNREACHABLE
 */
export const proveContainer = async (
  containers: Containers,
  id: string,
  { pollMs, settleMs, limitMs }: ProvingPatience,
): Promise<boolean> => {
  const begin = performance.now();
  let started: string | undefined;
  let runningSince = begin;
  let firstRestarts: number | undefined;
  while (performance.now() - begin < limitMs) {
    const container = await containers.find(id);
    if (container === undefined) return false;
    firstRestarts ??= container.RestartCount;
    if (started !== container.State.StartedAt) {
      started = container.State.StartedAt;
      runningSince = performance.now();
    }
    const runMs = performance.now() - runningSince;
    const verdict = judge(container, firstRestarts, runMs, settleMs);
    if (verdict !== 'open') return verdict === 'well';
    await sleep(pollMs);
  }
  return false;
};
