import type { Writable } from 'node:stream';
import type { BoxStatus } from '@p2p-hotspot/contract';

/** The parts of an answer that a viewer needs. */
type ViewerStream = Pick<Writable, 'write' | 'on' | 'off' | 'destroyed'>;

/** Resolves when there is room to write again, or nobody left to write to. */
const drained = async (stream: ViewerStream): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
  });

/**
 * Writes statuses to one viewer, each only when the one before has left: a slow phone skips what it
 * has missed and gets the newest.
 *
 * @param draw makes the text of a status; never rejects
 * @returns takes the next status
 */
export const createViewer = (
  stream: ViewerStream,
  draw: (status: BoxStatus | undefined) => Promise<string>,
): ((status: BoxStatus | undefined) => void) => {
  let waiting: { readonly status: BoxStatus | undefined } | undefined;
  let writing = false;
  const isOpen = (): boolean => !stream.destroyed;

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting !== undefined && isOpen()) {
      const { status } = waiting;
      waiting = undefined;
      const text = await draw(status);
      if (isOpen() && !stream.write(text)) await drained(stream);
    }
    writing = false;
  };

  return (status) => {
    waiting = { status };
    if (!writing) void writeAll();
  };
};
