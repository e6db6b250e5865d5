import { request } from 'node:http';

export interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

/** One request of the local API; with a body it is a POST. */
export const askSocket = (
  socketPath: string,
  words: { readonly path: string; readonly body?: object; readonly token?: string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { body, token } = words;
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(sent !== undefined && { 'content-type': 'application/json' }),
    };
    const method = sent === undefined ? 'GET' : 'POST';
    request({ socketPath, path: words.path, method, headers, agent: false }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
        })
        .on('end', () => {
          resolve({ statusCode: response.statusCode ?? 0, body: JSON.parse(text) as unknown });
        });
    })
      .on('error', reject)
      .end(sent);
  });
