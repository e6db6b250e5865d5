import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { startQemu } from '../vm/qemu.ts';
import {
  tunnel,
  type AgentMessage,
  type AgentQuestion,
  type LocalRequest,
  type LocalResponse,
  type RunAnswer,
} from './inside/protocol.ts';
import { makeRadioImage } from './radio-image.ts';

/** A line that a program inside said. */
export interface SaidLine {
  readonly of: string;
  readonly line: string;
}

/** A machine with four simulated radios that hear each other. */
export interface RadioMachine {
  /** Runs a program to its end. @throws Error with what it said when it fails */
  run(...words: readonly string[]): Promise<string>;
  /** The same, whatever comes of it. */
  tryRun(words: readonly string[], input?: string): Promise<RunAnswer>;
  write(file: string, text: string): Promise<void>;
  begin(
    name: string,
    words: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<void>;
  end(name: string, signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  http(request: LocalRequest): Promise<LocalResponse>;
  follow(name: string, socket: string, urlPath: string): Promise<void>;
  /**
   * Resolves with the next line, from now on or the last one said, for which this holds.
   *
   * @throws Error when it is not said in time
   */
  said(what: string, isIt: (line: SaidLine) => boolean, seconds?: number): Promise<SaidLine>;
  /** Port of this computer that leads to the tunnel inside. */
  readonly tunnelPort: number;
  stop(): Promise<void>;
}

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** An emulated processor on a busy computer takes its time. */
const patienceSeconds = 240;
const keptLines = 4000;

/**
 * Boots it.
 *
 * @param directory an empty folder
 * @param disk an ext4 file system, read-write below `/data`
 */
export const startRadioMachine = async (
  directory: string,
  disk: string,
  onLine: (line: SaidLine) => void,
): Promise<RadioMachine> => {
  const image = await makeRadioImage();
  const tunnelPort = await findFreePort();
  const forward = `hostfwd=tcp:127.0.0.1:${tunnelPort}-${tunnel.address}:${tunnel.port}`;
  const qemu = await startQemu({
    directory,
    image,
    memoryMebibytes: 1024,
    processors: 2,
    devices: [
      ...['-drive', `if=virtio,format=raw,readonly=on,file=${image.system}`],
      ...['-drive', `if=virtio,format=raw,file=${disk}`],
      // Leads nowhere but from this computer to the tunnel.
      ...['-netdev', `user,id=tunnel,restrict=on,${forward}`],
      ...['-device', 'virtio-net-pci,netdev=tunnel'],
    ],
  });
  const asked = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >();
  const lines: SaidLine[] = [];
  const readers = new Set<(line: SaidLine) => void>();
  let lastId = 0;
  const hear = (line: SaidLine): void => {
    lines.push(line);
    if (lines.length > keptLines) lines.shift();
    onLine(line);
    for (const reader of readers) reader(line);
  };
  const take = (message: AgentMessage): void => {
    switch (message.tell) {
      case 'ready':
        hear({ of: 'agent', line: 'ready' });
        break;
      case 'log':
        hear(message);
        break;
      case 'ended':
        hear({ of: message.of, line: `ended with ${message.code ?? 'a signal'}` });
        break;
      case 'answer':
        asked.get(message.id)?.resolve(message.answer);
        break;
      case 'failed':
        asked.get(message.id)?.reject(new Error(`inside: ${message.problem}`));
    }
  };
  qemu.socket.on('error', () => undefined);
  createInterface({ input: qemu.socket }).on('line', (line) => {
    if (line.endsWith('}')) take(JSON.parse(line) as AgentMessage);
  });
  const ask = async (question: AgentQuestion): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject });
    });
    qemu.socket.write(`${JSON.stringify({ ...question, id })}\n`);
    const over = qemu.ended.then(() => {
      throw new Error('the machine has ended');
    });
    return Promise.race([answer, over]).finally(() => asked.delete(id));
  };
  const said: RadioMachine['said'] = async (what, isIt, seconds = patienceSeconds) => {
    const signal = AbortSignal.timeout(seconds * 1000);
    return new Promise((resolve, reject) => {
      const reader = (line: SaidLine): void => {
        if (!isIt(line)) return;
        readers.delete(reader);
        resolve(line);
      };
      readers.add(reader);
      signal.addEventListener('abort', () => {
        readers.delete(reader);
        reject(new Error(`not in ${seconds} seconds: ${what}`));
      });
    });
  };
  const tryRun = async (words: readonly string[], input?: string): Promise<RunAnswer> =>
    (await ask({ ask: 'run', words, ...(input === undefined ? {} : { input }) })) as RunAnswer;
  const run = async (...words: readonly string[]): Promise<string> => {
    const { exitCode, output, errors } = await tryRun(words);
    if (exitCode !== 0) throw new Error(`${words.join(' ')}: ${errors || output}`);
    return output;
  };
  try {
    const ready = said('the machine is up', ({ of }) => of === 'agent');
    await qemu.qmp.execute('cont');
    await ready;
    await run('mount', '-t', 'ext4', '/dev/vdb', '/data');
  } catch (error) {
    await qemu.kill();
    throw error;
  }
  return {
    run,
    tryRun,
    write: async (file, text) => {
      await tryRun(['busybox', 'tee', file], text);
    },
    begin: async (name, words, environment = {}) => {
      await ask({ ask: 'begin', name, words, environment });
    },
    end: async (name, signal = 'SIGTERM') => {
      await ask({ ask: 'end', name, signal });
    },
    http: async (request) => (await ask({ ask: 'http', ...request })) as LocalResponse,
    follow: async (name, socket, urlPath) => {
      await ask({ ask: 'follow', name, socket, path: urlPath });
    },
    said,
    tunnelPort,
    stop: qemu.kill,
  };
};
