import type { CodedMessage, RemoteConnection } from '@p2p-hotspot/contract';
import type { RemoteAccess } from '../../../ports/remote-access.ts';

/** Where balena's two interfaces are: variables that the supervisor gives a service with the labels. */
export interface CloudlinkOptions {
  /** `BALENA_SUPERVISOR_ADDRESS`, `BALENA_SUPERVISOR_API_KEY` (label `io.balena.features.supervisor-api`). */
  readonly supervisor: { readonly address: string; readonly key: string };
  /** `BALENA_API_URL`, `BALENA_API_KEY`, the device's own (label `io.balena.features.balena-api`). */
  readonly api: { readonly address: string; readonly key: string };
  /** `BALENA_DEVICE_UUID`. */
  readonly uuid: string;
}

/** The device configuration variable that turns Cloudlink, balena's VPN, on and off. */
const variable = 'BALENA_SUPERVISOR_VPN_CONTROL';

interface Vpn {
  readonly enabled: boolean;
  readonly connected: boolean;
}

/** Why something did not come about, in words for people. */
class CloudlinkTrouble extends Error {
  readonly told: CodedMessage;

  constructor(told: CodedMessage, cause?: unknown) {
    super(told.code, { cause });
    this.told = told;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const ask = async (
  url: string,
  { key, ...request }: RequestInit & { readonly key?: string },
): Promise<unknown> => {
  let response: Response;
  try {
    response = await fetch(url, {
      ...request,
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
    });
  } catch (error) {
    throw new CloudlinkTrouble({ code: 'REMOTE_HELP_QUEUED', parameters: {} }, error);
  }
  const text = await response.text().catch(() => '');
  if (!response.ok) {
    const parameters = { reason: String(response.status) };
    throw new CloudlinkTrouble({ code: 'REMOTE_HELP_PLATFORM_REFUSED', parameters });
  }
  try {
    return JSON.parse(text);
  } catch {
    // The supervisor answers some of it with nothing, or with "OK".
    return undefined;
  }
};

/** Members of the first entity of an OData answer. */
const firstOf = (answer: unknown): Readonly<Record<string, unknown>> | undefined => {
  const list = isRecord(answer) ? answer['d'] : undefined;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isRecord(first) ? first : undefined;
};

const connection = (state: RemoteConnection['state'], code: string): RemoteConnection => ({
  state,
  message: { code, parameters: {} },
});

/**
 * Remote help on balena: the device itself turns Cloudlink on and off by its own configuration variable, as its key
 * may, and asks the supervisor to look. It cannot keep the owner of the fleet from doing the same
 * (docs/operator/remote-help.md).
 */
export const createCloudlink = ({ supervisor, api, uuid }: CloudlinkOptions): RemoteAccess => {
  const device = `device(uuid='${encodeURIComponent(uuid)}')`;
  const resource = `${api.address}/v7/device_config_variable`;

  const readVpn = async (signal: AbortSignal): Promise<Vpn | undefined> => {
    const key = encodeURIComponent(supervisor.key);
    const answer = await ask(`${supervisor.address}/v2/device/vpn?apikey=${key}`, { signal });
    const vpn = isRecord(answer) ? answer['vpn'] : undefined;
    return isRecord(vpn) && typeof vpn['enabled'] === 'boolean'
      ? { enabled: vpn['enabled'], connected: vpn['connected'] === true }
      : undefined;
  };
  /** @returns whether it had another value */
  const write = async (value: 'true' | 'false', signal: AbortSignal): Promise<boolean> => {
    const { key } = api;
    const filter = encodeURIComponent(
      `name eq '${variable}' and device/any(d:d/uuid eq '${uuid}')`,
    );
    const kept = firstOf(
      await ask(`${resource}?$select=id,value&$filter=${filter}`, { key, signal }),
    );
    if (kept?.['value'] === value) return false;
    if (typeof kept?.['id'] === 'number') {
      const body = JSON.stringify({ value });
      await ask(`${resource}(${kept['id']})`, { key, signal, method: 'PATCH', body });
      return true;
    }
    const own = firstOf(await ask(`${api.address}/v7/${device}?$select=id`, { key, signal }));
    const body = JSON.stringify({ device: own?.['id'], name: variable, value });
    await ask(resource, { key, signal, method: 'POST', body });
    return true;
  };
  const lookNow = async (signal: AbortSignal): Promise<void> => {
    const key = encodeURIComponent(supervisor.key);
    const url = `${supervisor.address}/v1/update?apikey=${key}`;
    await ask(url, { signal, method: 'POST', body: JSON.stringify({ force: false }) });
  };
  /**
   * What was asked for is asked for until the device says that it is so.
   *
   * @returns the state of the VPN; undefined where the supervisor does not tell
   */
  const turn = async (value: 'true' | 'false', signal: AbortSignal): Promise<Vpn | undefined> => {
    const isOn = value === 'true';
    // Also where the device is as it should be: it may be about to follow another value. And first: a supervisor that
    // is away for the moment looks at it by itself when it is back.
    const isNew = await write(value, signal);
    const before = await readVpn(signal);
    if (!isNew && before?.enabled === isOn) return before;
    await lookNow(signal);
    return readVpn(signal);
  };
  return {
    way: 'cloudlink',
    open: async (_secondsLeft, signal) => {
      try {
        const vpn = await turn('true', signal);
        return vpn?.enabled === true && vpn.connected
          ? connection('open', 'REMOTE_HELP_WAY_OPEN')
          : connection('opening', 'REMOTE_HELP_WAY_OPENING');
      } catch (error) {
        if (!(error instanceof CloudlinkTrouble)) throw error;
        return { state: 'failing', message: error.told };
      }
    },
    close: async (signal) => {
      try {
        const vpn = await turn('false', signal);
        return vpn?.enabled === false && !vpn.connected
          ? connection('closed', 'REMOTE_HELP_WAY_CLOSED')
          : connection('failing', 'REMOTE_HELP_WAY_CLOSING');
      } catch (error) {
        if (!(error instanceof CloudlinkTrouble)) throw error;
        const vpn = await readVpn(signal).catch(() => undefined);
        const { told: message } = error;
        // Once it is online, the device would follow what balena remembers.
        return vpn?.enabled === false && !vpn.connected
          ? { state: 'closed', message, isPending: true }
          : { state: 'failing', message };
      }
    },
  };
};
