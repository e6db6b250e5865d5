import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A visitor that asks a name server for foreign names: `ask-names.js SERVER PORT COUNT wait|flood PAUSE`. `wait`:
 * one after another with so many milliseconds between them, each for another name, IPv4, IPv6 and
 * HTTPS in turns; prints a JSON list of milliseconds, null for one that was not answered. `flood`: all at once, waiting for nothing, and
 * again after each pause, until it is ended.
 */
const types = [1, 28, 65];
const patienceMs = 2000;

const [, , server = '', port = '', count = '', way = '', pauseMs = '0'] = process.argv;

const question = (index: number): Buffer => {
  const header = Buffer.from([index >> 8, index & 255, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const labels = [`host-${index}`, 'example', 'com'].map((label) =>
    Buffer.from([label.length, ...Buffer.from(label)]),
  );
  const type = types[index % types.length] ?? 1;
  return Buffer.concat([header, ...labels, Buffer.from([0, 0, type, 0, 1])]);
};

const socket = createSocket('udp4');
socket.connect(Number(port), server);
await once(socket, 'connect');

/** Milliseconds until it was answered. */
const ask = (index: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const message = question(index);
    const end = (result?: number): void => {
      clearTimeout(timer);
      socket.off('message', hear);
      resolve(result);
    };
    const hear = (answer: Buffer): void => {
      if (answer.readUInt16BE(0) === index) end(performance.now() - started);
    };
    const timer = setTimeout(end, patienceMs);
    socket.on('message', hear);
    const started = performance.now();
    socket.send(message);
  });

const flood = (): Promise<unknown> =>
  Promise.all(
    Array.from(
      { length: Number(count) },
      (_one, index) =>
        new Promise((resolve) => {
          socket.send(question(index), resolve);
        }),
    ),
  );

if (way === 'flood') {
  for (;;) {
    await flood();
    await pause(Number(pauseMs));
  }
} else {
  const times: (number | null)[] = [];
  for (let index = 0; index < Number(count); index += 1) {
    times.push((await ask(index)) ?? null);
    if (pauseMs !== '0') await pause(Number(pauseMs));
  }
  process.stdout.write(JSON.stringify(times));
}
socket.close();
