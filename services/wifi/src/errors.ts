import { CodedError } from '@p2p-hotspot/contract';

export type WifiErrorCode =
  | 'NETWORK_TOOL_MISSING'
  | 'NETWORK_TOOL_FAILED'
  | 'NETWORK_FORWARDING_OFF'
  | 'NETWORK_MANAGER_AWAY'
  | 'NETWORK_MANAGER_FORBIDS'
  | 'NETWORK_RADIO_GONE'
  | 'NETWORK_RADIO_OFF'
  | 'NETWORK_RADIO_NO_FIRMWARE'
  | 'NETWORK_AP_REFUSED'
  | 'NETWORK_AP_NAME_REFUSED'
  | 'NETWORK_AP_PASSWORD_REFUSED'
  | 'NETWORK_AP_CHANNEL_REFUSED'
  | 'NETWORK_AP_NOT_UP'
  | 'NETWORK_AP_LATE'
  | 'NETWORK_AP_RADIO_REFUSED'
  | 'NETWORK_CHANNEL_FORBIDDEN'
  | 'NETWORK_BAND_NEEDS_COUNTRY'
  | 'NETWORK_JOIN_PASSWORD'
  | 'NETWORK_JOIN_NOT_FOUND'
  | 'NETWORK_JOIN_FAILED'
  | 'NETWORK_JOIN_LATE'
  | 'NETWORK_JOIN_NO_ADDRESS'
  | 'NETWORK_JOIN_SECURITY'
  | 'NETWORK_JOIN_NO_PASSWORD'
  | 'NETWORK_JOIN_UNSUPPORTED'
  | 'NETWORK_FORGET_FOREIGN'
  | 'NETWORK_SCAN_BUSY'
  | 'NETWORK_SCAN_FAILED'
  | 'NETWORK_TIME_UNTOLD'
  | 'NETWORK_BUSY'
  | 'NETWORK_NO_RADIO'
  | 'NETWORK_NO_KNOWN_WIFI'
  | 'NETWORK_NOT_SHARED'
  | 'NETWORK_VISITOR_UNKNOWN'
  | 'NETWORK_DAEMON_AWAY'
  | 'NETWORK_NOT_SAVED'
  | 'NETWORK_FOLDER_MISSING'
  | 'REQUEST_INVALID'
  | 'SESSION_INVALID';

/** An access point cannot be like this, whatever the radio: it was not even tried. */
export const refusals: ReadonlySet<string> = new Set<WifiErrorCode>([
  'NETWORK_AP_REFUSED',
  'NETWORK_AP_NAME_REFUSED',
  'NETWORK_AP_PASSWORD_REFUSED',
  'NETWORK_AP_CHANNEL_REFUSED',
]);

/** It was tried, and did not come on the air; other settings may. */
export const vainTries: ReadonlySet<string> = new Set<WifiErrorCode>([
  'NETWORK_AP_NOT_UP',
  'NETWORK_AP_LATE',
  'NETWORK_AP_RADIO_REFUSED',
]);

/** An expected failure of the Wi-Fi service. */
export class WifiError extends CodedError<WifiErrorCode> {}
