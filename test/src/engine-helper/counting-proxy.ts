import { rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';

/** An engine's socket that somebody pulls the plug behind. */
export interface CountingProxy {
  readonly socket: string;
  /** After so many changes the plug is pulled, while the engine works on the last of them. */
  cutAt(change: number, cut: () => Promise<void>): void;
  /** Changes that were asked for since. */
  count(): number;
  close(): Promise<void>;
}

/** Passes requests on to an engine and counts those that change something. */
export const startCountingProxy = async (
  engineSocket: string,
  socket: string,
): Promise<CountingProxy> => {
  let changes = 0;
  let limit = Infinity;
  let pull: () => Promise<void> = () => Promise.resolve();
  const server = createServer((asked, answer) => {
    const call = request(
      {
        socketPath: engineSocket,
        method: asked.method,
        path: asked.url,
        headers: asked.headers,
        // A connection of before the cut would be of no use after it.
        agent: false,
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.on('error', () => answer.destroy());
        response.pipe(answer);
      },
    );
    call.on('error', () => answer.destroy());
    answer.on('error', () => call.destroy());
    asked.pipe(call);
    if (asked.method === 'GET') return;
    changes += 1;
    if (changes === limit) asked.on('end', () => void pull());
  });
  await rm(socket, { force: true });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    cutAt: (change, cut) => {
      [changes, limit, pull] = [0, change, cut];
    },
    count: () => changes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
