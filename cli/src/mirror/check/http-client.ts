import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { isSystemError } from '../../errors.ts';
import { MirrorError } from '../errors.ts';

/** What a web server answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** At most `maxBytes` and one more. */
  readonly bytes: Uint8Array;
}

export interface HttpAsk {
  readonly headers?: Readonly<Record<string, string>>;
  /** How much of the body is read; the rest is not waited for. */
  readonly maxBytes: number;
  /** Takes the body block by block; `bytes` is empty then. */
  readonly take?: (block: Uint8Array) => void;
  /** When even a server that drips is given up. */
  readonly timeoutMs?: number;
}

export interface HttpClientOptions {
  /** Neither redirects are followed, nor is anything asked for whose certificate was refused. */
  readonly isStrict?: boolean;
}

export interface HttpClient {
  /** @throws MirrorError MIRROR_SILENT; why the signal was aborted */
  get(url: URL, ask: HttpAsk): Promise<HttpAnswer>;
  /** A whole body, block by block. */
  stream(url: URL): AsyncGenerator<Uint8Array, { readonly status: number }, void>;
  /** When the certificate of the server runs out; absent without HTTPS. Milliseconds since 1970. */
  certificateEndMs(): number | undefined;
  /** Why the certificate was refused; what followed was asked without checking it. */
  certificateProblem(): string | undefined;
  close(): void;
}

const idleMs = 30_000;
const mostRedirects = 5;
const tooSlow = 'it is too slow';

/** Node's names for a certificate that does not hold. */
const isCertificateProblem = (code: string): boolean =>
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/.test(code);

const silent = (url: URL, reason: string, cause?: unknown) =>
  new MirrorError('MIRROR_SILENT', { parameters: { url: url.href, reason }, cause });

/** A redirect that a box would follow: never from HTTPS to HTTP. */
const redirected = (from: URL, { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>) => {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined)
    return undefined;
  const to = new URL(headers.location, from);
  if (to.protocol === from.protocol || to.protocol === 'https:') return to;
  throw silent(from, `it leads from HTTPS to ${to.href}`);
};

/** Asks a web server as plainly as a box does. */
export const createHttpClient = (
  signal: AbortSignal,
  { isStrict = false }: HttpClientOptions = {},
): HttpClient => {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  let certificateEndMs: number | undefined;
  let certificateProblem: string | undefined;

  const send = (url: URL, headers: Readonly<Record<string, string>>, until: AbortSignal) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const options = { headers: { 'accept-encoding': 'identity', ...headers }, signal: until };
      const request = isSecure
        ? https.request(url, {
            ...options,
            agent: agents['https:'],
            rejectUnauthorized: certificateProblem === undefined,
          })
        : http.request(url, { ...options, agent: agents['http:'] });
      request.setTimeout(idleMs, () => request.destroy(new Error('it does not answer')));
      request.on('response', (response) => {
        const { socket } = response;
        const validTo = socket instanceof TLSSocket ? socket.getPeerCertificate().valid_to : '';
        if (certificateEndMs === undefined && validTo) certificateEndMs = Date.parse(validTo);
        resolve(response);
      });
      request.on('error', reject);
      request.end();
    });

  const open = async (
    url: URL,
    headers: Readonly<Record<string, string>>,
    until = signal,
    redirects = 0,
  ): Promise<http.IncomingMessage> => {
    let response: http.IncomingMessage;
    try {
      response = await send(url, headers, until);
    } catch (error) {
      signal.throwIfAborted();
      const code = isSystemError(error) ? (error.code ?? '') : '';
      if (isCertificateProblem(code) && certificateProblem === undefined && !isStrict) {
        certificateProblem = code;
        return open(url, headers, until, redirects);
      }
      if (until.aborted) throw silent(url, tooSlow, error);
      throw silent(url, code === '' && error instanceof Error ? error.message : code, error);
    }
    if (isStrict) return response;
    const next = redirected(url, { status: response.statusCode ?? 0, headers: response.headers });
    if (next === undefined) return response;
    response.resume();
    if (redirects >= mostRedirects) throw silent(url, 'it leads from one address to the next');
    return open(next, headers, until, redirects + 1);
  };

  const blocks = async function* (url: URL, response: http.IncomingMessage, until = signal) {
    try {
      for await (const block of response) yield block as Uint8Array;
    } catch (error) {
      signal.throwIfAborted();
      if (until.aborted) throw silent(url, tooSlow, error);
      throw silent(url, 'it broke off in the middle', error);
    }
  };

  return {
    get: async (url, { headers = {}, maxBytes, take, timeoutMs }) => {
      const until =
        timeoutMs === undefined
          ? signal
          : AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const response = await open(url, headers, until);
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const block of blocks(url, response, until)) {
        if (take === undefined) parts.push(block);
        else take(block);
        length += block.length;
        // Whoever leaves the loop closes the connection.
        if (length > maxBytes) break;
      }
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes: Buffer.concat(parts).subarray(0, maxBytes + 1),
      };
    },
    stream: async function* (url) {
      const response = await open(url, {});
      yield* blocks(url, response);
      return { status: response.statusCode ?? 0 };
    },
    certificateEndMs: () => certificateEndMs,
    certificateProblem: () => certificateProblem,
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
};
