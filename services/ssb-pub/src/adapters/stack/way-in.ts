import { createServer, type Server, type Socket } from 'node:net';
import toPull from 'stream-to-pull-stream';
import type { ByteStream, Transport } from './sbot.ts';

/** Connections at once, and of them from one address: a phone has one, or two while it reconnects. */
const most = { all: 256, each: 8 } as const;

/** The name by which the configuration of secret-stack knows it. */
export const wayInName = 'visitors';

export interface WayIn {
  readonly transport: Transport;
  /** @returns the port. Rejects with what the system says. */
  readonly listen: (host: string, port: number) => Promise<number>;
  readonly close: () => void;
}

/**
 * TCP on one address, for multiserver. Its own way in listens as soon as there is a stack, throws where nobody
 * catches when the address is not there, and takes any number of connections.
 */
export const createWayIn = (): WayIn => {
  const sockets = new Map<Socket, string>();
  let takeIn: ((stream: ByteStream) => void) | undefined;
  let server: Server | undefined;

  const admit = (socket: Socket): void => {
    const { remoteAddress, remotePort } = socket;
    const from = [...sockets.values()].filter((address) => address === remoteAddress).length;
    if (takeIn === undefined || remoteAddress === undefined || sockets.size >= most.all) {
      socket.destroy();
      return;
    }
    if (from >= most.each) {
      socket.destroy();
      return;
    }
    sockets.set(socket, remoteAddress);
    socket.once('close', () => sockets.delete(socket));
    socket.setKeepAlive(true, 30_000);
    const stream = toPull.duplex(socket);
    stream.address = `net:${remoteAddress}:${remotePort ?? 0}`;
    takeIn(stream);
  };

  const close = (): void => {
    server?.close();
    server = undefined;
    for (const socket of sockets.keys()) socket.destroy();
  };

  return {
    transport: {
      name: wayInName,
      create: ({ scope }) => ({
        name: wayInName,
        scope: () => scope,
        server: (onConnection, onStart) => {
          takeIn = onConnection;
          onStart();
          return (callback) => {
            close();
            callback?.();
          };
        },
        client: (_address, callback) => {
          callback(new Error('a way in only'));
        },
        parse: () => null,
        stringify: () => null,
      }),
    },
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        const opened = createServer(admit);
        opened.once('error', reject);
        opened.listen({ host, port }, () => {
          opened.off('error', reject);
          // A connection that could not be accepted is no reason to end.
          opened.on('error', () => undefined);
          server?.close();
          server = opened;
          const address = opened.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    close,
  };
};
