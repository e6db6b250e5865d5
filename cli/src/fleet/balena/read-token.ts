import { readFile } from 'node:fs/promises';
import { readFailure } from '../../errors.ts';
import { FleetError } from '../errors.ts';

/**
 * Reads the token for balena's API from the first line of a file.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE; FleetError FLEET_TOKEN_INVALID
 */
export const readToken = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  const token = /^\s*([\x21-\x7e]{8,4096})\s*(?:\r?\n|$)/.exec(text)?.[1];
  if (token === undefined)
    throw new FleetError('FLEET_TOKEN_INVALID', { parameters: { path: file } });
  return token;
};
