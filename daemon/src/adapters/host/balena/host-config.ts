import type { HostName } from '../../../ports/host-name.ts';

export interface HostConfigOptions {
  /** `BALENA_SUPERVISOR_ADDRESS` (label `io.balena.features.supervisor-api`). */
  readonly address: string;
  /** `BALENA_SUPERVISOR_API_KEY`. */
  readonly key: string;
}

const patienceMs = 30_000;
/** balena-supervisor, docs/API.md: an update lock is held. */
const locked = 423;

interface HostConfig {
  readonly network?: { readonly hostname?: unknown } | null;
}

/** The supervisor's `/v1/device/host-config` (balena-supervisor, docs/API.md). */
export const createHostConfig = ({ address, key }: HostConfigOptions): HostName => {
  const ask = async (
    signal: AbortSignal,
    request: RequestInit = {},
  ): Promise<Response | undefined> => {
    try {
      return await fetch(`${address}/v1/device/host-config`, {
        ...request,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      });
    } catch {
      return undefined;
    }
  };
  return {
    read: async (signal) => {
      const answer = await ask(signal);
      if (answer?.ok !== true) return undefined;
      const said = (await answer.json().catch(() => undefined)) as HostConfig | null | undefined;
      const name = said?.network?.hostname;
      return typeof name === 'string' ? name : undefined;
    },
    change: async (name, signal) => {
      const body = JSON.stringify({ network: { hostname: name } });
      const answer = await ask(signal, { method: 'PATCH', body });
      if (answer === undefined) return 'away';
      if (answer.ok) return 'changed';
      return answer.status === locked ? 'locked' : 'refused';
    },
  };
};
