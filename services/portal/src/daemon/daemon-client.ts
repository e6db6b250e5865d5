import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { parseBoxStatus } from './box-status.ts';
import { readEvents } from './event-stream.ts';

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

const connect = async (
  socketPath: string,
  path: string,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request({ socketPath, path, signal }, (response) => {
      if (response.statusCode === 200) {
        resolve(response.setEncoding('utf8'));
      } else {
        response.resume();
        reject(new Error(`${path} answered ${String(response.statusCode)}`));
      }
    })
      .on('error', reject)
      .end();
  });

const readAll = async (response: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const chunk of response) {
    text += chunk;
    if (text.length > largestStatus) throw new Error('status too large');
  }
  return text;
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

  const ask = async (): Promise<BoxStatus | undefined> => {
    try {
      const signal = AbortSignal.timeout(answerTimeoutMs);
      return parse(await readAll(await connect(socketPath, '/v1/status', signal)));
    } catch {
      return undefined;
    }
  };

  return {
    // Fifty phones that open a page at the same moment are one question.
    status: () => {
      asked ??= ask().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    follow: async function* (signal) {
      const response = await connect(socketPath, '/v1/events', signal);
      for await (const { event, data } of readEvents(response)) {
        const status = event === 'status' ? parse(data) : undefined;
        if (status !== undefined) yield status;
      }
    },
  };
};
