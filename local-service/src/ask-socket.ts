import { request, type IncomingMessage } from 'node:http';

/** One question to a process of the box. */
export interface SocketQuestion {
  readonly socketPath: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON. */
  readonly body?: object;
  /** Of a steward's session. */
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
  /** After so long without a byte the other side counts as away; 0, as by itself: it may be silent for ever. */
  readonly silenceMs?: number;
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
  silenceMs = 0,
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
    const asked = request({ socketPath, path, method, signal, headers, agent: false }, resolve);
    asked
      .setTimeout(silenceMs, () => {
        asked.destroy();
      })
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

export interface JsonAnswer {
  readonly statusCode: number;
  readonly body: unknown;
}

const longestJson = 1024 * 1024;

/** @returns undefined when nobody is there, it takes too long, or what is said is no JSON of at most 1 MiB */
export const askForJson = async (question: SocketQuestion): Promise<JsonAnswer | undefined> => {
  try {
    const response = await askSocket(question);
    const body = JSON.parse(await readAnswer(response, longestJson)) as unknown;
    return { statusCode: response.statusCode ?? 0, body };
  } catch {
    return undefined;
  }
};
