import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  healthCode,
  noSchemas,
  serviceHealthPath,
  stickMarkerMaxBytes,
  type CodedMessage,
  type ServiceHealth,
} from '@p2p-hotspot/contract';
import { sendEvents } from '@p2p-hotspot/local-service';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import { sendFile } from './send-file.ts';
import type { ServedVolume, VolumeBoard } from './served-volume.ts';
import {
  backupPlace,
  isBundleFileName,
  pinPlace,
  receiptPlace,
  repositoryPlace,
  type StickPlace,
} from './stick-names.ts';
import type { VolumeFolder } from './volume-folder.ts';
import {
  keepRepositoryFiles,
  writeMarker,
  writePlace,
  writeReceipt,
  type Arriving,
} from './write-to-stick.ts';

/** HTTP status of each refusal (docs/spec/usb-helper-v1.md §3); anything else is a volume in trouble. */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  MARKER_INVALID: 400,
  STICK_WRITE_REFUSED: 403,
  SOURCE_FILE_MISSING: 404,
  SOURCE_FILE_REFUSED: 409,
  SOURCE_GONE: 410,
  SOURCE_DAMAGED: 416,
  STICK_FULL: 507,
  STICK_WRITE_FAILED: 507,
  STICK_READ_ONLY: 507,
};

const troubled = 500;
/** Of the list of a repository's names. */
const namesLimitBytes = 16 * 1024 * 1024;
/** A file name of 255 bytes, percent-encoded. */
const longestParameter = 1024;

const invalid = (name: string): DaemonError =>
  new DaemonError('REQUEST_INVALID', { parameters: { name } });

const badUrl: CodedMessage = { code: 'REQUEST_INVALID', parameters: { name: 'url' } };

const parameterOf = (request: FastifyRequest, name: 'id' | 'file' | '*'): string =>
  (request.params as Readonly<Record<string, string>>)[name] ?? '';

/** A place that a name leads to, or a refusal. */
const placeOf = (place: StickPlace | undefined): StickPlace => {
  if (place === undefined) throw invalid('name');
  return place;
};

const arrivingOf = ({ headers, raw }: FastifyRequest): Arriving => {
  const length = headers['content-length'] ?? '';
  if (!/^\d{1,15}$/.test(length)) throw invalid('content-length');
  return { sizeBytes: Number(length), content: raw };
};

const readBody = async (request: FastifyRequest, limitBytes: number): Promise<Uint8Array> => {
  const { sizeBytes, content } = arrivingOf(request);
  if (sizeBytes > limitBytes) throw invalid('content-length');
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
};

const namesOf = (body: Uint8Array): string[] => {
  let names: unknown;
  try {
    names = (JSON.parse(Buffer.from(body).toString('utf8')) as { names?: unknown } | null)?.names;
  } catch {
    throw invalid('body');
  }
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!Array.isArray(names) || !names.every(isText)) throw invalid('names');
  return names;
};

/**
 * What the daemon may ask the helper for (docs/spec/usb-helper-v1.md).
 *
 * @param readHealth absent where nobody looks after the helper
 */
export const createUsbServer = (
  volumes: VolumeBoard,
  readHealth?: () => ServiceHealth,
): FastifyInstance => {
  const server = fastify({
    schemaController: noSchemas,
    logger: false,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // What does not even decode.
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(badUrl));
    },
    routerOptions: { maxParamLength: longestParameter },
  });
  // Bodies are files, which go to the medium as they come.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  server.setErrorHandler((error, _request, reply) => {
    if (isDaemonError(error)) {
      const { code, parameters } = error;
      const message: CodedMessage = { code, parameters };
      void reply.code(httpStatus[code] ?? troubled).send(message);
      return;
    }
    const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (status >= 500) throw error;
    void reply.code(status).send(badUrl);
  });
  server.setNotFoundHandler((_request, reply) => {
    void reply.code(400).send(badUrl);
  });

  const volumeOf = (request: FastifyRequest): ServedVolume => {
    const id = parameterOf(request, 'id');
    const volume = volumes.find(id);
    if (volume?.isPresent() === true) return volume;
    const label = volume?.describe().label ?? id;
    throw new DaemonError('SOURCE_GONE', { parameters: { label } });
  };
  /** Whatever error the kernel gave, a volume that is not there any more is gone. */
  const onVolume = async (
    request: FastifyRequest,
    access: 'read' | 'write',
    task: (folder: VolumeFolder) => Promise<void>,
  ): Promise<void> => {
    const volume = volumeOf(request);
    try {
      await volume.use(access, task);
    } catch (error) {
      if (volume.isPresent() || isDaemonError(error, 'REQUEST_INVALID')) throw error;
      const { label } = volume.describe();
      throw new DaemonError('SOURCE_GONE', { parameters: { label }, cause: error });
    }
  };

  server.get('/v1/volumes', (_request, reply) => {
    void reply.header('cache-control', 'no-store').send(volumes.read());
  });
  server.get('/v1/events', (request, reply) => {
    sendEvents(request, reply, { volumes });
  });
  if (readHealth !== undefined) {
    server.get(serviceHealthPath, (_request, reply) => {
      const health = readHealth();
      void reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
    });
  }
  server.post('/v1/volumes/:id/rest', async (request, reply) => {
    await volumeOf(request).rest();
    return reply.code(204).send();
  });

  interface Readable {
    readonly path: string;
    readonly name: string;
  }
  const offer = (url: string, findFile: (request: FastifyRequest) => Readable): void => {
    server.route({
      method: ['GET', 'HEAD'],
      url: `/v1/volumes/:id/${url}`,
      handler: async (request, reply) => {
        const { path, name } = findFile(request);
        await onVolume(request, 'read', (folder) => sendFile(folder, path, name, request, reply));
      },
    });
  };
  offer('repository/*', (request) => {
    const name = parameterOf(request, '*');
    return { path: placeOf(repositoryPlace(name)).path, name };
  });
  offer('bundles/:file', (request) => {
    const name = parameterOf(request, 'file');
    if (!isBundleFileName(name)) throw invalid('name');
    return { path: name, name };
  });
  offer('backup', () => ({ path: backupPlace.path, name: backupPlace.path }));

  const take = (
    method: 'PUT' | 'POST',
    url: string,
    write: (request: FastifyRequest) => (folder: VolumeFolder) => Promise<void>,
  ): void => {
    server.route({
      method,
      url: `/v1/volumes/:id/${url}`,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        arrivingOf(request);
        await onVolume(request, 'write', write(request));
        return reply.code(201).send({});
      },
    });
  };
  take('PUT', 'receipts/:file', (request) => {
    const place = placeOf(receiptPlace(parameterOf(request, 'file')));
    return (folder) => writeReceipt(folder, place, arrivingOf(request));
  });
  take('PUT', 'repository/*', (request) => {
    const place = placeOf(repositoryPlace(parameterOf(request, '*')));
    return (folder) => writePlace(folder, place, arrivingOf(request));
  });
  take('POST', 'repository/keep', (request) => async (folder) => {
    await keepRepositoryFiles(folder, namesOf(await readBody(request, namesLimitBytes)));
  });
  take('PUT', 'marker', (request) => async (folder) => {
    await writeMarker(folder, await readBody(request, stickMarkerMaxBytes));
  });
  take('PUT', 'pin', (request) => (folder) => writePlace(folder, pinPlace, arrivingOf(request)));
  take(
    'PUT',
    'backup',
    (request) => (folder) => writePlace(folder, backupPlace, arrivingOf(request)),
  );
  return server;
};
