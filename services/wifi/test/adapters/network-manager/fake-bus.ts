import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';

/** A message as the library sends and reads it. */
export interface BusMessage {
  readonly type: number;
  readonly serial: number;
  readonly sender?: string;
  readonly member?: string;
  readonly path?: string;
  readonly interface?: string;
  readonly destination?: string;
  readonly replySerial?: number;
  readonly errorName?: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** What the library keeps to itself: its own reader and writer of messages. */
const { marshall, unmarshalMessages } = createRequire(import.meta.url)(
  '@homebridge/dbus-native/lib/message.js',
) as {
  readonly marshall: (message: BusMessage) => Buffer;
  readonly unmarshalMessages: (
    stream: Socket,
    onMessage: (message: BusMessage) => void,
    options: object,
  ) => void;
};

export const messageTypes = { methodReturn: 2, error: 3, signal: 4 } as const;

type Answer = Pick<BusMessage, 'errorName' | 'signature' | 'body'> | undefined;

/** A bus (simulated) with somebody on it who answers as a test says. */
export interface FakeBus {
  /** Members that were called, in order, without those of the bus itself. */
  readonly called: string[];
  /** Of calls to anybody but the bus; undefined: no answer. */
  answer: (member: string) => Answer;
  /** Tells all who are connected; `change` the bytes that go out. */
  signal(message: Omit<BusMessage, 'serial' | 'type'>, change?: (bytes: Buffer) => Buffer): void;
  /** Ends all connections, as a bus that is started again. */
  cut(): void;
  close(): Promise<void>;
}

/** Listens at a path until it is closed. */
export const openFakeBus = async (path: string): Promise<FakeBus> => {
  const sockets = new Set<Socket>();
  let serial = 0;
  const send = (socket: Socket, message: Omit<BusMessage, 'serial'>): void => {
    serial += 1;
    socket.write(marshall({ ...message, serial }));
  };
  const take = (socket: Socket, { destination, member = '', serial: asked }: BusMessage): void => {
    const isToBus = destination === 'org.freedesktop.DBus';
    if (!isToBus) fake.called.push(member);
    const answer = isToBus ? { signature: 's', body: [':1.1'] } : fake.answer(member);
    if (answer === undefined) return;
    const type = answer.errorName === undefined ? messageTypes.methodReturn : messageTypes.error;
    send(socket, { ...answer, type, replySerial: asked });
  };
  const greet = async (socket: Socket): Promise<void> => {
    await once(socket, 'readable');
    socket.read();
    socket.write('OK 00\r\n');
    const begin = 'BEGIN\r\n';
    await once(socket, 'readable');
    socket.read(begin.length);
    sockets.add(socket);
    unmarshalMessages(
      socket,
      (message) => {
        take(socket, message);
      },
      {},
    );
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    // Who left before the greeting was over wants none.
    greet(socket).catch(() => undefined);
  }).listen(path);
  await once(server, 'listening');
  const fake: FakeBus = {
    called: [],
    answer: () => ({}),
    signal: (message, change = (bytes) => bytes) => {
      serial += 1;
      const bytes = marshall({ ...message, type: messageTypes.signal, serial });
      for (const socket of sockets) socket.write(change(bytes));
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return fake;
};
