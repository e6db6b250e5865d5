import { request } from 'node:http';
import path from 'node:path';
import { stewardSocketName, type StewardSession } from '@p2p-hotspot/contract';

const post = async (
  socketPath: string,
  urlPath: string,
  body: unknown,
  token?: string,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const call = request({ socketPath, path: urlPath, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((response.statusCode ?? 500) >= 300) reject(new Error(`${urlPath}: ${text}`));
        else resolve(JSON.parse(text));
      });
    });
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });

/**
 * Asks a box for a steward act, as the portal does: PIN, then the act.
 *
 * @param act one of `stewardActs`
 * @param body what the act needs
 * @throws Error with the daemon's answer when it refuses
 */
export const askAsSteward = async (
  socketDirectory: string,
  pin: string,
  act: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const socketPath = path.join(socketDirectory, stewardSocketName);
  const { token } = (await post(socketPath, '/v1/session', { pin })) as StewardSession;
  await post(socketPath, act, body, token);
};
