import { request, type IncomingMessage } from 'node:http';
import { DaemonError } from '../ports/daemon-error.ts';
import { sendArchive } from './send-archive.ts';

type Query = Readonly<Record<string, string>>;

export interface DockerCall {
  readonly query?: Query;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it comes, as an archive. */
  readonly archive?: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

export interface DockerAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * The Docker Engine API over its Unix socket (https://docs.docker.com/reference/api/engine/), without a
 * version in the path: each engine answers with its own, and what is read here is in all since 1.41.
 */
export interface DockerApi {
  /** @throws DaemonError ENGINE_UNREACHABLE; the signal's reason */
  call(method: string, path: string, call?: DockerCall): Promise<DockerAnswer>;
  /** As `call`, for what has to work. @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED */
  ask<T>(method: string, path: string, call?: DockerCall): Promise<T>;
  /** As `ask`, undefined where there is no such thing. */
  find<T>(path: string): Promise<T | undefined>;
}

/** Answers are lists of what is there: never near this. */
const answerLimitBytes = 16 * 1024 * 1024;
const reasonLimit = 400;
const notFound = 404;
/** Done already, as for a container that is started twice. */
const notModified = 304;

const unreachable = (cause: unknown): DaemonError =>
  new DaemonError('ENGINE_UNREACHABLE', { cause });

/** What the engine says of a failure: `{"message"}`, or `{"error"}` in a stream. */
export const reasonOf = (text: string): string => {
  for (const line of text.split('\n')) {
    try {
      const said = JSON.parse(line) as {
        readonly message?: unknown;
        readonly error?: unknown;
      } | null;
      const reason = said?.message ?? said?.error;
      if (typeof reason === 'string') return reason.slice(0, reasonLimit);
    } catch {
      // Not JSON: the whole text is the reason.
    }
  }
  return text.trim().slice(0, reasonLimit);
};

const readText = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > answerLimitBytes) throw new Error('an answer without end');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** @param socketPath the engine's socket */
export const createDockerApi = (socketPath: string): DockerApi => {
  const call: DockerApi['call'] = (method, path, { query, json, archive, signal } = {}) =>
    new Promise((resolve, reject) => {
      let isAnswered = false;
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
      const sent = request(
        {
          socketPath,
          method,
          path: `${path}${search}`,
          agent: false,
          headers: {
            host: 'engine',
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': body.length }),
            ...(archive === undefined ? {} : { 'content-type': 'application/x-tar' }),
          },
          ...(signal === undefined ? {} : { signal }),
        },
        (response) => {
          isAnswered = true;
          readText(response).then(
            (text) => {
              resolve({ status: response.statusCode ?? 0, text });
            },
            (error: unknown) => {
              reject(unreachable(error));
            },
          );
        },
      );
      const fail = (error: unknown): void => {
        reject(signal?.aborted === true ? (signal.reason as Error) : unreachable(error));
      };
      if (archive === undefined) {
        sent.on('error', fail).end(body);
        return;
      }
      let broken: unknown;
      sent.on('error', (error) => (broken = error));
      // The engine forgets an archive that breaks off.
      void sendArchive(archive, sent).then((failure) => {
        if (failure !== undefined) reject(failure);
        else if (isAnswered) return;
        else if (broken !== undefined) fail(broken);
        else sent.on('error', fail);
      });
    });

  const must = async (method: string, path: string, asked?: DockerCall): Promise<DockerAnswer> => {
    const answer = await call(method, path, asked);
    if (answer.status < 300 || answer.status === notModified) return answer;
    throw new DaemonError('ENGINE_REFUSED', { parameters: { reason: reasonOf(answer.text) } });
  };
  const parse = ({ text }: DockerAnswer): unknown => (text === '' ? undefined : JSON.parse(text));

  return {
    call,
    ask: async <T>(method: string, path: string, asked?: DockerCall) =>
      parse(await must(method, path, asked)) as T,
    find: async <T>(path: string) => {
      const answer = await call('GET', path);
      if (answer.status === notFound) return undefined;
      if (answer.status < 300) return parse(answer) as T;
      throw new DaemonError('ENGINE_REFUSED', { parameters: { reason: reasonOf(answer.text) } });
    },
  };
};
