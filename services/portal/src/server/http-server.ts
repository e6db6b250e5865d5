import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { commonHeaders } from '../html/content-security.ts';
import { keepRoom } from './connection-room.ts';
import { noSchemas } from '@p2p-hotspot/contract';

/** A path of 1,024 bytes with each byte escaped, and what stands around it. */
const longestUrl = 4096;

const headerBytes = 8 * 1024;

/** What a slow or hostile client may take. Times are in milliseconds. */
export interface ServerLimits {
  /** At once; when there are more, those of the address that has most make room. */
  readonly connections: number;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Silence in the middle of an answer: a phone that left. Downloads resume. */
  readonly idleTimeoutMs: number;
  readonly keepAliveTimeoutMs: number;
}

export const usualLimits: ServerLimits = {
  connections: 512,
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 20_000,
  idleTimeoutMs: 120_000,
  keepAliveTimeoutMs: 10_000,
};

/** How often it is looked whose headers take too long. */
const checksPerHeadersTimeout = 3;

/**
 * Answers requests that are not for this server at all.
 *
 * @returns whether it answered
 */
export type Capture = (request: FastifyRequest, reply: FastifyReply) => boolean;

/** Requests besides GET and HEAD that a server takes. */
export interface Writes {
  /** Whether a path takes a POST of a moment. */
  readonly isForm: (path: string) => boolean;
  /** Requests that may take long: whoever answers them bounds their time. */
  readonly isLong?: (method: string, path: string) => boolean;
}

/**
 * A server for reading: GET and HEAD only but for `writes`, limits for everything that a client can
 * stretch, the common headers on every answer. Addresses of clients come from their sockets, never from
 * headers.
 *
 * @param policy Content-Security-Policy of answers that set none of their own
 * @param capture comes before all else
 */
export const createHttpServer = (
  logger: FastifyBaseLogger | undefined,
  policy: string,
  { isForm, isLong = () => false }: Writes = { isForm: () => false },
  limits: ServerLimits = usualLimits,
  capture: Capture = () => false,
): FastifyInstance => {
  const server = Fastify({
    ...(logger && { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    schemaController: noSchemas,
    trustProxy: false,
    forceCloseConnections: true,
    // Bounded below for all requests but the long ones.
    requestTimeout: 0,
    connectionTimeout: limits.idleTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    routerOptions: { maxParamLength: longestUrl },
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: limits.headersTimeoutMs,
      connectionsCheckingInterval: limits.headersTimeoutMs / checksPerHeadersTimeout,
    },
    // Raised by the router, before any hook. A URL that cannot be decoded names nothing that is here.
    frameworkErrors: (error, request: FastifyRequest, reply: FastifyReply) => {
      if (capture(request, reply)) return;
      const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
      void reply
        .code(isTooLong ? 414 : 404)
        .headers(commonHeaders)
        .send();
    },
  });
  keepRoom(server.server, limits.connections);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(commonHeaders).header('content-security-policy', policy);
    if (capture(request, reply)) return;
    const { method, raw } = request;
    const path = request.url.replace(/\?.*/, '');
    const isLongOne = isLong(method, path);
    const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
    if (!isLongOne && (coding !== undefined || length !== '0')) {
      const late = setTimeout(() => {
        if (!raw.complete) raw.socket.destroy();
      }, limits.requestTimeoutMs).unref();
      raw.once('close', () => {
        clearTimeout(late);
      });
    }
    const isSentForm = method === 'POST' && isForm(path);
    if (!isSentForm && !isLongOne && method !== 'GET' && method !== 'HEAD') {
      void reply.code(405).header('allow', 'GET, HEAD').header('connection', 'close').send();
    } else if (request.url.length > longestUrl) {
      void reply.code(414).send();
    } else {
      done();
    }
  });
  return server;
};
