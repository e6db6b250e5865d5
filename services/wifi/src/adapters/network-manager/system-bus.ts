import { connect, type Socket } from 'node:net';
import { createClient, type MessageBus } from '@homebridge/dbus-native';
import { WifiError } from '../../errors.ts';
import { parseBusAddress } from './bus-address.ts';
import { BusError, type Bus, type BusCall, type BusSignal } from './bus.ts';

/** A message as the library reads it. */
interface Message {
  readonly type: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly body?: readonly unknown[];
}

declare module '@homebridge/dbus-native' {
  /** Missing in the library's own types. */
  export function createClient(options: {
    readonly stream: Socket;
    readonly authMethods: readonly string[];
  }): MessageBus;
}

const networkManager = 'org.freedesktop.NetworkManager';
const signalType = 4;
/** Nobody is started by a call of ours. */
const noAutoStart = 2;
/** Longer than NetworkManager takes for anything but waiting, which is done by signals. */
const patienceMs = 20_000;
const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** Errors that say that nobody is there to answer. */
const awayErrors = new Set(
  ['ServiceUnknown', 'NameHasNoOwner', 'NoReply', 'Disconnected', 'TimedOut', 'Timeout'].map(
    (name) => `org.freedesktop.DBus.Error.${name}`,
  ),
);

/** Only what says that something changed: strengths and counters change all the time. */
const matches = [
  `sender='${networkManager}',interface='${networkManager}'`,
  `sender='${networkManager}',interface='${networkManager}.Settings'`,
  `sender='${networkManager}',interface='${networkManager}.Device',member='StateChanged'`,
  `sender='${networkManager}',interface='${networkManager}.Connection.Active',member='StateChanged'`,
  ...['IP4Config', 'Device.Wireless', 'Device.Wired'].map(
    (name) =>
      `sender='${networkManager}',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='${networkManager}.${name}'`,
  ),
  `sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${networkManager}'`,
].map((match) => `type='signal',${match}`);

/**
 * Leaves out a message that the library cannot read (it throws where nobody catches: on a file handle, for
 * one) and lets it read those after it.
 */
const forgive = (socket: Socket): void => {
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string | symbol, ...values: unknown[]): boolean => {
    try {
      return emit(event, ...values);
    } catch (error) {
      if (event !== 'readable') throw error;
      return socket.emit('readable');
    }
  };
};

interface Connection {
  readonly bus: MessageBus;
  /** Rejects when the connection ends. */
  readonly ended: Promise<never>;
  end(): void;
}

const away = (cause: unknown) => new WifiError('NETWORK_MANAGER_AWAY', { cause });

export interface SystemBusOptions {
  /** `DBUS_SYSTEM_BUS_ADDRESS`. */
  readonly address?: string;
  /** A call without an answer has failed. */
  readonly callMs?: number;
}

/** Opens the system bus; it is connected when it is needed, and again whenever it was lost. */
export const openSystemBus = ({ address, callMs = patienceMs }: SystemBusOptions = {}): Bus => {
  const listeners = new Set<(signal: BusSignal | undefined) => void>();
  let isClosed = false;
  let current: Promise<Connection> | undefined;
  let again: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;

  const tell = (signal: BusSignal | undefined): void => {
    for (const listener of listeners) listener(signal);
  };

  const hear = (message: Message): void => {
    if (message.type !== signalType) return;
    const { path = '', interface: name = '', member = '', body = [] } = message;
    const signal = { path, interface: name, member, body };
    // A fault of a listener is not one of the library's reader.
    queueMicrotask(() => {
      tell(member === 'NameOwnerChanged' ? undefined : signal);
    });
  };

  /** The library's callback as a promise; its answer may have any number of values. */
  const invoke = (bus: MessageBus, message: object): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      const answer = (
        error: { readonly name: string; readonly message: unknown } | null | undefined,
        ...values: readonly unknown[]
      ): void => {
        if (!error) {
          resolve(values);
          return;
        }
        const words = typeof error.message === 'string' ? error.message : '';
        reject(
          awayErrors.has(error.name)
            ? away(new BusError(error.name, words))
            : new BusError(error.name, words),
        );
      };
      try {
        bus.invoke(message, answer);
      } catch {
        // The library's words quote the message, and with it a password.
        reject(new TypeError('a message of ours is not as its signature says'));
      }
    });

  const within = async <T>(task: Promise<T>, { ended }: Connection): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(away(new Error('no answer in time')));
      }, callMs);
    });
    try {
      return await Promise.race([task, ended, late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const open = async (): Promise<Connection> => {
    const place = parseBusAddress(address);
    if (place === undefined) throw away(new Error('no address of a bus that can be used'));
    const socket = connect(place);
    const bus = createClient({ stream: socket, authMethods: ['EXTERNAL'] });
    let isUp = false;
    const ended = new Promise<never>((_, reject) => {
      const end = (cause: unknown): void => {
        socket.destroy();
        reject(away(cause));
      };
      bus.connection.on('error', end);
      bus.connection.on('end', end);
      socket.on('close', end);
    });
    ended.catch(() => {
      if (!isUp) return;
      current = undefined;
      queueMicrotask(() => {
        tell(undefined);
      });
      comeBack();
    });
    const connection = { bus, ended, end: () => socket.destroy() };
    try {
      await within(
        new Promise<void>((resolve) => bus.connection.once('connect', resolve)),
        connection,
      );
      forgive(socket);
      bus.connection.on('message', hear);
      for (const match of matches) {
        const asked = invoke(bus, {
          path: '/org/freedesktop/DBus',
          destination: 'org.freedesktop.DBus',
          interface: 'org.freedesktop.DBus',
          member: 'AddMatch',
          signature: 's',
          body: [match],
        });
        await within(asked, connection);
      }
    } catch (error) {
      socket.destroy();
      throw error instanceof WifiError ? error : away(error);
    }
    isUp = true;
    pauseMs = firstPauseMs;
    return connection;
  };

  const connected = (): Promise<Connection> => {
    if (isClosed) return Promise.reject(away(new Error('closed')));
    if (current === undefined) {
      const opening = open();
      current = opening;
      opening.catch(() => {
        current = undefined;
        comeBack();
      });
    }
    return current;
  };

  /** Who listens wants to hear, also when nobody calls. */
  const comeBack = (): void => {
    if (isClosed || listeners.size === 0) return;
    clearTimeout(again);
    again = setTimeout(() => {
      connected().then(
        () => {
          tell(undefined);
        },
        () => undefined,
      );
    }, pauseMs);
    again.unref();
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  return {
    call: async ({ path, interface: name, member, signature, body }: BusCall) => {
      const connection = await connected();
      return within(
        invoke(connection.bus, {
          destination: networkManager,
          path,
          interface: name,
          member,
          flags: noAutoStart,
          ...(signature !== undefined && { signature, body }),
        }),
        connection,
      );
    },
    onSignal: (listener) => {
      listeners.add(listener);
      connected().catch(() => undefined);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      isClosed = true;
      clearTimeout(again);
      listeners.clear();
      current?.then(
        (connection) => {
          connection.end();
        },
        () => undefined,
      );
    },
  };
};
