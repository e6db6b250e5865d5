import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageParameters } from '@p2p-hotspot/contract';
import {
  engineSocketName,
  type EngineExtras,
  type EngineImages,
  type EngineServices,
} from '../../../engine-helper/protocol.ts';
import { sendArchive } from '../../../engine-helper/send-archive.ts';
import { DaemonError, type DaemonErrorCode } from '../../../ports/daemon-error.ts';
import type { Engine, EngineDescription } from '../../../ports/engine.ts';

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly archive?: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

/** Refusals of the helper that are said as they are. */
const refusals: ReadonlySet<string> = new Set<DaemonErrorCode>([
  'ENGINE_APPS_OFF',
  'ENGINE_FULL',
  'ENGINE_IMAGE_WRONG',
  'ENGINE_REFUSED',
  'ENGINE_SUPERVISED',
  'ENGINE_UNHEALTHY',
  'ENGINE_UNREACHABLE',
  'REQUEST_INVALID',
]);

const isRefusal = (code: unknown): code is DaemonErrorCode =>
  typeof code === 'string' && refusals.has(code);

/** Lists of what is there: never near this. */
const answerLimitBytes = 16 * 1024 * 1024;
/** While the helper itself is replaced, it is away. */
const comingBack = { times: 60, pauseMs: 1000 } as const;

const unreachable = (cause?: unknown): DaemonError =>
  new DaemonError('ENGINE_UNREACHABLE', { cause });

const readRefusal = (status: number, text: string): DaemonError => {
  try {
    const said = JSON.parse(text) as {
      readonly code?: unknown;
      readonly parameters?: unknown;
    };
    if (isRefusal(said.code)) {
      const parameters = said.parameters ?? {};
      return new DaemonError(said.code, { parameters: parameters as MessageParameters });
    }
  } catch {
    // Not the helper's words.
  }
  return new DaemonError('ENGINE_REFUSED', { parameters: { reason: `status ${status}` } });
};

/**
 * The engine through its helper (docs/spec/engine-helper-v1.md).
 *
 * @param socketDirectory the folder that the helper and the daemon share
 */
export const createEngineClient = (socketDirectory: string): Engine => {
  const socketPath = `${socketDirectory}/${engineSocketName}`;

  const send = ({ method, path, json, archive, signal }: Asked): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
      const call = request({
        socketPath,
        method,
        path,
        signal,
        agent: false,
        headers: {
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': body.length }),
          // A refusal may come while bytes are still sent: it can be read on a connection that stays.
          ...(archive === undefined
            ? {}
            : { 'content-type': 'application/x-tar', connection: 'keep-alive' }),
        },
      });
      const fail = (error: unknown): void => {
        reject(signal.aborted ? (signal.reason as Error) : unreachable(error));
      };
      let isAnswered = false;
      call.on('response', (response) => {
        isAnswered = true;
        const parts: Buffer[] = [];
        let sizeBytes = 0;
        response.on('data', (part: Buffer) => {
          sizeBytes += part.length;
          if (sizeBytes > answerLimitBytes) response.destroy(new Error('an answer without end'));
          else parts.push(part);
        });
        response.on('error', fail);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const status = response.statusCode ?? 0;
          if (status < 300) resolve(text);
          else reject(readRefusal(status, text));
          // A refusal in the middle of an archive: the rest is not wanted.
          call.destroy();
        });
      });
      if (archive === undefined) {
        call.on('error', fail).end(body);
        return;
      }
      let broken: unknown;
      call.on('error', (error) => (broken = error));
      void sendArchive(archive, call).then((failure) => {
        // What could not be read here is the reason.
        if (failure !== undefined) reject(failure);
        else if (isAnswered) return;
        else if (broken !== undefined) fail(broken);
        else call.on('error', fail);
      });
    });
  const ask = async <T>(path: string, signal: AbortSignal): Promise<T> =>
    JSON.parse(await send({ method: 'GET', path, signal })) as T;
  const post = async (path: string, json: unknown, signal: AbortSignal): Promise<void> => {
    await send({ method: 'POST', path, json, signal });
  };

  return {
    describe: (signal) => ask<EngineDescription>('/v1/engine', signal),
    images: async (signal) => (await ask<EngineImages>('/v1/images', signal)).images,
    load: async (archive, expectedId, signal) => {
      await send({ method: 'POST', path: `/v1/images/load/${expectedId}`, archive, signal });
    },
    tag: (imageId, name, signal) => post('/v1/images/tag', { imageId, name }, signal),
    services: async (signal) => (await ask<EngineServices>('/v1/services', signal)).services,
    replace: async (images, signal) => {
      for (let tries = 0; ; tries += 1) {
        try {
          await post('/v1/replace', { images }, signal);
          return;
        } catch (error) {
          // The helper that was asked may be the one that was replaced; its successor knows what is done.
          const isAway = error instanceof DaemonError && error.code === 'ENGINE_UNREACHABLE';
          if (!isAway || images['engine'] === undefined || tries >= comingBack.times) throw error;
          await sleep(comingBack.pauseMs, undefined, { signal });
        }
      }
    },
    extras: async (signal) => (await ask<EngineExtras>('/v1/extras', signal)).extras,
    startExtra: async ({ name, ...rest }, signal) => {
      await send({ method: 'PUT', path: `/v1/extras/${name}`, json: rest, signal });
    },
    stopExtra: async (name, signal) => {
      await send({ method: 'DELETE', path: `/v1/extras/${name}`, signal });
    },
    removeImagesBut: (keep, signal) => post('/v1/images/keep', { imageIds: keep }, signal),
  };
};
