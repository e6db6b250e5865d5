import type { NetworkStatus } from '@p2p-hotspot/contract';
import type { ScreenSettings } from './screen-settings.ts';

/** The Wi-Fi as a screen may tell of it. */
export interface ShownWifi {
  readonly name: string;
  /** `unknown`: there is one, and nobody told it to this process. */
  readonly password: 'open' | 'unknown' | { readonly text: string };
}

/**
 * The Wi-Fi that people join. The service that makes it knows best how it is called and whether it is open.
 * The password it tells nobody: only where it is still the one of the environment, which this process reads,
 * too, it is known here. One that a steward chose is not, so no code is drawn that would not let anybody in.
 *
 * @returns undefined where there is none to join now, or nobody knows its name
 */
export const wifiShown = (
  { wifi, wifiPassword }: ScreenSettings,
  network: NetworkStatus | undefined,
): ShownWifi | undefined => {
  const fromSettings = (text: string | undefined): ShownWifi['password'] =>
    text === undefined ? 'open' : { text };
  // Beside a router the name that was set is the router's.
  if (network === undefined || network.mode !== 'access-point') {
    return wifi && { name: wifi.name, password: fromSettings(wifi.password) };
  }
  const { accessPoint, settings } = network;
  if (accessPoint?.state !== 'up' && accessPoint?.state !== 'starting') return undefined;
  const name = accessPoint.ssid;
  if (accessPoint.security === 'open') return { name, password: 'open' };
  const isOfEnvironment = settings.hasPassword.origin === 'environment';
  return {
    name,
    password: isOfEnvironment && wifiPassword !== undefined ? { text: wifiPassword } : 'unknown',
  };
};
