import { Agent, EnvHttpProxyAgent, request, type Dispatcher } from 'undici';
import { InstallersError } from '../../../errors.ts';
import { followRedirect } from './redirects.ts';

export interface HttpRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD';
  /** Sent to this server, never to another one that it leads to, where they carry a secret. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** Where the answer came from in the end. */
  readonly url: URL;
  /** By lower-case name; the first one where there are several. */
  header(name: string): string | undefined;
  /** To be read to its end or left early; closes the connection then. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of an answer whose body is not read. */
  discard(): void;
}

/** The only way out of the trackers: HTTPS, or plain HTTP to this machine. */
export interface HttpClient {
  /**
   * Asks for one thing and follows few redirects, never to where anybody in between could change the
   * answer.
   *
   * @throws InstallersError TRACKER_UNREACHABLE, TRACKER_REDIRECT_REFUSED; the same from the body; the
   *   signal's reason
   */
  open(ask: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  /** Proxies, as in `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
  readonly proxies?: {
    readonly http?: string | undefined;
    readonly https?: string | undefined;
    readonly none?: string | undefined;
  };
}

const mostRedirects = 5;
const patienceMs = 30_000;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const withoutSecrets = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['authorization', 'private-token'].includes(name)),
  );

export const createHttpClient = ({ proxies }: HttpClientOptions = {}): HttpClient => {
  const settings = {
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    connect: { timeout: patienceMs },
  };
  const dispatcher: Dispatcher =
    proxies?.http === undefined && proxies?.https === undefined
      ? new Agent(settings)
      : new EnvHttpProxyAgent({
          ...settings,
          httpProxy: proxies.http ?? '',
          httpsProxy: proxies.https ?? proxies.http ?? '',
          noProxy: proxies.none ?? '',
        });

  /** What goes wrong with a network is told; anything else is a bug and goes on as it is. */
  const failureOf = (error: unknown, url: URL, signal: AbortSignal): unknown => {
    if (signal.aborted) return signal.reason;
    const code = (error as { readonly code?: unknown }).code;
    if (typeof code !== 'string' || error instanceof InstallersError) return error;
    const parameters = { host: url.host, reason: code };
    return new InstallersError('TRACKER_UNREACHABLE', { parameters, cause: error });
  };

  return {
    open: async ({ url, method = 'GET', headers = {}, signal }) => {
      let target = url;
      let sent: Record<string, string> = {
        ...headers,
        'accept-encoding': 'identity',
        'user-agent': 'p2p-hotspot',
      };
      for (let hops = 0; ; hops += 1) {
        signal.throwIfAborted();
        let answer: Dispatcher.ResponseData;
        try {
          answer = await request(target, { dispatcher, method, headers: sent, signal });
        } catch (error) {
          throw failureOf(error, target, signal);
        }
        const { body, statusCode: status } = answer;
        // Whoever lets go of a body early is not told that it was left early.
        body.on('error', () => undefined);
        const header = (name: string): string | undefined => {
          const value = answer.headers[name];
          return Array.isArray(value) ? value[0] : value;
        };
        if (redirectStatuses.has(status)) {
          body.destroy();
          if (hops === mostRedirects) {
            const parameters = { host: target.host, reason: 'from one address to the next' };
            throw new InstallersError('TRACKER_REDIRECT_REFUSED', { parameters });
          }
          const next = followRedirect(target, header('location'));
          if (next.origin !== target.origin) sent = withoutSecrets(sent);
          target = next;
          continue;
        }
        const from = target;
        const read = async function* (): AsyncGenerator<Uint8Array> {
          try {
            for await (const block of body as AsyncIterable<Uint8Array>) yield block;
          } catch (error) {
            throw failureOf(error, from, signal);
          } finally {
            body.destroy();
          }
        };
        return { status, url: from, header, body: read(), discard: () => body.destroy() };
      }
    },
    close: () => dispatcher.destroy(),
  };
};

/**
 * Reads a body that must be small.
 *
 * @throws InstallersError TRACKER_ANSWER_TOO_LARGE; what the body throws
 */
export const readBody = async ({ body, url }: HttpAnswer, maxBytes: number): Promise<Buffer> => {
  const blocks: Uint8Array[] = [];
  let length = 0;
  for await (const block of body) {
    length += block.length;
    if (length > maxBytes) {
      const parameters = { host: url.host, most: maxBytes };
      throw new InstallersError('TRACKER_ANSWER_TOO_LARGE', { parameters });
    }
    blocks.push(block);
  }
  return Buffer.concat(blocks);
};
