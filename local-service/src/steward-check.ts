import { join } from 'node:path';
import { statusSocketName, stewardSessionPath } from '@p2p-hotspot/contract';
import { askForJson } from './ask-socket.ts';

/** Whether the token is one of a steward's session; `away`: nobody could say. */
export type StewardCheck = (token: string) => Promise<'valid' | 'invalid' | 'away'>;

/** A steward waits for it: a slow board that is busy applying a release takes its time. */
const patienceMs = 10_000;

/**
 * Asks the daemon whether a session holds; to be asked keeps it from running out, as any other use does.
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createStewardCheck =
  (socketDir: string): StewardCheck =>
  async (token) => {
    const answer = await askForJson({
      socketPath: join(socketDir, statusSocketName),
      path: stewardSessionPath,
      token,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer === undefined) return 'away';
    if (answer.statusCode === 200) return 'valid';
    return answer.statusCode === 401 ? 'invalid' : 'away';
  };
