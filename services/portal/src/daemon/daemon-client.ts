import { join } from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { parseBoxStatus } from './box-status.ts';
import { readEvents } from './event-stream.ts';
import { askSocket, readAnswer } from './socket-request.ts';

/** What the portal asks of the daemon. Its absence is an ordinary state, not an error. */
export interface DaemonClient {
  /** The status, or undefined when the daemon is away, slow, or not understood. */
  status(): Promise<BoxStatus | undefined>;
  /**
   * Follows the status until `signal` aborts or the connection ends. Yields the first one at once.
   *
   * @throws Error when the daemon is away or goes away
   */
  follow(signal: AbortSignal): AsyncIterable<BoxStatus>;
}

const answerTimeoutMs = 2000;
const largestStatus = 1024 * 1024;

const ask = async (socketPath: string, path: string, signal: AbortSignal) => {
  const response = await askSocket({ socketPath, path, signal });
  if (response.statusCode === 200) return response;
  response.destroy();
  throw new Error(`${path} answered ${String(response.statusCode)}`);
};

const parse = (text: string): BoxStatus | undefined => {
  try {
    return parseBoxStatus(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/**
 * Speaks to the daemon's status socket (docs/spec/local-api-v1.md).
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createDaemonClient = (socketDir: string): DaemonClient => {
  const socketPath = join(socketDir, statusSocketName);
  let asked: Promise<BoxStatus | undefined> | undefined;

  const askStatus = async (): Promise<BoxStatus | undefined> => {
    try {
      const signal = AbortSignal.timeout(answerTimeoutMs);
      return parse(await readAnswer(await ask(socketPath, '/v1/status', signal), largestStatus));
    } catch {
      return undefined;
    }
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
      const response = await ask(socketPath, '/v1/events', signal);
      for await (const { event, data } of readEvents(response.setEncoding('utf8'))) {
        const status = event === 'status' ? parse(data) : undefined;
        if (status !== undefined) yield status;
      }
    },
  };
};
