import { BusError, type Bus } from './bus.ts';
import type { NetworkManagerCalls } from './network-manager-calls.ts';
import type { NmDevice } from './snapshot.ts';

/** A radio that has not listened by then is kept from it. */
const patienceMs = 10_000;

/** Undefined: it is not there. */
export const findRadio = async (
  calls: NetworkManagerCalls,
  name: string,
): Promise<NmDevice | undefined> =>
  (await calls.look()).devices.find((device) => device.kind === 'wifi' && device.name === name);

/**
 * Lets a radio listen, and waits until it has, as long as the signal lets it.
 *
 * @returns the radio, and whether it really listened; undefined: it is not there
 * @throws BusError it may not listen
 */
export const listen = async (
  bus: Bus,
  calls: NetworkManagerCalls,
  name: string,
  signal: AbortSignal,
): Promise<{ readonly radio: NmDevice; readonly hasListened: boolean } | undefined> => {
  const before = await findRadio(calls, name);
  if (before === undefined) return undefined;
  const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  let wake: () => void = () => undefined;
  const stop = bus.onSignal(() => {
    wake();
  });
  const end = (): void => {
    wake();
  };
  over.addEventListener('abort', end);
  try {
    await calls.requestScan(before.path);
    for (;;) {
      const next = new Promise<void>((resolve) => (wake = resolve));
      const radio = await findRadio(calls, name);
      if (radio === undefined) return undefined;
      const hasListened = radio.lastScan !== before.lastScan;
      if (hasListened || over.aborted) return { radio, hasListened };
      await next;
    }
  } finally {
    over.removeEventListener('abort', end);
    stop();
  }
};

/** The same where it does not matter why it could not listen: what is known is enough. */
export const listenIfPossible = async (
  ...words: Parameters<typeof listen>
): Promise<NmDevice | undefined> => {
  try {
    return (await listen(...words))?.radio;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    const [, calls, name] = words;
    return findRadio(calls, name);
  }
};
