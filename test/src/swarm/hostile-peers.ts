/**
 * Hostile members of a fleet: `hostile-peers.js BOOTSTRAP ROOT REPOSITORY FIRST-ADDRESS lies|acts`. From the
 * first address on, each lies to whoever asks it, or asks, in its own way. Prints a line of JSON for each lie
 * that somebody fell for, and for each connection that ended.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import path from 'node:path';
import process from 'node:process';
import { neighbourPath } from '@p2p-hotspot/contract';
import { lies, type Lie } from '../neighbours/lies.ts';
import { hostileActs, type HostileAct } from './hostile-requests.ts';
import { joinAsHostile, type HostileLink } from './hostile-swarm.ts';

const [bootstrap = '', root = '', repository = '', firstAddress = '', side = ''] =
  process.argv.slice(2);
const network = firstAddress.replace(/\d+$/, '');
const firstHost = Number(firstAddress.slice(network.length));

const tell = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Metadata, manifests and lists as they are. */
const answerTruly = async (name: string, response: Http2ServerResponse): Promise<void> => {
  const bytes = await readFile(path.join(repository, name)).catch(() => undefined);
  if (bytes === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
};

/** Peers take no answer without a length: one that would have none has more than there is. */
const endlessly = (response: Http2ServerResponse): Parameters<Lie['answer']>[1] => ({
  writeHead: (status, headers = {}) =>
    response.writeHead(status, status < 300 ? { 'content-length': 1e12, ...headers } : headers),
  write: (bytes, written) => response.write(bytes, written),
  end: () => response.end(),
  once: (event, listener) => response.once(event, listener),
  destroy: () => response.destroy(),
});

const answer = async (
  lie: Lie,
  request: Http2ServerRequest,
  response: Http2ServerResponse,
): Promise<void> => {
  const name = request.url.slice(neighbourPath.length);
  if (lie.isAbout(name)) {
    tell({ met: lie.name });
    const [from = 0, to = 0] = (request.headers.range ?? '').match(/\d+/g)?.map(Number) ?? [];
    lie.answer({ first: from, last: to, sizeBytes: to + 1 }, endlessly(response));
  } else if (name.startsWith('lists/') && request.headers.range !== undefined) {
    // Asked whether it has the files of that list.
    const found = { 'content-range': 'bytes 0-0/1', 'content-length': 1 };
    if (lie.isAbout('files/')) response.writeHead(206, found).end('H');
    else response.writeHead(404).end();
  } else {
    await answerTruly(name, response);
  }
};

const lieTo = ({ answering }: HostileLink, lie: Lie): void => {
  const server = createServer();
  server.on('sessionError', () => undefined);
  server.on('request', (request, response) => {
    response.stream.on('error', () => undefined);
    answer(lie, request, response).catch(() => undefined);
  });
  server.emit('connection', answering);
};

/** A file that is large, and there. */
const largest = process.env['HOSTILE_FILE'] ?? 'metadata/timestamp.json';
const askOf = ({ asking }: HostileLink, { name, act }: HostileAct): void => {
  act(asking, `${neighbourPath}${largest}`).then(
    () => {
      tell({ met: name });
    },
    (error: unknown) => {
      tell({ met: name, failed: String(error) });
    },
  );
};

const watch = (name: string, link: HostileLink): void => {
  void link.ended.then(() => {
    tell({ ended: name, sent: link.sentBytes(), received: link.receivedBytes() });
  });
};
const doings: readonly { readonly name: string; readonly begin: (link: HostileLink) => void }[] =
  side === 'lies'
    ? lies.map((lie) => ({
        name: lie.name,
        begin: (link) => {
          lieTo(link, lie);
        },
      }))
    : hostileActs.map((act) => ({
        name: act.name,
        begin: (link) => {
          askOf(link, act);
        },
      }));
const leaves = doings.map(({ name, begin }, index) =>
  joinAsHostile({
    ...{ address: `${network}${firstHost + index}`, bootstrap, root },
    onLink: (link) => {
      tell({ joined: name });
      watch(name, link);
      begin(link);
    },
  }),
);
process.once('SIGTERM', () => {
  void Promise.all(leaves.map((leave) => leave())).then(() => process.exit(0));
});
process.stdout.write('ready\n');
