import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, createReadStream } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { openChannel } from '../../vm/inside/channel.ts';
import type {
  AgentMessage,
  AgentRequest,
  LocalRequest,
  LocalResponse,
  RunAnswer,
} from './protocol.ts';

/** Runs inside the machine with the radios: starts what it is told to, and judges nothing. */
const { descriptor: channel, tell } = openChannel<AgentMessage>();

const collect = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const run = async (words: readonly string[], input = ''): Promise<RunAnswer> => {
  const [file = '', ...parameters] = words;
  const child = spawn(file, parameters, { stdio: 'pipe' });
  child.stdin.on('error', () => undefined).end(input);
  const [output, errors, [code]] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { exitCode: code ?? -1, output, errors };
};

const running = new Map<string, ChildProcess>();

const begin = async (
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> => {
  const [file = '', ...parameters] = words;
  const child = spawn(file, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...environment },
  });
  running.set(name, child);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tell({ tell: 'log', of: name, line });
    });
  }
  child.on('exit', (code) => {
    if (running.get(name) === child) running.delete(name);
    tell({ tell: 'ended', of: name, code });
  });
  await once(child, 'spawn');
};

const end = async (name: string, signal: NodeJS.Signals): Promise<void> => {
  const child = running.get(name);
  if (child === undefined) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

const send = ({ socket, method, path: urlPath, headers = {}, body }: LocalRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const options = { socketPath: socket, method, path: urlPath, headers: { ...type, ...headers } };
    request(options, resolve).on('error', reject).end(body);
  });

const askLocally = async (asked: LocalRequest): Promise<LocalResponse> => {
  const response = await send(asked);
  return { status: response.statusCode ?? 0, body: await collect(response) };
};

const follow = async (name: string, socket: string, urlPath: string): Promise<void> => {
  const response = await send({ socket, method: 'GET', path: urlPath });
  const pass = async (): Promise<void> => {
    let event = '';
    for await (const line of createInterface({ input: response })) {
      if (line.startsWith('event: ')) event = line.slice('event: '.length);
      if (line.startsWith('data: '))
        tell({ tell: 'log', of: `${name}:${event}`, line: line.slice('data: '.length) });
    }
  };
  // Its end is told as that of the program that it belongs to.
  pass().catch(() => undefined);
};

const answer = async (asked: AgentRequest): Promise<unknown> => {
  switch (asked.ask) {
    case 'run':
      return run(asked.words, asked.input);
    case 'begin':
      return begin(asked.name, asked.words, asked.environment);
    case 'end':
      return end(asked.name, asked.signal);
    case 'http':
      return askLocally(asked);
    case 'follow':
      return follow(asked.name, asked.socket, asked.path);
  }
};

createInterface({ input: createReadStream('', { fd: channel, autoClose: false }) })
  .on('line', (line) => {
    const asked = JSON.parse(line) as AgentRequest;
    answer(asked).then(
      (result) => {
        tell({ tell: 'answer', id: asked.id, answer: result ?? null });
      },
      (error: unknown) => {
        tell({ tell: 'failed', id: asked.id, problem: String(error) });
      },
    );
  })
  .on('close', () => {
    closeSync(channel);
  });
tell({ tell: 'ready' });
