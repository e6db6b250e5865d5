import { get } from 'node:http';

const timeoutMs = 30_000;

/**
 * Fetches a file over HTTP.
 *
 * @returns undefined when the server has no such file
 * @throws Error when it is longer than `maxBytes`, however long it claims to be, or does not come
 */
export const fetchBytes = (url: string, maxBytes: number): Promise<Uint8Array | undefined> =>
  new Promise((resolve, reject) => {
    const request = get(
      url,
      { agent: false, signal: AbortSignal.timeout(timeoutMs) },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          if (response.statusCode === 404) resolve(undefined);
          else reject(new Error(`${url}: status ${response.statusCode ?? 0}`));
          return;
        }
        const chunks: Uint8Array[] = [];
        let size = 0;
        response.on('error', reject);
        response.on('data', (chunk: Uint8Array) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > maxBytes) request.destroy(new Error(`${url}: more than ${maxBytes} bytes`));
        });
        response.on('end', () => {
          resolve(Uint8Array.from(Buffer.concat(chunks)));
        });
      },
    );
    request.on('error', reject);
  });
