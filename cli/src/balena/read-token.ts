import { readFile } from 'node:fs/promises';
import { readFailure } from '../errors.ts';
import { askSecretly } from '../keys/passphrase.ts';
import type { World } from '../commands/context.ts';
import { BalenaError } from './errors.ts';

const checked = (text: string): string => {
  const token = text.trim();
  if (/^[\x21-\x7e]{1,4096}$/.test(token)) return token;
  throw new BalenaError('BALENA_TOKEN_MISSING');
};

/**
 * The token for balena's API: from a file, `$BALENA_TOKEN` or the terminal; never from a flag, which others
 * can read.
 *
 * @param file an absolute path
 * @throws BalenaError BALENA_TOKEN_MISSING; OperatorError INPUT_MISSING, INPUT_UNREADABLE
 */
export const readToken = async (world: World, file: string | undefined): Promise<string> => {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw readFailure(file, error);
    });
    return checked(text);
  }
  const given = world.env['BALENA_TOKEN'] ?? '';
  if (given !== '') return checked(given);
  if (world.stdin.isTTY !== true) throw new BalenaError('BALENA_TOKEN_MISSING');
  return checked(await askSecretly('Token for balena: ', world));
};
