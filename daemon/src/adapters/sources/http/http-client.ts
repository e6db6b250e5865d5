import type { LookupFunction } from 'node:net';
import { Agent, EnvHttpProxyAgent, request, type buildConnector, type Dispatcher } from 'undici';
import type { Clock } from '../../../ports/clock.ts';
import { DaemonError, isDaemonError } from '../../../ports/daemon-error.ts';
import { linkLocalAddressOf } from './link-local-host.ts';
import { followRedirect, redirectLimit } from './redirects.ts';
import { internetSpeed, watchSpeed, type SpeedRule } from './speed-watch.ts';

export interface HttpClientOptions {
  readonly clock: Clock;
  /** Whether anything speaks for the machine's clock. */
  readonly isClockProven: () => Promise<boolean>;
  /** Proxies, as in `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
  readonly proxies?: {
    readonly http?: string | undefined;
    readonly https?: string | undefined;
    readonly none?: string | undefined;
  };
  /** Certificate authorities (PEM) in place of the usual ones. */
  readonly authorities?: string;
  /** When it is not as long as usual. */
  readonly connectTimeoutMs?: number;
  /** When it is another one than that for the Internet. */
  readonly speed?: SpeedRule;
  /** Whether the names of `hostOfAddress` stand for addresses on this network. */
  readonly isLinkLocal?: boolean;
  /** Unix socket on which all hosts are asked. */
  readonly socketPath?: string;
}

export interface HttpRequest {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** What people know the other side by; stands in errors. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** How many redirects are followed, when it is not as many as usual. */
  readonly mostRedirects?: number;
  /** Called with bytes as they come, headers included as far as they are known. */
  readonly onReceived: (bytes: number) => void;
}

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the first one where there are several. */
  header(name: string): string | undefined;
  /** True when the certificate's dates did not fit an unproven clock, and it was not judged. */
  readonly isDateUnchecked: boolean;
  /** To be read to its end, or left early. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of an answer whose body is not read. */
  discard(): void;
}

/** The only way out of the daemon over HTTP. */
export interface HttpClient {
  /**
   * Asks for one thing: follows few redirects, wants no content coding and refuses any, gives up what
   * is slower than 1 KB/s over a minute.
   *
   * @throws DaemonError MIRROR_UNREACHABLE | MIRROR_TOO_SLOW | MIRROR_CERTIFICATE |
   *   MIRROR_REDIRECT_REFUSED | MIRROR_ANSWER_WRONG; the same from the body; the signal's reason
   */
  open(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

const longestConnectMs = 30_000;
const connectionsPerOrigin = 6;
const maxHeaderBytes = 16 * 1024;

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const dateErrors: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : undefined;
};

const isCertificateError = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code);

const isNonsense = (code: string): boolean =>
  code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW';

/** What goes wrong with a network is news; anything else is a bug and goes on as it is. */
const toDaemonError = (error: unknown, label: string): unknown => {
  const code = codeOf(error);
  if (code === undefined || error instanceof DaemonError) return error;
  const parameters = { label, reason: code };
  if (isCertificateError(code)) return new DaemonError('MIRROR_CERTIFICATE', { parameters });
  if (isNonsense(code)) return new DaemonError('MIRROR_ANSWER_WRONG', { parameters });
  return new DaemonError('MIRROR_UNREACHABLE', { parameters });
};

/** Only the names of link-local addresses: whoever is asked by an address needs no name service. */
const lookUpLinkLocal: LookupFunction = (hostname, { all }, done) => {
  const address = linkLocalAddressOf(hostname)?.address;
  if (address === undefined) {
    done(Object.assign(new Error(`${hostname} is no address`), { code: 'ENOTFOUND' }), '', 0);
  } else if (all === true) done(null, [{ address, family: 6 }]);
  else done(null, address, 6);
};

export const createHttpClient = (options: HttpClientOptions): HttpClient => {
  const { clock, isClockProven, proxies, authorities, isLinkLocal = false } = options;
  const connect = {
    timeout: options.connectTimeoutMs ?? longestConnectMs,
    ...(authorities === undefined ? {} : { ca: authorities }),
    ...(isLinkLocal ? { lookup: lookUpLinkLocal } : {}),
    ...(options.socketPath === undefined ? {} : { socketPath: options.socketPath }),
  };
  // Waiting times are ours (speed-watch.ts): one rule, by the box's clock.
  const settings = {
    connections: connectionsPerOrigin,
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const agent = (tls: buildConnector.BuildOptions) =>
    proxies?.http === undefined && proxies?.https === undefined
      ? new Agent({ ...settings, connect: tls })
      : new EnvHttpProxyAgent({
          ...settings,
          connect: tls,
          requestTls: tls,
          // Many proxies open tunnels to port 443 only.
          proxyTunnel: false,
          httpProxy: proxies.http ?? '',
          httpsProxy: proxies.https ?? proxies.http ?? '',
          noProxy: proxies.none ?? '',
        });
  const checked = agent(connect);
  // Nothing else of the certificate is judged then: one of an unknown authority that is out of date,
  // too, is told by its date alone.
  const unchecked = agent({ ...connect, rejectUnauthorized: false });

  const ask = async (
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<{ answer: Dispatcher.ResponseData; isDateUnchecked: boolean }> => {
    const host = isLinkLocal ? linkLocalAddressOf(url.hostname)?.host : undefined;
    const sent = host === undefined ? headers : { ...headers, host: `${host}:${url.port}` };
    const send = (dispatcher: Dispatcher) =>
      request(url, { dispatcher, method: 'GET', headers: sent, signal });
    try {
      return { answer: await send(checked), isDateUnchecked: false };
    } catch (error) {
      // A box without a clock thinks that every certificate is from the future. Bytes are verified anyway.
      const isDate = dateErrors.has(codeOf(error) ?? '');
      if (!isDate || (await isClockProven())) throw error;
      return { answer: await send(unchecked), isDateUnchecked: true };
    }
  };

  return {
    open: async (question) => {
      const { url, headers = {}, label, signal, onReceived } = question;
      const { mostRedirects = redirectLimit } = question;
      signal.throwIfAborted();
      const giving = new AbortController();
      const giveUp = (): void => {
        giving.abort(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const watch = watchSpeed(clock, options.speed ?? internetSpeed, (isCut) => {
        giving.abort(
          isCut
            ? new DaemonError('MIRROR_UNREACHABLE', { parameters: { label, reason: 'silence' } })
            : new DaemonError('MIRROR_TOO_SLOW', { parameters: { label } }),
        );
      });
      const end = (): void => {
        watch.end();
        signal.removeEventListener('abort', giveUp);
      };
      const failureOf = (error: unknown): unknown =>
        giving.signal.aborted ? giving.signal.reason : toDaemonError(error, label);
      const sent = { ...headers, 'accept-encoding': 'identity', 'user-agent': 'p2p-hotspot' };
      let target = url;
      let isUnchecked = false;
      try {
        for (let hops = 0; hops <= mostRedirects; hops += 1) {
          const { answer, isDateUnchecked } = await ask(target, sent, giving.signal);
          isUnchecked ||= isDateUnchecked;
          const { statusCode, body } = answer;
          // Whoever lets go of a body early is not told that it was left early.
          body.on('error', () => undefined);
          onReceived(JSON.stringify(answer.headers).length);
          const header = (name: string): string | undefined => {
            const value = answer.headers[name];
            return Array.isArray(value) ? value[0] : value;
          };
          if (redirectStatuses.has(statusCode)) {
            body.destroy();
            if (hops === mostRedirects) break;
            target = await followRedirect(target, header('location'), label);
            continue;
          }
          const discard = (): void => {
            end();
            body.destroy();
          };
          const coding = header('content-encoding') ?? 'identity';
          if (coding !== 'identity') {
            discard();
            const parameters = { label, reason: 'content-encoding' };
            throw new DaemonError('MIRROR_ANSWER_WRONG', { parameters });
          }
          const read = async function* (): AsyncGenerator<Uint8Array> {
            try {
              for await (const chunk of body as AsyncIterable<Uint8Array>) {
                watch.count(chunk.length);
                onReceived(chunk.length);
                yield chunk;
              }
            } catch (error) {
              throw failureOf(error);
            } finally {
              discard();
            }
          };
          return {
            status: statusCode,
            header,
            isDateUnchecked: isUnchecked,
            body: read(),
            discard,
          };
        }
        const parameters = { label, reason: 'loop' };
        throw new DaemonError('MIRROR_REDIRECT_REFUSED', { parameters });
      } catch (error) {
        end();
        throw isDaemonError(error) ? error : failureOf(error);
      }
    },
    close: async () => {
      await Promise.all([checked.destroy(), unchecked.destroy()]);
    },
  };
};
