import { CodedError } from '@p2p-hotspot/contract';

export type InstallersErrorCode =
  | 'INSTALLER_NOT_READABLE'
  | 'INSTALLER_EMPTY'
  | 'INSTALLER_NOT_WHAT_IT_SAYS'
  | 'INSTALLER_DUPLICATE'
  | 'INSTALLERS_LIST_INVALID';

/** Every expected failure of this package. */
export class InstallersError extends CodedError<InstallersErrorCode> {}
