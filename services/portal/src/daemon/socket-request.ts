import { request, type IncomingMessage } from 'node:http';

/** One question to the daemon, or to another service. */
export interface SocketQuestion {
  readonly socketPath: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON. */
  readonly body?: object;
  /** Of a steward's session. */
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Asks over one of the Unix sockets of the box (docs/spec/local-api-v1.md).
 *
 * @returns the answer, whatever its status; to be read or destroyed by the caller
 * @throws Error when nobody is there, or the signal says so
 */
export const askSocket = ({
  socketPath,
  path,
  method = 'GET',
  body,
  token,
  signal,
}: SocketQuestion): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(sent !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(sent)),
      }),
    };
    // A connection that was kept may be one that the other side is just closing.
    request({ socketPath, path, method, signal, headers, agent: false }, resolve)
      .on('error', reject)
      .end(sent);
  });

/**
 * The text of an answer.
 *
 * @param longest UTF-16 code units
 * @throws Error when it is longer, or cut
 */
export const readAnswer = async (response: IncomingMessage, longest: number): Promise<string> => {
  let text = '';
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > longest) throw new Error('answer too large');
  }
  return text;
};
