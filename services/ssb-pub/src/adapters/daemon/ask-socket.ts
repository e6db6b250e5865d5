import { request } from 'node:http';

const largestAnswer = 1024 * 1024;

export interface SocketAnswer {
  readonly statusCode: number;
  readonly body: unknown;
}

/**
 * Asks the daemon by one of its sockets.
 *
 * @returns undefined when it is away, slow, or not understood
 */
export const askSocket = async (
  socketPath: string,
  path: string,
  patienceMs: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<SocketAnswer | undefined> =>
  new Promise((resolve) => {
    const giveUp = (): void => {
      resolve(undefined);
    };
    const signal = AbortSignal.timeout(patienceMs);
    // A connection that was kept may be one that the daemon is just closing.
    request({ socketPath, path, headers, signal, agent: false }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
          if (text.length > largestAnswer) response.destroy();
        })
        .on('error', giveUp)
        .on('close', () => {
          try {
            resolve({ statusCode: response.statusCode ?? 0, body: JSON.parse(text) as unknown });
          } catch {
            giveUp();
          }
        });
    })
      .on('error', giveUp)
      .end();
  });
