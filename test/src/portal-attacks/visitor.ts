import { request } from 'node:http';

export interface VisitorAnswer {
  readonly statusCode: number;
  readonly body: Buffer;
}

/** A visitor who has waited so long goes home. */
const patienceMs = 60_000;

/**
 * One request on a connection of its own, as a phone at that address sends it.
 *
 * @param from an address of this computer
 * @param form what is sent as a form, where it is one
 * @throws Error when there is no answer
 */
export const visit = async (url: string, from: string, form?: string): Promise<VisitorAnswer> =>
  new Promise((resolve, reject) => {
    request(
      url,
      {
        localAddress: from,
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        ...(form !== undefined && {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': form.length,
            origin: new URL(url).origin,
          },
        }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            resolve({ statusCode: response.statusCode ?? 0, body: Buffer.concat(chunks) });
          })
          .on('error', reject);
      },
    )
      .on('error', reject)
      .end(form);
  });
