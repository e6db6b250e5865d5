import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { stewardSocketName, usagePath, type UsageHandOver } from '@p2p-hotspot/contract';

/** Where the portal takes what it counted. */
export interface UsageClient {
  /** @returns whether counting goes on; undefined when the daemon did not take it */
  handOver(counted: UsageHandOver): Promise<{ readonly isCounting: boolean } | undefined>;
}

const answerTimeoutMs = 2000;
const largestAnswer = 4096;

/** @param socketDir the folder of the local API's sockets */
export const createUsageClient = (socketDir: string): UsageClient => {
  const socketPath = join(socketDir, stewardSocketName);
  const post = (body: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(answerTimeoutMs);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      };
      request(
        { socketPath, path: usagePath, method: 'POST', signal, headers, agent: false },
        resolve,
      )
        .on('error', reject)
        .end(body);
    });
  return {
    handOver: async (counted) => {
      try {
        const response = await post(JSON.stringify(counted));
        let text = '';
        for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
          text += chunk;
          if (text.length > largestAnswer) return undefined;
        }
        if (response.statusCode !== 202) return undefined;
        const { isCounting } = JSON.parse(text) as { readonly isCounting?: unknown };
        return typeof isCounting === 'boolean' ? { isCounting } : undefined;
      } catch {
        // Away, as it is for some seconds at each restart.
        return undefined;
      }
    },
  };
};
