import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { builtEntry } from '@p2p-hotspot/examples';
import { execa } from 'execa';

export const helperProgram = (): string =>
  path.join(path.dirname(builtEntry('daemon')), 'engine-helper/main.js');

export interface HelperAnswer {
  readonly status: number;
  /** The code of a refusal. */
  readonly code: string | undefined;
  readonly body: unknown;
}

export interface HelperAsk {
  readonly json?: unknown;
  readonly archive?: AsyncIterable<Uint8Array>;
}

/** One request to an engine helper; status 0 when it went away. */
export const askHelper = (
  folder: string,
  method: string,
  place: string,
  { json, archive }: HelperAsk = {},
): Promise<HelperAnswer> =>
  new Promise((resolve) => {
    const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
    const away = (): void => {
      resolve({ status: 0, code: undefined, body: undefined });
    };
    const call = request(
      {
        socketPath: path.join(folder, 'engine.sock'),
        method,
        path: `/v1/${place}`,
        agent: false,
        headers: {
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': body.length }),
          ...(archive === undefined
            ? {}
            : { 'content-type': 'application/x-tar', connection: 'keep-alive' }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', away).on('end', () => {
          const said: unknown = text === '' ? undefined : JSON.parse(text);
          const code = (said as { readonly code?: string } | undefined)?.code;
          resolve({ status: response.statusCode ?? 0, code, body: said });
          call.destroy();
        });
      },
    );
    call.on('error', away);
    if (archive === undefined) call.end(body);
    else pipeline(archive, call).catch(() => undefined);
  });

export interface EngineHelperProcess {
  ask(method: string, place: string, ask?: HelperAsk): Promise<HelperAnswer>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/** Starts the real helper as a process of this machine and waits until it listens. */
export const startEngineHelper = async (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<EngineHelperProcess> => {
  const helper = execa(process.execPath, [helperProgram()], {
    env: { ...environment, HOTSPOT_ENGINE_SOCKET_DIR: folder },
    stdin: 'ignore',
    stderr: 'inherit',
    buffer: false,
    reject: false,
  });
  const lines = createInterface({ input: helper.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.includes('"engine.ready"')) resolve();
      if (line.includes('"engine.crashed"')) process.stderr.write(`${line}\n`);
    });
    void helper.then(() => {
      reject(new Error('the helper ended'));
    });
  });
  return {
    ask: (method, place, ask) => askHelper(folder, method, place, ask),
    kill: async () => {
      helper.kill('SIGKILL');
      await helper;
    },
  };
};
