import { Duplex } from 'node:stream';
import type { ByteLimit, Ticker } from '../core/byte-limit.ts';

/** One of the two ways in a connection, as Node's HTTP/2 wants a socket. */
export interface Lane {
  readonly socket: Duplex;
  /** Takes what came. @returns false when whoever reads is behind: `onWanted` tells when not */
  receive(bytes: Uint8Array): boolean;
  /** Writing may go on. */
  drained(): void;
  /** For how long this end has kept the other waiting so far, by its own limit. */
  heldMs(): number;
}

export interface LaneOptions {
  /** @returns false when it is full */
  readonly send: (bytes: Buffer) => boolean;
  readonly limit?: ByteLimit;
  readonly ticker: Ticker;
  readonly onWanted: () => void;
  /** Whoever used it has closed it, and has told why if something was wrong. */
  readonly onClosed: () => void;
}

export const createLane = ({ send, limit, ticker, onWanted, onClosed }: LaneOptions): Lane => {
  let heldMs = 0;
  let heldSinceMs: number | undefined;
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
      else {
        const sinceMs = ticker.monotonicMs();
        heldSinceMs = sinceMs;
        void limit.take(bytes.length).then(() => {
          heldSinceMs = undefined;
          heldMs += ticker.monotonicMs() - sinceMs;
          go();
        });
      }
    },
    destroy: (_error, done) => {
      drained();
      done(null);
    },
  });
  socket.on('error', () => undefined);
  // A session of HTTP/2 tells what was wrong only once its socket is closed.
  socket.once('close', () => setImmediate(onClosed));
  return {
    socket,
    receive: (bytes) => socket.destroyed || socket.push(bytes),
    drained,
    heldMs: () => heldMs + (heldSinceMs === undefined ? 0 : ticker.monotonicMs() - heldSinceMs),
  };
};
