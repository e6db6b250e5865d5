import { randomBytes } from 'node:crypto';

/** A part of a file that the victim asked for. */
export interface Asked {
  readonly sizeBytes: number;
  readonly first: number;
  readonly last: number;
}

/** What the lies use of an answer, of HTTP/1 and HTTP/2 alike. */
interface Response {
  writeHead(status: number, headers?: Readonly<Record<string, string | number>>): Response;
  write(bytes: Uint8Array, written?: () => void): boolean;
  end(): unknown;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  destroy(): unknown;
}

export interface Lie {
  readonly name: string;
  /** Whether it lies about this name; it is honest about all others. */
  readonly isAbout: (name: string) => boolean;
  readonly answer: (asked: Asked, response: Response) => void;
}

const isFile = (name: string): boolean => name.startsWith('files/');
const noise = randomBytes(64 * 1024);

/** Writes for as long as somebody reads, or so many bytes. */
const pour = (response: Response, mostBytes = Infinity): void => {
  let left = mostBytes;
  const write = (): void => {
    while (left > 0) {
      const bytes = noise.subarray(0, Math.min(noise.length, left));
      left -= bytes.length;
      if (!response.write(bytes)) {
        response.once('drain', write);
        return;
      }
    }
    response.end();
  };
  write();
};

const partial = ({ first, last, sizeBytes }: Asked) => ({
  'content-range': `bytes ${first}-${last}/${sizeBytes}`,
});
const lengthOf = ({ first, last }: Asked): number => last - first + 1;

/** What a neighbour can do to whoever asks it. Each has the true metadata, or nobody would ask it. */
export const lies: readonly Lie[] = [
  {
    name: 'wrong bytes',
    isAbout: isFile,
    answer: (asked, response) => {
      const length = lengthOf(asked);
      response.writeHead(206, { ...partial(asked), 'content-length': length });
      pour(response, length);
    },
  },
  {
    name: 'a file without an end',
    isAbout: isFile,
    answer: (asked, response) => {
      response.writeHead(206, partial(asked));
      pour(response);
    },
  },
  {
    name: 'metadata without an end',
    isAbout: (name) => name === 'metadata/timestamp.json',
    answer: (_asked, response) => {
      response.writeHead(200);
      pour(response);
    },
  },
  {
    name: 'answers that break off',
    isAbout: isFile,
    answer: (asked, response) => {
      const length = lengthOf(asked);
      response.writeHead(206, { ...partial(asked), 'content-length': length });
      response.write(noise.subarray(0, Math.min(500, length)), () => response.destroy());
    },
  },
  {
    name: 'another part',
    isAbout: isFile,
    answer: ({ first, last, sizeBytes }, response) => {
      const range = `bytes ${first + 1}-${last + 1}/${sizeBytes + 1}`;
      response.writeHead(206, { 'content-range': range, 'content-length': last - first + 1 });
      pour(response, last - first + 1);
    },
  },
  {
    name: 'a way to elsewhere',
    isAbout: isFile,
    answer: (_asked, response) => {
      response.writeHead(302, { location: 'http://10.77.0.1:8080/' }).end();
    },
  },
  {
    name: 'a page',
    isAbout: isFile,
    answer: (_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      pour(response);
    },
  },
  {
    name: 'drop by drop',
    isAbout: isFile,
    answer: (asked, response) => {
      response.writeHead(206, { ...partial(asked), 'content-length': lengthOf(asked) });
      const drip = setInterval(() => response.write(noise.subarray(0, 100)), 1000);
      response.once('close', () => {
        clearInterval(drip);
      });
    },
  },
];
