import { WifiError } from '../../errors.ts';
import { numberOf } from './bus-values.ts';
import type { Bus, BusSignal } from './bus.ts';
import type { NetworkManagerCalls } from './network-manager-calls.ts';
import { activeStates, deviceStates } from './snapshot.ts';

/** How an activation ended. */
export type Ending =
  | { readonly kind: 'up' }
  /** NMDeviceStateReason of the device, where it told one. */
  | { readonly kind: 'failed'; readonly reason: number }
  /** The device is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'late' };

const nm = 'org.freedesktop.NetworkManager';

/** What an activation is, and what begins it. */
export interface Activation {
  readonly bus: Bus;
  readonly calls: NetworkManagerCalls;
  /** Path of the device. */
  readonly device: string;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** @returns path of the active connection */
  readonly begin: () => Promise<string>;
}

/**
 * Begins an activation and waits for its end, by signals: the reason for a failure is told once, in a signal,
 * and not kept by anything that could be looked at later.
 *
 * @throws WifiError NETWORK_MANAGER_AWAY; what `begin` throws; the reason of the signal
 */
export const activation = async ({
  bus,
  calls,
  device,
  patienceMs,
  signal,
  begin,
}: Activation): Promise<Ending> => {
  signal.throwIfAborted();
  let reason = 0;
  let active: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let finish: (ending: Ending) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<Ending>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  ended.catch(() => undefined);

  /** The reason comes before NetworkManager's answer to this, whatever it tells first. */
  const fall = async (): Promise<void> => {
    const { devices } = await calls.look();
    const isThere = devices.some(({ path }) => path === device);
    finish(isThere ? { kind: 'failed', reason } : { kind: 'gone' });
  };
  /** Signals that were heard before NetworkManager said which connection is ours. */
  const early: BusSignal[] = [];
  const hear = (heard: BusSignal): void => {
    const [state, , because] = heard.body.map(numberOf);
    if (heard.path === device && heard.interface === `${nm}.Device`) {
      if (state === deviceStates.failed) reason = because ?? 0;
      return;
    }
    if (heard.path !== active || heard.interface !== `${nm}.Connection.Active`) return;
    if (state === activeStates.activated) finish({ kind: 'up' });
    if (state === activeStates.deactivated) fall().catch(fail);
  };
  const stop = bus.onSignal((heard) => {
    if (heard === undefined) fail(new WifiError('NETWORK_MANAGER_AWAY'));
    else if (active === undefined) early.push(heard);
    else hear(heard);
  });
  const abort = (): void => {
    fail(signal.reason);
  };
  signal.addEventListener('abort', abort);
  try {
    active = await begin();
    for (const heard of early) hear(heard);
    timer = setTimeout(() => {
      finish({ kind: 'late' });
    }, patienceMs);
    // One that is up already will not say so again.
    const now = (await calls.look()).active.find(({ path }) => path === active);
    if (now?.state === activeStates.activated) finish({ kind: 'up' });
    if (now === undefined) await fall();
    return await ended;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    stop();
  }
};
