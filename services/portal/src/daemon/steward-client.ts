import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import {
  stewardActs,
  stewardSessionPath,
  stewardSocketName,
  type CodedMessage,
} from '@p2p-hotspot/contract';
import { readCodedMessage } from './box-status.ts';

/** What the portal passes on to the daemon for whoever knows the PIN. */
export interface StewardClient {
  /** @returns why the PIN was refused, or that the daemon is away; undefined when it is right */
  check(pin: string): Promise<CodedMessage | undefined>;
  /**
   * Asks for one act, in a session of its own.
   *
   * @returns why it was refused, or that the daemon is away; undefined when it was accepted
   */
  act(pin: string, act: keyof typeof stewardActs, body?: object): Promise<CodedMessage | undefined>;
}

const answerTimeoutMs = 10_000;
const largestAnswer = 16 * 1024;

interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

const send = async (
  socketPath: string,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(answerTimeoutMs);
    // A connection that was kept may be one that the daemon is just closing.
    request({ socketPath, path, method: 'POST', signal, headers, agent: false }, resolve)
      .on('error', reject)
      .end(body);
  });

const post = async (
  socketPath: string,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const sent = JSON.stringify(body);
  const response = await send(socketPath, path, sent, {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(sent)),
  });
  let text = '';
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > largestAnswer) throw new Error('answer too large');
  }
  return { statusCode: response.statusCode ?? 0, body: JSON.parse(text) as unknown };
};

const tokenIn = (body: unknown): string | undefined => {
  const token = (body as { readonly token?: unknown } | null)?.token;
  return typeof token === 'string' ? token : undefined;
};

const away: CodedMessage = { code: 'PAGE_STEWARD_AWAY', parameters: {} };

/**
 * Speaks to the daemon's steward socket (docs/spec/local-api-v1.md §3).
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createStewardClient = (socketDir: string): StewardClient => {
  const socketPath = join(socketDir, stewardSocketName);
  const begin = async (pin: string): Promise<{ token: string } | CodedMessage> => {
    const session = await post(socketPath, stewardSessionPath, { pin });
    const token = tokenIn(session.body);
    return token === undefined ? (readCodedMessage(session.body) ?? away) : { token };
  };
  const askFor = async (
    pin: string,
    act: keyof typeof stewardActs,
    body: object,
  ): Promise<CodedMessage | undefined> => {
    const begun = await begin(pin);
    if (!('token' in begun)) return begun;
    const { token } = begun;
    const authorization = `Bearer ${token}`;
    const answer = await post(socketPath, stewardActs[act], body, { authorization });
    return answer.statusCode === 202 ? undefined : (readCodedMessage(answer.body) ?? away);
  };
  // A daemon that is away or does not answer is an ordinary state, told in words.
  return {
    check: async (pin) => {
      const begun = await begin(pin).catch(() => away);
      return 'token' in begun ? undefined : begun;
    },
    act: (pin, act, body = {}) => askFor(pin, act, body).catch(() => away),
  };
};
