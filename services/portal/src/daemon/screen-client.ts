import { join } from 'node:path';
import { stewardScreenPath, stewardSocketName, type StewardScreen } from '@p2p-hotspot/contract';
import { askSocket, readAnswer } from '@p2p-hotspot/local-service';

/** What the daemon tells the screen beside the box, and nobody else. */
export interface ScreenClient {
  /** @returns nothing to show where the daemon is away or not understood */
  look(): Promise<StewardScreen>;
}

const answerTimeoutMs = 2000;
const largestAnswer = 16 * 1024;

const isDigits = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4,12}$/.test(value);

const parse = (text: string): StewardScreen => {
  const { firstPin, presenceCode } = JSON.parse(text) as {
    readonly firstPin?: unknown;
    readonly presenceCode?: { readonly code?: unknown; readonly secondsLeft?: unknown };
  };
  const { code, secondsLeft } = presenceCode ?? {};
  return {
    ...(isDigits(firstPin) && { firstPin }),
    ...(isDigits(code) &&
      typeof secondsLeft === 'number' && { presenceCode: { code, secondsLeft } }),
  };
};

/** @param socketDir the folder of the local API's sockets */
export const createScreenClient = (socketDir: string): ScreenClient => {
  const socketPath = join(socketDir, stewardSocketName);
  return {
    look: async () => {
      try {
        const signal = AbortSignal.timeout(answerTimeoutMs);
        const response = await askSocket({ socketPath, path: stewardScreenPath, signal });
        return parse(await readAnswer(response, largestAnswer));
      } catch {
        return {};
      }
    },
  };
};
