import { join } from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { askForJson, eventsOf } from '@p2p-hotspot/local-service';
import { parseBoxStatus } from './box-status.ts';

/** What the portal asks of the daemon. Its absence is an ordinary state, not an error. */
export interface DaemonClient {
  /** The status, or undefined when the daemon is away, slow, or not understood. */
  status(): Promise<BoxStatus | undefined>;
  /** Follows the status until `signal` aborts or the daemon is away. Yields the first one at once. */
  follow(signal: AbortSignal): AsyncIterable<BoxStatus>;
}

const answerTimeoutMs = 2000;

/**
 * Speaks to the daemon's status socket (docs/spec/local-api-v1.md).
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createDaemonClient = (socketDir: string): DaemonClient => {
  const socketPath = join(socketDir, statusSocketName);
  let asked: Promise<BoxStatus | undefined> | undefined;

  const askStatus = async (): Promise<BoxStatus | undefined> => {
    const signal = AbortSignal.timeout(answerTimeoutMs);
    const answer = await askForJson({ socketPath, path: '/v1/status', signal });
    return answer?.statusCode === 200 ? parseBoxStatus(answer.body) : undefined;
  };

  return {
    // Fifty phones that open a page at the same moment are one question.
    status: () => {
      asked ??= askStatus().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    follow: async function* (signal) {
      for await (const { event, value } of eventsOf({ socketPath, path: '/v1/events', signal })) {
        const status = event === 'status' ? parseBoxStatus(value) : undefined;
        if (status !== undefined) yield status;
      }
    },
  };
};
