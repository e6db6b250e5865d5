import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  describeHealth,
  describeProcess,
  healthCode,
  noSchemas,
  serviceHealthPath,
  type CodedMessage,
} from '@p2p-hotspot/contract';
import type { EngineDescription } from '../ports/engine.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import { daemonVersion } from '../version.ts';
import { readExtra, type Extras } from './extras.ts';
import type { Images } from './images.ts';
import {
  imageIdPattern,
  imageNamePattern,
  serviceNamePattern,
  type EngineExtras,
  type EngineImages,
  type EngineServices,
} from './protocol.ts';
import type { Replacer } from './replacer.ts';
import { describeService, standingOf, type ServiceContainers } from './services.ts';
import type { Turns } from './turns.ts';

/** HTTP status of each refusal (docs/spec/engine-helper-v1.md §4). */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  ENGINE_APPS_OFF: 403,
  ENGINE_SUPERVISED: 403,
  ENGINE_REFUSED: 409,
  ENGINE_UNHEALTHY: 409,
  ENGINE_IMAGE_WRONG: 422,
  ENGINE_UNREACHABLE: 503,
  ENGINE_FULL: 507,
};

const bodyLimitBytes = 256 * 1024;
const idsLimit = 4096;
const longestParameter = 256;

const badUrl: CodedMessage = { code: 'REQUEST_INVALID', parameters: { name: 'url' } };

const invalid = (name: string): DaemonError =>
  new DaemonError('REQUEST_INVALID', { parameters: { name } });

const isImageId = (value: unknown): value is string =>
  typeof value === 'string' && imageIdPattern.test(value);

export interface EngineServerParts {
  readonly describe: () => Promise<EngineDescription>;
  readonly images: Images;
  readonly load: (
    archive: AsyncIterable<Uint8Array>,
    expectedId: string,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly services: ServiceContainers;
  readonly replacer: Replacer;
  readonly extras: Extras;
  readonly isSupervised: boolean;
  /** One change of services or names of images after the other. */
  readonly inTurn: Turns;
  /**
   * One change of extra containers after the other: a service may take many minutes to prove itself, and whoever ends
   * remote help does not wait for that.
   */
  readonly inTurnOfExtras: Turns;
}

const bodyOf = ({ body }: FastifyRequest): Readonly<Record<string, unknown>> => {
  if (typeof body !== 'object' || body === null) throw invalid('body');
  return body as Readonly<Record<string, unknown>>;
};

const parameterOf = ({ params }: FastifyRequest, name: string): string =>
  (params as Readonly<Record<string, string>>)[name] ?? '';

const readReplacement = (images: unknown): Readonly<Record<string, string>> => {
  if (typeof images !== 'object' || images === null) throw invalid('images');
  const pairs = Object.entries(images as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    pairs.map(([service, imageId]): [string, string] => {
      if (!serviceNamePattern.test(service) || !isImageId(imageId)) throw invalid('images');
      return [service, imageId];
    }),
  );
};

/** Aborted when whoever asked is gone. */
const goneOf = ({ raw }: FastifyRequest): AbortSignal => {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.complete) gone.abort(new Error('the daemon hung up'));
  });
  return gone.signal;
};

/** Whether whoever asked still waits for the answer. */
const isWaitedFor = ({ raw }: FastifyRequest): boolean => !raw.socket.destroyed;

/** What the daemon may ask the helper for (docs/spec/engine-helper-v1.md). */
export const createEngineServer = (parts: EngineServerParts): FastifyInstance => {
  const { describe, images, load, services, replacer, extras, isSupervised } = parts;
  const { inTurn, inTurnOfExtras } = parts;
  const server = fastify({
    schemaController: noSchemas,
    logger: false,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: bodyLimitBytes,
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(badUrl));
    },
    routerOptions: { maxParamLength: longestParameter },
  });
  // An archive goes to the engine as it comes.
  server.addContentTypeParser('application/x-tar', (_request, _payload, done) => {
    done(null);
  });
  server.setErrorHandler((error, _request, reply) => {
    if (isDaemonError(error)) {
      const { code, parameters } = error;
      const message: CodedMessage = { code, parameters };
      void reply.code(httpStatus[code] ?? 500).send(message);
      return;
    }
    const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (status >= 500) throw error;
    const message: CodedMessage = { code: 'REQUEST_INVALID', parameters: { name: 'body' } };
    void reply.code(status).send(message);
  });
  server.setNotFoundHandler((_request, reply) => {
    void reply.code(400).send(badUrl);
  });

  server.get('/v1/engine', () => describe());
  server.get(serviceHealthPath, async (_request, reply) => {
    // An engine that is away comes back by itself; starting the helper anew would not bring it.
    const isGood = await describe().then(
      () => true,
      () => false,
    );
    const checks = [{ name: 'engine', isGood, isVital: false }];
    const health = describeHealth('engine', daemonVersion, checks, describeProcess(process));
    return reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  server.get('/v1/images', async (): Promise<EngineImages> => ({ images: await images.list() }));
  server.post('/v1/images/load/:id', async (request, reply) => {
    const expectedId = parameterOf(request, 'id');
    if (!isImageId(expectedId)) throw invalid('id');
    if (request.headers['content-type'] !== 'application/x-tar') throw invalid('content-type');
    const { raw } = request;
    try {
      await load(raw.iterator({ destroyOnReturn: false }), expectedId, goneOf(request));
    } finally {
      // A refusal is read by a sender that could send all.
      raw.resume();
    }
    return reply.code(204).send();
  });
  server.post('/v1/images/tag', async (request, reply) => {
    const { imageId, name } = bodyOf(request);
    if (!isImageId(imageId)) throw invalid('imageId');
    if (typeof name !== 'string' || !imageNamePattern.test(name)) throw invalid('name');
    await inTurn(async () => {
      if (!(await images.isHeld(imageId))) {
        const reason = `not an image of the box: ${imageId}`;
        throw new DaemonError('ENGINE_REFUSED', { parameters: { reason } });
      }
      await images.tag(imageId, name);
    });
    return reply.code(204).send();
  });
  server.post('/v1/images/keep', async (request, reply) => {
    const { imageIds } = bodyOf(request);
    if (!Array.isArray(imageIds) || imageIds.length > idsLimit || !imageIds.every(isImageId)) {
      throw invalid('imageIds');
    }
    await inTurn(() => images.removeAllBut(imageIds));
    return reply.code(204).send();
  });
  server.get('/v1/services', async (): Promise<EngineServices> => {
    const names = await services.names();
    const described = await Promise.all(
      names.map(async (name) => {
        const { current, previous, next, failed } = standingOf(await services.containers(name));
        const container = current ?? previous ?? next ?? failed;
        return container === undefined ? [] : [describeService(name, container)];
      }),
    );
    return { services: described.flat() };
  });
  server.post('/v1/replace', async (request, reply) => {
    if (isSupervised) throw new DaemonError('ENGINE_SUPERVISED');
    const asked = readReplacement(bodyOf(request)['images']);
    await inTurn(() => replacer.replace(asked));
    return reply.code(204).send();
  });
  server.get('/v1/extras', async (): Promise<EngineExtras> => ({ extras: await extras.list() }));
  server.put('/v1/extras/:name', async (request, reply) => {
    const asked = readExtra(parameterOf(request, 'name'), request.body);
    await inTurnOfExtras(async () => {
      // Whoever hung up may have been told since then that remote help is over.
      if (!isWaitedFor(request)) return;
      await extras.start(asked);
      if (asked.role === 'remote-help' && !isWaitedFor(request)) await extras.stop(asked.name);
    });
    return reply.code(204).send();
  });
  server.delete('/v1/extras/:name', async (request, reply) => {
    const name = parameterOf(request, 'name');
    await inTurnOfExtras(() => extras.stop(name));
    return reply.code(204).send();
  });
  return server;
};
