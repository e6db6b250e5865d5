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

/** More is written at once in several messages; a piece that is larger by itself is one. */
const messageBytes = 64 * 1024;

export interface LaneOptions {
  /** Sends the pieces as one message. @returns false when it is full */
  readonly send: (pieces: readonly Buffer[]) => boolean;
  readonly limit?: ByteLimit;
  readonly ticker: Ticker;
  readonly onWanted: () => void;
  /** Whoever used it has closed it, and has told why if something was wrong. */
  readonly onClosed: () => void;
}

const lengthOf = (pieces: readonly Buffer[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** Groups what is written at once: each message is encrypted, and comes up at the other end, by itself. */
const groupPieces = (pieces: readonly Buffer[]): Buffer[][] => {
  const groups: Buffer[][] = [];
  let leftBytes = 0;
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group !== undefined && piece.length <= leftBytes) {
      group.push(piece);
      leftBytes -= piece.length;
    } else {
      groups.push([piece]);
      leftBytes = messageBytes - piece.length;
    }
  }
  return groups;
};

export const createLane = ({ send, limit, ticker, onWanted, onClosed }: LaneOptions): Lane => {
  let heldMs = 0;
  let heldSinceMs: number | undefined;
  let waiting: (() => void) | undefined;
  const drained = (): void => {
    const go = waiting;
    waiting = undefined;
    go?.();
  };
  const write = (pieces: readonly Buffer[], done: () => void): void => {
    const go = (): void => {
      if (socket.destroyed || send(pieces)) done();
      else waiting = done;
    };
    if (limit === undefined) go();
    else {
      const sinceMs = ticker.monotonicMs();
      heldSinceMs = sinceMs;
      void limit.take(lengthOf(pieces)).then(() => {
        heldSinceMs = undefined;
        heldMs += ticker.monotonicMs() - sinceMs;
        go();
      });
    }
  };
  const socket = new Duplex({
    read: onWanted,
    write: (bytes: Buffer, _encoding, done) => {
      write([bytes], done);
    },
    // HTTP/2 writes the nine bytes before each of its frames by themselves.
    writev: (pieces: readonly { readonly chunk: Buffer }[], done) => {
      const groups = groupPieces(pieces.map(({ chunk }) => chunk));
      const goOn = (): void => {
        const next = groups.shift();
        if (next === undefined) done();
        else write(next, goOn);
      };
      goOn();
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
