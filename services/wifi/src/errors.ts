import { CodedError } from '@p2p-hotspot/contract';

export type WifiErrorCode =
  | 'NETWORK_TOOL_MISSING'
  | 'NETWORK_TOOL_FAILED'
  | 'NETWORK_FORWARDING_OFF'
  | 'NETWORK_MANAGER_AWAY'
  | 'NETWORK_AP_REFUSED'
  | 'NETWORK_AP_NOT_UP'
  | 'NETWORK_JOIN_PASSWORD'
  | 'NETWORK_JOIN_NOT_FOUND'
  | 'NETWORK_JOIN_FAILED'
  | 'NETWORK_JOIN_UNSUPPORTED'
  | 'NETWORK_SCAN_FAILED'
  | 'NETWORK_TIME_UNTOLD';

/** An expected failure of the Wi-Fi service. */
export class WifiError extends CodedError<WifiErrorCode> {}
