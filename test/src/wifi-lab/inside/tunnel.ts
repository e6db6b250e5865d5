import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Resolver } from 'node:dns/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tunnel } from './protocol.ts';

/**
 * Runs on a phone inside the machine, so that a browser outside goes through the phone's radio: SOCKS 5
 * (RFC 1928) without a password, `CONNECT` alone. Names are asked of the name server that DHCP gave the
 * phone, as the phone itself would.
 */
const resolve = async (name: string): Promise<string> => {
  const [, server] = /^nameserver (\S+)/m.exec(await readFile('/etc/resolv.conf', 'utf8')) ?? [];
  if (server === undefined) throw new Error('DHCP gave no name server');
  const resolver = new Resolver();
  resolver.setServers([server]);
  const [address] = await resolver.resolve4(name);
  if (address === undefined) throw new Error(`${name} has no address`);
  return address;
};

/** Reads as many bytes as a part of the protocol has. */
const readerOf = (socket: Socket) => {
  let kept = Buffer.alloc(0);
  return async (length: number): Promise<Buffer> => {
    while (kept.length < length) {
      const chunk = socket.read() as Buffer | null;
      if (chunk === null) await once(socket, 'readable');
      else kept = Buffer.concat([kept, chunk]);
    }
    const part = kept.subarray(0, length);
    kept = kept.subarray(length);
    return part;
  };
};

const addressTypes = { ipv4: 1, name: 3 } as const;
/** "Host unreachable", whatever it was: the browser shows that the page could not be opened. */
const answers = { done: 0, unreachable: 4 } as const;

const readHost = async (read: (length: number) => Promise<Buffer>): Promise<string> => {
  const type = (await read(4))[3];
  if (type === addressTypes.ipv4) return (await read(4)).join('.');
  if (type !== addressTypes.name) throw new Error('no IPv6 here');
  const length = (await read(1))[0] ?? 0;
  return resolve((await read(length)).toString());
};

const readTarget = async (read: (length: number) => Promise<Buffer>) => {
  const host = await readHost(read);
  return { host, port: (await read(2)).readUInt16BE() };
};

const serve = async (socket: Socket): Promise<void> => {
  const read = readerOf(socket);
  const methods = (await read(2))[1] ?? 0;
  await read(methods);
  socket.write(Buffer.from([5, 0]));
  const say = (answer: number) => socket.write(Buffer.from([5, answer, 0, 1, 0, 0, 0, 0, 0, 0]));
  try {
    const target = connect(await readTarget(read));
    socket.on('close', () => target.destroy());
    target.on('close', () => socket.destroy());
    await once(target, 'connect');
    target.on('error', () => undefined);
    say(answers.done);
    socket.pipe(target).pipe(socket);
  } catch {
    say(answers.unreachable);
    socket.end();
  }
};

createServer((socket) => {
  socket.on('error', () => undefined);
  serve(socket).catch(() => socket.destroy());
}).listen(tunnel.port, tunnel.address, () => {
  process.stdout.write('tunnel ready\n');
});
