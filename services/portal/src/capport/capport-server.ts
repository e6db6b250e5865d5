import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, createSecureContext, type SecureContext } from 'node:tls';
import type { CaptivePortal } from '../captive/captive-portal.ts';
import { captivePath } from '../pages/captive-page.ts';
import type { TlsFiles } from './tls-folder.ts';

export const capportApiPath = '/captive-api';

/** What a phone may take. */
const handshakeMs = 5000;
const mostConnections = 128;
const secondMs = 1000;

/** The one thing that answers on the port of HTTPS. */
export interface CapportServer {
  /** With this certificate from now on. @throws Error when it does not fit its key */
  use(files: TlsFiles): void;
  /** @throws Error when the port is taken or forbidden; nothing where it listens already */
  listen(address: string, port: number): Promise<void>;
  /**
   * Whether a TLS client accepts what is presented.
   *
   * @param roots that it trusts, as PEM; absent: those of this system
   */
  isAccepted(roots?: readonly string[]): Promise<boolean>;
  port(): number | undefined;
  close(): Promise<void>;
}

/** RFC 8908 §5. */
const answerFor = (
  captive: CaptivePortal,
  request: IncomingMessage,
  name: string,
): Readonly<Record<string, unknown>> => {
  const visitor = captive.visitorOf(request);
  if (visitor === undefined) return { captive: false };
  const { leftMs, offer } = visitor;
  return {
    captive: leftMs === 0,
    'user-portal-url': `https://${name}${captivePath}`,
    ...(offer.kind === 'shared' &&
      leftMs > 0 && {
        'seconds-remaining': Math.ceil(leftMs / secondMs),
        'can-extend-session': true,
      }),
  };
};

/**
 * Answers the API of RFC 8908, and leads everything else to the captive page. Whoever wants another name
 * is hung up on before a certificate is shown: nothing is intercepted.
 */
export const createCapportServer = (captive: CaptivePortal): CapportServer => {
  let now: { readonly files: TlsFiles; readonly context: SecureContext } | undefined;

  const listener: RequestListener = (request, response) => {
    const name = now?.files.name ?? '';
    const path = (request.url ?? '').replace(/\?[^]*$/, '');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
      return;
    }
    if (path === capportApiPath) {
      const body = JSON.stringify(answerFor(captive, request, name));
      response
        .writeHead(200, {
          'content-type': 'application/captive+json',
          'cache-control': 'private',
          'content-length': String(Buffer.byteLength(body)),
        })
        .end(body);
      return;
    }
    const gateway = captive.visitorOf(request)?.network.gateway;
    if (gateway === undefined) {
      response.writeHead(404, { 'content-length': '0' }).end();
      return;
    }
    const location = `http://${gateway}${captivePath}`;
    response.writeHead(302, { location, 'cache-control': 'no-store' }).end(location);
  };
  const server: Server = createServer(
    {
      handshakeTimeout: handshakeMs,
      minVersion: 'TLSv1.2',
      SNICallback: (name, done) => {
        if (name.toLowerCase() === now?.files.name) done(null, now.context);
        else done(new Error('another name'));
      },
    },
    listener,
  );
  server.maxConnections = mostConnections;
  server.requestTimeout = handshakeMs;
  server.headersTimeout = handshakeMs;
  const place = (): AddressInfo | undefined => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address : undefined;
  };

  return {
    use: (files) => {
      const context = createSecureContext({ cert: files.chain, key: files.key });
      now = { files, context };
    },
    listen: async (address, wanted) => {
      if (server.listening) return;
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(wanted, address, () => {
          server.off('error', reject);
          resolve();
        });
      });
    },
    isAccepted: (roots) =>
      new Promise((resolve) => {
        const servername = now?.files.name;
        const here = place();
        if (servername === undefined || here === undefined) {
          resolve(false);
          return;
        }
        const { port, address } = here;
        const host = address === '::' || address === '0.0.0.0' ? '127.0.0.1' : address;
        const socket = connect({
          ...{ host, port, servername, timeout: handshakeMs },
          ...(roots && { ca: [...roots] }),
        });
        const end = (isAccepted: boolean) => () => {
          socket.destroy();
          resolve(isAccepted);
        };
        socket.once('secureConnect', end(true));
        socket.once('error', end(false)).once('timeout', end(false));
      }),
    port: () => place()?.port,
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) {
          resolve();
          return;
        }
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
