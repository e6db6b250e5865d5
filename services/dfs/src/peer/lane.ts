import { Duplex } from 'node:stream';
import type { ByteLimit } from '../core/byte-limit.ts';

/** One of the two ways in a connection, as Node's HTTP/2 wants a socket. */
export interface Lane {
  readonly socket: Duplex;
  /** Takes what came. @returns false when whoever reads is behind: `onWanted` tells when not */
  receive(bytes: Uint8Array): boolean;
  /** Writing may go on. */
  drained(): void;
}

export interface LaneOptions {
  /** @returns false when it is full */
  readonly send: (bytes: Buffer) => boolean;
  readonly limit?: ByteLimit;
  readonly onWanted: () => void;
  /** Whoever used it has closed it. */
  readonly onClosed: () => void;
}

export const createLane = ({ send, limit, onWanted, onClosed }: LaneOptions): Lane => {
  let waiting: (() => void) | undefined;
  const drained = (): void => {
    const go = waiting;
    waiting = undefined;
    go?.();
  };
  const socket = new Duplex({
    read: onWanted,
    write: (bytes: Buffer, _encoding, done) => {
      const go = (): void => {
        if (socket.destroyed || send(bytes)) done();
        else waiting = done;
      };
      if (limit === undefined) go();
      else void limit.take(bytes.length).then(go);
    },
    destroy: (_error, done) => {
      drained();
      onClosed();
      done(null);
    },
  });
  socket.on('error', () => undefined);
  return {
    socket,
    receive: (bytes) => socket.destroyed || socket.push(bytes),
    drained,
  };
};
