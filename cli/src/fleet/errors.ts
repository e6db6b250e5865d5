import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with what a fleet is judged by (catalogue `fleet.ts`). */
export type FleetErrorCode = 'FLEET_THRESHOLDS_INVALID';

export class FleetError extends CodedError<FleetErrorCode> {}
