import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with settings in a file and in a fleet (catalogue `balena.ts`). */
export type BalenaErrorCode =
  | 'BALENA_ANSWERED'
  | 'BALENA_ANSWER_WRONG'
  | 'BALENA_FLEET_AMBIGUOUS'
  | 'BALENA_FLEET_UNKNOWN'
  | 'BALENA_NOT_KEPT'
  | 'BALENA_SILENT'
  | 'BALENA_TOKEN_MISSING'
  | 'BALENA_TOKEN_REFUSED';

/** An expected failure of a command that works on settings of boxes. */
export class BalenaError extends CodedError<BalenaErrorCode> {}
