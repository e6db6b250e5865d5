import { WifiError } from '../../errors.ts';
import type { Ending } from './activation.ts';
import { BusError } from './bus.ts';

/** NMDeviceStateReason, those that say more than "it did not work". */
const reasons = {
  noAddress: [5, 6, 15, 16, 17],
  refusedByOther: [7, 8],
  supplicant: [8, 9, 10, 11],
  supplicantLate: [11],
  firmware: [35],
  removed: [36],
  notFound: [53],
} as const satisfies Record<string, readonly number[]>;

const isOne = (name: keyof typeof reasons, reason: number): boolean =>
  (reasons[name] as readonly number[]).includes(reason);

/** As an operator finds it in NetworkManager's documentation. */
const numbered = (reason: number): string => `NMDeviceStateReason ${reason}`;

type Failed = Exclude<Ending, { readonly kind: 'up' }>;

/** Why an access point is not up. */
export const accessPointFailure = (ending: Failed, device: string): WifiError => {
  if (ending.kind === 'late') return new WifiError('NETWORK_AP_LATE', { parameters: { device } });
  if (ending.kind === 'gone' || isOne('removed', ending.reason)) {
    return new WifiError('NETWORK_RADIO_GONE', { parameters: { device } });
  }
  const { reason } = ending;
  if (isOne('firmware', reason)) {
    return new WifiError('NETWORK_RADIO_NO_FIRMWARE', { parameters: { device } });
  }
  if (isOne('supplicant', reason)) {
    return new WifiError('NETWORK_AP_RADIO_REFUSED', { parameters: { device } });
  }
  return new WifiError('NETWORK_AP_NOT_UP', { parameters: { reason: numbered(reason) } });
};

/**
 * Why a Wi-Fi was not joined.
 *
 * A wrong password ends the handshake: NetworkManager asks for another one, and nobody has one ("no
 * secrets"), or the other side throws the box out ("supplicant disconnect"), which it does for a wrong
 * password far more often than for anything else. With WPA3 there is no handshake to end: a network that
 * was heard a moment ago is "not found" (NetworkManager 1.42), or late.
 */
export const joinFailure = (
  ending: Failed,
  device: string,
  ssid: string,
  protection: 'open' | 'wpa2' | 'wpa3',
): WifiError => {
  if (ending.kind === 'late') return new WifiError('NETWORK_JOIN_LATE', { parameters: { ssid } });
  if (ending.kind === 'gone' || isOne('removed', ending.reason)) {
    return new WifiError('NETWORK_RADIO_GONE', { parameters: { device } });
  }
  const { reason } = ending;
  const isLate = isOne('supplicantLate', reason);
  const isNotFound = isOne('notFound', reason);
  const isRefused = protection !== 'open' && isOne('refusedByOther', reason);
  if (isRefused || (protection === 'wpa3' && (isLate || isNotFound))) {
    return new WifiError('NETWORK_JOIN_PASSWORD', { parameters: { ssid } });
  }
  if (isNotFound) return new WifiError('NETWORK_JOIN_NOT_FOUND', { parameters: { ssid } });
  if (isOne('noAddress', reason)) {
    return new WifiError('NETWORK_JOIN_NO_ADDRESS', { parameters: { ssid } });
  }
  if (isLate) return new WifiError('NETWORK_JOIN_LATE', { parameters: { ssid } });
  return new WifiError('NETWORK_JOIN_FAILED', { parameters: { ssid, reason: numbered(reason) } });
};

const denied = 'org.freedesktop.DBus.Error.AccessDenied';

/** What NetworkManager's own words become; other errors stay as they are. */
export const translated = (
  error: unknown,
  code: 'NETWORK_AP_REFUSED' | 'NETWORK_AP_NOT_UP' | 'NETWORK_SCAN_FAILED',
): unknown => {
  if (!(error instanceof BusError)) return error;
  if (error.errorName === denied || error.errorName.endsWith('.PermissionDenied')) {
    return new WifiError('NETWORK_MANAGER_FORBIDS', { cause: error });
  }
  return new WifiError(code, { parameters: { reason: error.message }, cause: error });
};
