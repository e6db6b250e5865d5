import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { defaultPortalPort, neighbourPath } from '@p2p-hotspot/contract';
import { encode } from 'dns-packet';
import type * as Announcements from '../../../daemon/src/adapters/sources/neighbours/announcements.js';
import { importBuilt } from '../lab/import-built.ts';
import { lies } from './lies.ts';

/**
 * A hostile neighbour as a program: `node hostile-neighbour.js REPOSITORY NETWORK FIRST COUNT`. From
 * address FIRST of the network on (as in "10.77.0" and 100), each address lies in its own way. Writes a
 * line for each lie that somebody fell for and for the bytes of each connection that ended. A line on
 * standard input: it floods from now on, with something new all the time, from COUNT addresses.
 */
const { announcementOf } = (await importBuilt(
  'daemon/dist/src/adapters/sources/neighbours/announcements.js',
)) as typeof Announcements;

const [repository = '', network = '', firstText = '', countText = ''] = process.argv.slice(2);
const first = Number(firstText);
const multicast = { address: '224.0.0.251', port: 5353 } as const;
const announceEveryMs = 1000;
const floodEveryMs = 50;

const tell = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const lieOf = (address: string | undefined) =>
  lies[Number(address?.split('.').at(-1) ?? NaN) - first];

/** Metadata, manifests and lists as they are. */
const answerTruly = async (name: string, response: ServerResponse): Promise<void> => {
  const bytes = await readFile(path.join(repository, name)).catch(() => undefined);
  if (bytes === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const lie = lieOf(request.socket.localAddress);
  const name = (request.url ?? '').slice(neighbourPath.length);
  if (lie === undefined) {
    response.writeHead(404).end();
  } else if (lie.isAbout(name)) {
    tell({ lie: lie.name });
    const [from = 0, to = 0] = (request.headers.range ?? '').match(/\d+/g)?.map(Number) ?? [];
    lie.answer({ first: from, last: to, sizeBytes: to + 1 }, response);
  } else if (name.startsWith('lists/') && request.headers.range !== undefined) {
    // Asked whether it has the files of that list.
    if (lie.isAbout('files/')) response.writeHead(206, { 'content-range': 'bytes 0-0/1' }).end('H');
    else response.writeHead(404).end();
  } else {
    await answerTruly(name, response);
  }
};

const server = createServer((request, response) => {
  void answer(request, response);
});
server.on('connection', (socket) => {
  const address = socket.localAddress;
  socket.on('error', () => undefined);
  socket.once('close', () => {
    tell({ from: lieOf(address)?.name ?? 'nothing', bytes: socket.bytesWritten });
  });
});
server.listen(defaultPortalPort, '0.0.0.0');

const openVoice = async (address: string): Promise<Socket> => {
  const voice = createSocket({ type: 'udp4', reuseAddr: true });
  voice.bind(multicast.port, address);
  await once(voice, 'listening');
  voice.setMulticastInterface(address);
  voice.setMulticastLoopback(false);
  return voice;
};
const voices: Socket[] = [];
for (let number = 0; number < Number(countText); number += 1) {
  voices.push(await openVoice(`${network}.${first + number}`));
}
const say = (counter: number, speakers: readonly Socket[]): void => {
  const packet = announcementOf(
    { name: 'village-000000', port: defaultPortalPort, releases: `stable:${counter}` },
    false,
  );
  const bytes = encode({ type: 'response', ...packet });
  for (const voice of speakers) voice.send(bytes, multicast.port, multicast.address);
};
let said = 2;
const liars = voices.slice(0, lies.length);
say(said, liars);
let saying = setInterval(() => {
  say(said, liars);
}, announceEveryMs);
process.stdin.once('data', () => {
  clearInterval(saying);
  saying = setInterval(() => {
    said += 1;
    say(said, voices);
  }, floodEveryMs);
});
process.once('SIGTERM', () => {
  clearInterval(saying);
  process.stdin.destroy();
  for (const voice of voices) voice.close();
  server.close();
  server.closeAllConnections();
});
tell({ isReady: true });
