import { OperatorError } from '../errors.ts';
import { folderPlace } from './folder-place.ts';
import type { MirrorPlace } from './place.ts';
import { rcloneTransfer } from './rclone.ts';
import { rsyncTransfer } from './rsync.ts';
import { stagedPlace } from './staged-place.ts';

const isDrive = (given: string): boolean =>
  process.platform === 'win32' && /^[A-Za-z]:[\\/]/.test(given);

/**
 * What an operator means by a mirror's place: `user@host:/path` is a server that is reached by SSH,
 * `remote:path` one that rclone knows, all else a folder. `./a:b` is a folder in any case.
 *
 * @param resolve gives the absolute path of a folder
 * @throws OperatorError USAGE_WRONG
 */
export const mirrorPlaceAt = (
  given: string,
  resolve: (location: string) => string,
  signal: AbortSignal,
): MirrorPlace => {
  const isFar = /^[^/\\.][^/\\]*:|^:/.test(given) && !isDrive(given);
  if (!isFar) return folderPlace(resolve(given), signal);
  // After "@", too: it would be an option of ssh.
  if (/^(?:[^:/\\]+@)?-|[\r\n\0]/.test(given)) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: `no mirror is called ${given}` },
    });
  }
  const target = given.length > 1 ? given.replace(/(?<!:)\/+$/, '') : given;
  const isSsh = /^[^:/\\]+@[^/\\]*:/.test(target);
  if (!isSsh) return stagedPlace(rcloneTransfer(target, signal));
  if (/:\/*$/.test(target)) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: {
        reason: `${given} names no folder on the server, as in user@host:/var/www/hotspot`,
      },
    });
  }
  return stagedPlace(rsyncTransfer(target, signal));
};
