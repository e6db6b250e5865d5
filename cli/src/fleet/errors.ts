import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with where a fleet is looked for (catalogue `fleet.ts`). */
export type FleetErrorCode =
  | 'FLEET_BALENA_API_INVALID'
  | 'FLEET_BALENA_INCOMPLETE'
  | 'FLEET_BALENA_REFUSED'
  | 'FLEET_THRESHOLDS_INVALID'
  | 'FLEET_TOKEN_INVALID';

export class FleetError extends CodedError<FleetErrorCode> {}
