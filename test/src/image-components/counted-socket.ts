import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';

/** A Unix socket in front of another one, where somebody counts what is sent. */
export interface CountedSocket {
  /** Bytes sent towards the other one since the last time it was asked. */
  sentBytes(): number;
  /** Called once, when so many more bytes were sent. */
  after(bytes: number, act: () => void): void;
  close(): Promise<void>;
}

export const countSocket = async (place: string, to: string): Promise<CountedSocket> => {
  let sent = 0;
  let limit = Infinity;
  let act: () => void = () => undefined;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const onward = createConnection(to);
    for (const socket of [from, onward]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    from.on('data', (bytes) => {
      sent += bytes.length;
      if (sent < limit) return;
      limit = Infinity;
      act();
    });
    from.pipe(onward).pipe(from);
    from.on('close', () => onward.destroy());
    onward.on('close', () => from.destroy());
  });
  await rm(place, { force: true });
  await new Promise<void>((resolve) => server.listen(place, resolve));
  return {
    sentBytes: () => {
      const counted = sent;
      sent = 0;
      return counted;
    },
    after: (bytes, then) => {
      [limit, act] = [sent + bytes, then];
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
