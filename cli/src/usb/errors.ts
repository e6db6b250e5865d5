import { CodedError, isCodedError } from '@p2p-hotspot/contract';
import { isSystemError } from '../errors.ts';

/** What can go wrong with a stick (catalogue `usb-command.ts`). */
export const usbErrorCodes = [
  'DRIVE_UNPLUGGED',
  'USB_BUSY',
  'USB_BUNDLE_NEEDED',
  'USB_CONFIRM_WRONG',
  'USB_DAMAGED',
  'USB_DOWNGRADE',
  'USB_DRIVE_REFUSED',
  'USB_DRIVE_UNKNOWN',
  'USB_FAILING',
  'USB_FAKE',
  'USB_FILE_TOO_LARGE',
  'USB_FOREIGN',
  'USB_FULL',
  'USB_LIST_UNSUPPORTED',
  'USB_MARKER_UNREADABLE',
  'USB_NAME_TAKEN',
  'USB_NEEDS_ROOT',
  'USB_NOT_FORMATTED',
  'USB_NO_RIGHTS',
  'USB_PROGRAM_FAILED',
  'USB_PROGRAM_MISSING',
  'USB_READ_ONLY',
  'USB_SEVERAL_PARTITIONS',
  'USB_TARGET_MISSING',
  'USB_TOO_SMALL',
  'USB_UNMOUNT_FAILED',
] as const;

export type UsbErrorCode = (typeof usbErrorCodes)[number];

/** An expected failure of a command that works on a stick. */
export class UsbError extends CodedError<UsbErrorCode> {}

const codes: Readonly<Record<string, UsbErrorCode>> = {
  ENOSPC: 'USB_FULL',
  EDQUOT: 'USB_FULL',
  EFBIG: 'USB_FILE_TOO_LARGE',
  EROFS: 'USB_READ_ONLY',
  EACCES: 'USB_NO_RIGHTS',
  EPERM: 'USB_NO_RIGHTS',
  EBUSY: 'USB_BUSY',
  EIO: 'USB_FAILING',
  ENODEV: 'USB_FAILING',
  ENXIO: 'USB_FAILING',
  ENOTCONN: 'USB_FAILING',
  ESHUTDOWN: 'USB_FAILING',
  ETIMEDOUT: 'USB_FAILING',
  EUCLEAN: 'USB_FAILING',
};

/** The operating system's error behind a failure, and the file that it is about. */
const systemErrorIn = (
  error: unknown,
): { readonly error: NodeJS.ErrnoException; readonly file: string } | undefined => {
  if (isSystemError(error)) return { error, file: error.path ?? '' };
  if (!isCodedError(error) || !isSystemError(error.cause)) return undefined;
  const file = error.parameters['path'];
  return { error: error.cause, file: typeof file === 'string' ? file : '' };
};

/**
 * Tells what happened to a stick where the operating system only gives a number.
 *
 * @param folder where the stick is mounted; failures of other files stay as they are
 * @param isGone whether the stick's device has vanished
 */
export const stickFailure = (error: unknown, folder: string, isGone: boolean): unknown => {
  const found = systemErrorIn(error);
  if (found === undefined || !found.file.startsWith(folder)) return error;
  const parameters = { path: folder, reason: found.error.code ?? '' };
  if (isGone) return new UsbError('DRIVE_UNPLUGGED', { parameters, cause: error });
  const code = codes[found.error.code ?? ''];
  if (code === undefined) return error;
  return new UsbError(code, { parameters, cause: error });
};
