import { parseServiceHealth, serviceHealthPath, type ServiceHealth } from '@p2p-hotspot/contract';
import { askSocket, readAnswer } from '@p2p-hotspot/local-service';

const answerTimeoutMs = 2000;
const longestAnswer = 16 * 1024;

/** How the service behind a socket is; undefined where nobody answers, or nothing that is understood. */
export const askHealth = async (socketPath: string): Promise<ServiceHealth | undefined> => {
  try {
    const signal = AbortSignal.timeout(answerTimeoutMs);
    const answer = await askSocket({ socketPath, path: serviceHealthPath, signal });
    return parseServiceHealth(JSON.parse(await readAnswer(answer, longestAnswer)));
  } catch {
    return undefined;
  }
};
