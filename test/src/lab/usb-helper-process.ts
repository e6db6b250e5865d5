import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { builtEntry } from '@p2p-hotspot/examples';
import { execa } from 'execa';

/** A volume as the helper describes it (docs/spec/usb-helper-v1.md). */
export interface DescribedVolume {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly problem?: { readonly code: string };
  readonly isMounted: boolean;
  readonly isWriting: boolean;
  readonly hasRepository: boolean;
  readonly bundles: readonly string[];
  readonly marker?: unknown;
}

export interface HelperAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

/** The real helper as a process, with root's powers. */
export interface UsbHelperProcess {
  volumes(): Promise<readonly DescribedVolume[]>;
  /** The volumes as soon as they are like this. @throws Error after two minutes */
  volumesLike(
    isLike: (volumes: readonly DescribedVolume[]) => boolean,
  ): Promise<readonly DescribedVolume[]>;
  ask(method: string, place: string, body?: Uint8Array): Promise<HelperAnswer>;
  /** A response as it comes. */
  open(place: string): Promise<IncomingMessage>;
  /** The mount table that the helper sees. */
  mountTable(): Promise<string>;
  stop(): Promise<void>;
}

const patienceMs = 120_000;

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'))
    .split(' ')
    .filter((text) => text !== '')
    .map(Number);

/**
 * Starts the helper and waits until it answers.
 *
 * @param also kernel names of the loop devices that play sticks
 */
export const startUsbHelper = async (
  directory: string,
  also: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<UsbHelperProcess> => {
  const helper = execa(
    process.execPath,
    [path.join(path.dirname(builtEntry('daemon')), 'usb-helper/main.js')],
    {
      env: {
        ...environment,
        HOTSPOT_USB_SOCKET_DIR: directory,
        HOTSPOT_USB_ALSO: also.join(','),
      },
      stdin: 'ignore',
      stderr: 'inherit',
      buffer: false,
      reject: false,
      forceKillAfterDelay: 20_000,
    },
  );
  const lines = createInterface({ input: helper.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.includes('"usb.ready"')) resolve();
    });
    void helper.then(() => {
      reject(new Error('the helper ended'));
    });
  });
  const socketPath = path.join(directory, 'usb.sock');
  const send = (method: string, url: string, body?: Uint8Array): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { 'content-length': body.length };
      request({ socketPath, method, path: url, headers }, resolve).on('error', reject).end(body);
    });
  const readAll = async (response: IncomingMessage): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  };
  const volumes = async (): Promise<readonly DescribedVolume[]> => {
    const text = (await readAll(await send('GET', '/v1/volumes'))).toString('utf8');
    return (JSON.parse(text) as { readonly volumes: readonly DescribedVolume[] }).volumes;
  };
  return {
    volumes,
    volumesLike: async (isLike) => {
      const events = await send('GET', '/v1/events');
      const limit = setTimeout(
        () => events.destroy(new Error('nothing like that came')),
        patienceMs,
      );
      try {
        for await (const line of createInterface({ input: events })) {
          if (!line.startsWith('data: ')) continue;
          const state = JSON.parse(line.slice(6)) as { volumes: readonly DescribedVolume[] };
          if (isLike(state.volumes)) return state.volumes;
        }
      } finally {
        clearTimeout(limit);
        events.destroy();
      }
      throw new Error(`the volumes stay ${JSON.stringify(await volumes())}`);
    },
    ask: async (method, place, body) => {
      const response = await send(method, `/v1/volumes/${place}`, body);
      const bytes = await readAll(response);
      const isJson = response.headers['content-type']?.startsWith('application/json') === true;
      const code = isJson
        ? (JSON.parse(bytes.toString('utf8')) as { code?: string }).code
        : undefined;
      return { status: response.statusCode ?? 0, bytes, code };
    },
    open: (place) => send('GET', `/v1/volumes/${place}`),
    mountTable: async () => {
      // Started here, it is unshare, a shell, and then the helper.
      const [unshare = 0] = await childrenOf(helper.pid ?? 0);
      const [first = 0] = await childrenOf(unshare);
      return readFile(`/proc/${first}/mountinfo`, 'utf8');
    },
    stop: async () => {
      helper.kill('SIGTERM');
      const { exitCode } = await helper;
      if (exitCode !== 0) throw new Error(`the helper ended with ${exitCode ?? 'a signal'}`);
    },
  };
};
