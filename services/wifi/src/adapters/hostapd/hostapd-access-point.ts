import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { writeDurably } from '@p2p-hotspot/local-service';
import type {
  AccessPointBackend,
  AccessPointCondition,
  AccessPointSettings,
} from '../../ports/access-point.ts';
import { runTool } from '../../tools/run-tool.ts';
import { hostapdControl } from './hostapd-control.ts';
import { renderHostapdSettings, type HostapdDriver } from './hostapd-settings.ts';
import { setAddresses } from './interface-addresses.ts';
import { startHostapd, type StartedHostapd } from './started-hostapd.ts';

export interface HostapdOptions {
  /** In memory, and of this service alone: the password of the network stands there while it is on the air. */
  readonly runDirectory: string;
  /** Takes a radio from another program, such as NetworkManager, or gives it back. */
  readonly setManaged?: (device: string, isManaged: boolean) => Promise<void>;
  /** What hostapd says, line by line, for a log; it does not say passwords. */
  readonly onLine?: (line: string) => void;
  readonly driver?: HostapdDriver;
  readonly run?: typeof runTool;
}

interface Running {
  readonly settings: AccessPointSettings;
  readonly hostapd: StartedHostapd;
}

const onlyOwner = 0o700;

const messageOf = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

/** The access point by hostapd(8), which this process runs and watches. */
export const hostapdAccessPoint = ({
  runDirectory,
  setManaged,
  onLine,
  driver = 'nl80211',
  run = runTool,
}: HostapdOptions): AccessPointBackend => {
  const file = path.join(runDirectory, 'hostapd.conf');
  const controlDirectory = path.join(runDirectory, 'hostapd');
  const control = hostapdControl(run, controlDirectory);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let running: Running | undefined;
  let lastFailure: CodedMessage | undefined;
  /** One act at a time, in order. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** A stick that was pulled out comes back without addresses. */
  const giveAddresses = async ({ device, addresses }: AccessPointSettings): Promise<void> => {
    try {
      await setAddresses(run, device, addresses);
    } catch (error) {
      if (!isCodedError(error)) throw error;
      lastFailure = messageOf(error);
    }
  };

  const end = async (isGivenBack: boolean): Promise<void> => {
    const ending = running;
    running = undefined;
    if (ending === undefined) return;
    await ending.hostapd.program.stop();
    await rm(file, { force: true });
    const { device } = ending.settings;
    // The radio may be gone.
    await setAddresses(run, device, []).catch((error: unknown) => {
      if (!isCodedError(error)) throw error;
    });
    if (isGivenBack) await setManaged?.(device, true);
  };

  const start = async (settings: AccessPointSettings, signal: AbortSignal): Promise<void> => {
    const { device } = settings;
    const text = renderHostapdSettings(settings, controlDirectory, driver);
    await mkdir(runDirectory, { recursive: true, mode: onlyOwner });
    await chmod(runDirectory, onlyOwner);
    await writeDurably(file, text);
    await setManaged?.(device, false);
    await control.endOrphan(device);
    const hostapd = await startHostapd({
      settings,
      file,
      signal,
      onLine,
      onChange: (isOnAir) => {
        // The first time, bringUp does it.
        if (isOnAir && running !== undefined) void giveAddresses(settings).then(tell);
        else tell();
      },
    });
    running = { settings, hostapd };
    await setAddresses(run, device, settings.addresses);
  };

  const bringUp = async (settings: AccessPointSettings, signal: AbortSignal): Promise<void> => {
    const { device } = settings;
    if (running !== undefined && isDeepStrictEqual(running.settings, settings)) {
      const state = running.hostapd.state();
      if (state === 'listening') return;
      if (state === 'on-air' && (await control.look(device))?.isOnAir === true) {
        await setAddresses(run, device, settings.addresses);
        return;
      }
    }
    await end(running?.settings.device !== device);
    try {
      await start(settings, signal);
    } catch (error) {
      if (running === undefined) await rm(file, { force: true });
      throw error;
    }
  };

  const look = async (): Promise<AccessPointCondition> => {
    if (running === undefined) {
      return { kind: 'down', ...(lastFailure !== undefined && { message: lastFailure }) };
    }
    const { settings, hostapd } = running;
    const failure = hostapd.failure();
    if (failure !== undefined) return { kind: 'down', message: messageOf(failure) };
    const state = hostapd.state() === 'on-air' ? await control.look(settings.device) : undefined;
    return state?.isOnAir === true
      ? { kind: 'up', device: settings.device, stations: state.stations }
      : { kind: 'starting' };
  };

  return {
    kind: 'hostapd',
    bringUp: (settings, signal) =>
      inTurn(async () => {
        try {
          await bringUp(settings, signal);
          lastFailure = undefined;
        } catch (error) {
          if (isCodedError(error)) lastFailure = messageOf(error);
          throw error;
        }
      }),
    takeDown: () =>
      inTurn(async () => {
        lastFailure = undefined;
        await end(true);
      }),
    look,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => inTurn(() => end(true)),
  };
};
