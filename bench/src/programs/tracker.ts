/**
 * A tracker of BitTorrent that knows one torrent: `tracker.js ADDRESS PORT`; says "ready" when it hears
 * (BEP 3, and BEP 23 for how peers are told).
 */
import { createServer } from 'node:http';
import { isIPv4 } from 'node:net';
import process from 'node:process';

const [, , address = '', port = ''] = process.argv;
const peers = new Map<string, Buffer>();

createServer((request, response) => {
  const from = request.socket.remoteAddress ?? '';
  const query = new URL(request.url ?? '/', 'http://tracker').searchParams;
  if (isIPv4(from)) {
    const peer = Buffer.from([...from.split('.').map(Number), 0, 0]);
    peer.writeUInt16BE(Number(query.get('port')), 4);
    peers.set(from, peer);
  }
  const others = Buffer.concat(
    [...peers].filter(([other]) => other !== from).map(([, peer]) => peer),
  );
  response.end(
    Buffer.concat([
      Buffer.from(`d8:intervali5e5:peers${others.length}:`),
      others,
      Buffer.from('e'),
    ]),
  );
}).listen(Number(port), address, () => {
  process.stdout.write('ready\n');
});
