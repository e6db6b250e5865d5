import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

/** A form with a file as it comes in: what was typed stands before the file. */
export interface IncomingForm {
  /** What was typed, by the names of the fields. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Readable;
  /** Resolves once the form has ended: false when it was cut. */
  readonly isWhole: Promise<boolean>;
}

/** A few short fields and one file: more parts, and longer names and values, are not read. */
const limits = { fields: 4, fieldSize: 256, files: 1, parts: 5, headerPairs: 16, headerSize: 4096 };

/** How long what stands before the file may take. */
const patienceMs = 20_000;

const openParser = (
  headers: IncomingMessage['headers'],
): InstanceType<typeof Busboy> | undefined => {
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits });
  } catch {
    return undefined;
  }
};

/**
 * Reads a form (`multipart/form-data`) up to the first byte of its file.
 *
 * @returns undefined when it is no such form
 */
export const readForm = async (raw: IncomingMessage): Promise<IncomingForm | undefined> => {
  const parser = openParser(raw.headers);
  if (parser === undefined) return undefined;
  const fields = new Map<string, string>();
  const late = setTimeout(() => {
    raw.destroy();
  }, patienceMs);
  const isWhole = new Promise<boolean>((resolve) => {
    parser
      .on('finish', () => {
        resolve(true);
      })
      .on('error', () => {
        resolve(false);
      });
    raw.once('close', () => {
      if (!raw.complete) resolve(false);
    });
  });
  const form = new Promise<IncomingForm | undefined>((resolve) => {
    parser
      .on('field', (name, value) => {
        fields.set(name, value);
      })
      .on('file', (_name, file) => {
        void isWhole.then((whole) => {
          if (!whole) file.destroy();
        });
        resolve({ fields, file, isWhole });
      });
    void isWhole.then(() => {
      resolve(undefined);
    });
  });
  raw.pipe(parser);
  return form.finally(() => {
    clearTimeout(late);
  });
};

/** How long somebody who is refused may take to notice. */
const lingerMs = 5000;
/** So much more is read: who has only that left to send, ends in peace. */
const mostReadBytes = 4 * 1024 * 1024;

/**
 * Reads little more of a form that was refused. Its sender gets the answer before the connection ends:
 * with much still to send, browsers look for it only when they cannot go on.
 */
export const leaveForm = (raw: IncomingMessage): void => {
  raw.unpipe();
  let readBytes = 0;
  raw.on('data', (chunk: Buffer) => {
    readBytes += chunk.length;
    if (readBytes >= mostReadBytes) raw.pause();
  });
  raw.resume();
  const ended = setTimeout(() => {
    if (!raw.complete) raw.socket.destroy();
  }, lingerMs).unref();
  raw.once('close', () => {
    clearTimeout(ended);
  });
};
