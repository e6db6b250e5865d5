import { connect, type Socket } from 'node:net';
import { setInterval } from 'node:timers';

/**
 * A program that opens many connections to a server of this computer and keeps them as it can. When it
 * has tried all it says how many came about.
 *
 * Words: port, how they behave, how many, the last number of its first address, how many addresses, path
 */
const [port, behaviour, count, firstHost, hosts, path] = process.argv.slice(2);

const head = `GET ${path ?? '/'} HTTP/1.1\r\nhost: box\r\n`;

/** How often a slow one says something more. */
const pulseMs = 1000;

const behaviours: Readonly<Record<string, (socket: Socket) => void>> = {
  /** Says nothing at all. */
  silent: (socket) => {
    socket.resume();
  },
  /** Says a little, and a little more, and never comes to an end. */
  'slow headers': (socket) => {
    socket.resume();
    socket.write(head);
    const pulse = setInterval(() => socket.write('x: y\r\n'), pulseMs);
    socket.on('close', () => {
      clearInterval(pulse);
    });
  },
  /** Begins a form and does not end it. */
  'slow body': (socket) => {
    socket.resume();
    const form = 'content-type: application/x-www-form-urlencoded\r\ncontent-length: 900\r\n\r\n';
    socket.write(`POST /status/pull HTTP/1.1\r\nhost: box\r\n${form}pin=`);
    const pulse = setInterval(() => socket.write('1'), pulseMs);
    socket.on('close', () => {
      clearInterval(pulse);
    });
  },
  /** Asks for a large file and takes nothing of it. */
  'slow reader': (socket) => {
    socket.pause();
    socket.write(`${head}\r\n`);
  },
};

const behave = behaviours[behaviour ?? ''];
if (behave === undefined) throw new Error(`no behaviour is called ${behaviour ?? ''}`);

let opened = 0;
/** Opens the connections of one address, a few at a time: the line of who waits is short. */
const atATime = 64;
const addresses = Array.from(
  { length: Number(hosts) },
  (_one, index) => `127.0.0.${Number(firstHost) + index}`,
);

const openOne = async (from: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress: from });
    socket
      .on('connect', () => {
        opened += 1;
        behave(socket);
        resolve();
      })
      // It is ended by the other side: that is what this is about.
      .on('error', () => undefined)
      .on('close', () => {
        resolve();
      });
  });

let left = Number(count);
const openInTurn = async (): Promise<void> => {
  while (left > 0) {
    left -= 1;
    await openOne(addresses[left % addresses.length] ?? '127.0.0.1');
  }
};

await Promise.all(Array.from({ length: atATime }, openInTurn));
process.stdout.write(`${opened}\n`);
setInterval(() => undefined, pulseMs);
