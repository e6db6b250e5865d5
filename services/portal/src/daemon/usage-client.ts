import { join } from 'node:path';
import { stewardSocketName, usagePath, type UsageHandOver } from '@p2p-hotspot/contract';
import { askSocket, readAnswer } from '@p2p-hotspot/local-service';

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
  return {
    handOver: async (counted) => {
      try {
        const signal = AbortSignal.timeout(answerTimeoutMs);
        const question = { socketPath, path: usagePath, method: 'POST', signal } as const;
        const response = await askSocket({ ...question, body: counted });
        const text = await readAnswer(response, largestAnswer);
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
