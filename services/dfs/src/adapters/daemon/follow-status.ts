import { request } from 'node:http';
import { join } from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';

/** Longest event that is taken: a status with its history is a few tens of kilobytes. */
const longestEvent = 4 * 1024 * 1024;
/** Silence after which the daemon counts as away; it says something every 15 seconds. */
const patienceMs = 60_000;
const waits = { firstMs: 250, longestMs: 15_000 } as const;

/** Data of the event in a block of server-sent events; undefined for a comment. */
const dataOf = (block: string): string | undefined => {
  const lines = block.split('\n').filter((line) => line.startsWith('data:'));
  return lines.length === 0
    ? undefined
    : lines.map((line) => line.slice('data:'.length).trimStart()).join('\n');
};

const readOnce = (
  socketPath: string,
  signal: AbortSignal,
  onStatus: (status: BoxStatus) => void,
): Promise<void> =>
  new Promise((resolve) => {
    const asked = request({ socketPath, path: '/v1/events', agent: false, signal }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
          const blocks = text.split('\n\n');
          text = blocks.pop() ?? '';
          if (text.length > longestEvent) response.destroy();
          for (const block of blocks) {
            const data = dataOf(block);
            if (data === undefined) continue;
            try {
              onStatus(JSON.parse(data) as BoxStatus);
            } catch (error) {
              if (!(error instanceof SyntaxError)) throw error;
              response.destroy();
            }
          }
        })
        .on('error', () => undefined)
        .on('close', resolve);
    });
    asked
      .setTimeout(patienceMs, () => {
        asked.destroy();
      })
      .on('error', () => {
        resolve();
      })
      .end();
  });

/**
 * Follows the daemon by its status socket (docs/spec/local-api-v1.md §2), again and again.
 *
 * @param socketDir the folder of the local API's sockets
 * @param onStatus each status; undefined when the daemon is away
 */
export const followStatus = async (
  socketDir: string,
  signal: AbortSignal,
  onStatus: (status: BoxStatus | undefined) => void,
): Promise<void> => {
  const isOver = () => signal.aborted;
  let waitMs: number = waits.firstMs;
  while (!isOver()) {
    await readOnce(join(socketDir, statusSocketName), signal, (status) => {
      waitMs = waits.firstMs;
      onStatus(status);
    });
    if (isOver()) return;
    onStatus(undefined);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    waitMs = Math.min(waitMs * 2, waits.longestMs);
  }
};
