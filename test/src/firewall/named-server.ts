/**
 * A server that says who it is: `named-server.js NAME TCP-PORTS UDP-PORTS`. HTTP on each TCP port: `/` its
 * name, `/big` half a megabyte, `/asked` how many datagrams came; each datagram is answered with its name.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import process from 'node:process';

const bigBytes = 512 * 1024;

const [name = '', tcpPorts = '', udpPorts = ''] = process.argv.slice(2);
const portsOf = (text: string): readonly number[] =>
  text
    .split(',')
    .filter((part) => part !== '')
    .map(Number);

let asked = 0;
const openings: Promise<void>[] = [];
for (const port of portsOf(udpPorts)) {
  const socket = createSocket('udp4');
  socket.on('message', (_, { address, port: from }) => {
    asked += 1;
    socket.send(name, from, address);
  });
  openings.push(
    new Promise((resolve) => {
      socket.bind(port, resolve);
    }),
  );
}
for (const port of portsOf(tcpPorts)) {
  const server = createServer((request, response) => {
    if (request.url === '/big') response.end(Buffer.alloc(bigBytes));
    else response.end(request.url === '/asked' ? String(asked) : name);
  });
  openings.push(
    new Promise((resolve) => {
      server.listen(port, '0.0.0.0', resolve);
    }),
  );
}
await Promise.all(openings);
process.stdout.write('ready\n');
