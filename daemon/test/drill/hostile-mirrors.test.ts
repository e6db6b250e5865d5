import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { Source } from '../../src/ports/source.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { openMirror, type MirrorOptions } from '../fixtures/mirror-source.ts';
import { serveFile, startWebServer, type Lie, type WebServer } from '../fixtures/web-server.ts';

const pack = `packs/00/${'0'.repeat(64)}`;
const timestamp = 'metadata/timestamp.json';
const packBytes = randomBytes(300_000);
const repository = new Map<string, Uint8Array>([
  [pack, packBytes],
  [timestamp, Buffer.from('{"signed":{}}')],
]);

interface Mirror {
  readonly server: WebServer;
  readonly source: Source;
  /** Why the source was left, as the watcher hears it. */
  readonly whys: string[];
}

const open = async (
  t: ExecutionContext,
  lie: Lie,
  options: MirrorOptions = {},
): Promise<Mirror> => {
  const server = await startWebServer(t, repository);
  server.lie(lie);
  const whys: string[] = [];
  const onGone = ({ code }: { readonly code: string }): void => {
    whys.push(code);
  };
  return { server, source: openMirror(t, server.url, { onGone, ...options }), whys };
};

const readSome = (source: Source, offset = 1000, length = 5000): Promise<void> =>
  source.readRange(pack, offset, Buffer.alloc(length));

/** A mirror that is no use now is left, with the reason, after one request. */
const isLeft = async (t: ExecutionContext, lie: Lie, why: string): Promise<void> => {
  const { source, whys, server } = await open(t, lie);
  await t.throwsAsync(readSome(source), { code: 'SOURCE_GONE' });
  t.deepEqual(whys, [why]);
  const asked = server.requests.length;
  await t.throwsAsync(readSome(source), { code: 'SOURCE_GONE' });
  t.is(server.requests.length, asked);
};

test('a mirror that sends other ranges than it was asked for is left', async (t) => {
  for (const range of ['bytes 1001-6000/300000', 'bytes 0-4999/300000', 'bytes 1000-5999/*', '']) {
    await isLeft(
      t,
      (_request, response) => {
        response.writeHead(206, range === '' ? {} : { 'content-range': range });
        response.end(Buffer.alloc(5000));
      },
      'MIRROR_ANSWER_WRONG',
    );
  }
});

test('a mirror that sends the whole file in place of a part is left before it is read', async (t) => {
  await isLeft(
    t,
    (_request, response) => {
      response.writeHead(200, { 'content-length': 1_000_000_000 });
      response.write(Buffer.alloc(1000));
    },
    'MIRROR_ANSWER_WRONG',
  );
});

test('a small file that comes whole in place of its last part is taken', async (t) => {
  const { source } = await open(t, (_request, response) => {
    response.writeHead(200, { 'content-length': 6000 });
    response.end(packBytes.subarray(0, 6000));
  });
  const into = Buffer.alloc(5000);
  await source.readRange(pack, 1000, into);
  t.deepEqual(into, packBytes.subarray(1000, 6000));
});

test('a body without an end is cut off at what was asked for', async (t) => {
  let sent = 0;
  const pour: Lie = (_request, response) => {
    response.writeHead(206, { 'content-range': 'bytes 1000-5999/300000' });
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000;
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
  await isLeft(t, pour, 'MIRROR_ANSWER_WRONG');
  t.true(sent < 32 * 1024 * 1024);
  const { source } = await open(t, (_request, response) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  await t.throwsAsync(source.read(timestamp, 50_000), { code: 'SOURCE_DAMAGED' });
});

test('a file that says that it is larger than it may be is refused before a byte is read', async (t) => {
  const { source } = await open(t, (_request, response) => {
    response.writeHead(200, { 'content-length': 2 ** 40 });
    response.flushHeaders();
  });
  await t.throwsAsync(source.read(timestamp, 50_000), { code: 'SOURCE_DAMAGED' });
});

test('packed answers are refused: nothing is ever unpacked', async (t) => {
  await isLeft(
    t,
    (_request, response) => {
      response.writeHead(206, {
        'content-encoding': 'gzip',
        'content-range': 'bytes 1000-5999/300000',
      });
      response.end(Buffer.alloc(5000));
    },
    'MIRROR_ANSWER_WRONG',
  );
});

test('a mirror that drips is given up after a minute, before and after its first byte', async (t) => {
  for (const first of ['silence', 'a few bytes']) {
    const clock = createManualClock();
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const { source, whys } = await open(
      t,
      (_request, response) => {
        if (first === 'a few bytes') {
          response.writeHead(206, { 'content-range': 'bytes 1000-5999/300000' });
          response.write('drip');
        }
        hear();
      },
      { clock },
    );
    const reading = readSome(source);
    await heard;
    clock.pass(60_000);
    await t.throwsAsync(reading, { code: 'SOURCE_GONE' });
    t.deepEqual(whys, ['MIRROR_TOO_SLOW'], first);
  }
});

test('redirects in a circle, to another scheme and inwards are not followed', async (t) => {
  const other = await startWebServer(t, repository);
  const places = [
    '/hotspot/again',
    'file:///etc/passwd',
    'ftp://example.org/',
    other.url.href,
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/',
    'http://192.168.0.1/login',
    'http://[broken',
  ];
  for (const location of places) {
    await isLeft(
      t,
      (_request, response) => {
        response.writeHead(302, { location }).end();
      },
      'MIRROR_REDIRECT_REFUSED',
    );
  }
  t.deepEqual(other.requests, []);
});

test('a redirect on the same server is followed', async (t) => {
  const { source } = await open(t, (request, response, serve) => {
    if (request.url?.startsWith('/hotspot/') === true) {
      response.writeHead(307, { location: request.url.replace('/hotspot/', '/moved/') }).end();
    } else {
      request.url = request.url?.replace('/moved/', '/hotspot/') ?? '';
      serve(request, response);
    }
  });
  const into = Buffer.alloc(5000);
  await source.readRange(pack, 1000, into);
  t.deepEqual(into, packBytes.subarray(1000, 6000));
});

test('a login page in place of data is told as what it is', async (t) => {
  for (const status of [200, 511]) {
    await isLeft(
      t,
      (_request, response) => {
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
        response.end('<html>Please log in</html>');
      },
      'MIRROR_PORTAL',
    );
  }
});

test('a file that is shorter than it was is damaged, and the mirror stays', async (t) => {
  const { source, whys } = await open(t, (request, response) => {
    serveFile(packBytes.subarray(0, 4000), request, response);
  });
  await t.throwsAsync(readSome(source), { code: 'SOURCE_DAMAGED' });
  await t.throwsAsync(readSome(source, 100_000), { code: 'SOURCE_DAMAGED' });
  t.deepEqual(whys, []);
});

test('answers that always break off at one place are given up after a few tries', async (t) => {
  const { source, server } = await open(t, (_request, response) => {
    response.writeHead(206, { 'content-range': 'bytes 1000-5999/300000', 'content-length': 5000 });
    response.write(Buffer.alloc(10), () => response.destroy());
  });
  await t.throwsAsync(readSome(source), { instanceOf: DaemonError });
  t.true(server.requests.length <= 8);
});

test('a whole file that breaks off again and again and begins anew is given up', async (t) => {
  for (const hasEtags of [false, true]) {
    let count = 0;
    const { source, server } = await open(t, (_request, response) => {
      count += 1;
      response.writeHead(200, {
        'content-length': 50_000,
        ...(hasEtags ? { etag: `"${count}"` } : {}),
      });
      // Now more, now less: the last try was better than the one before every other time.
      const sent = count % 2 === 0 ? 40_000 : 30_000;
      response.write(Buffer.alloc(sent), () => response.socket?.destroySoon());
    });
    await t.throwsAsync(source.read(timestamp, 50_000), { instanceOf: DaemonError });
    t.true(server.requests.length <= 9, `${server.requests.length} requests`);
  }
});

test('an answer that breaks off after its last byte is an answer', async (t) => {
  const { source, whys, server } = await open(t, (request, response) => {
    const isPart = request.headers.range !== undefined;
    response.writeHead(isPart ? 206 : 200, {
      etag: '"x"',
      ...(isPart
        ? { 'content-range': 'bytes 1000-5999/300000', 'transfer-encoding': 'chunked' }
        : { 'content-length': 13 }),
    });
    const bytes = isPart ? packBytes.subarray(1000, 6000) : Buffer.from('{"signed":{}}');
    response.write(bytes, () => response.socket?.destroySoon());
  });
  const into = Buffer.alloc(5000);
  await source.readRange(pack, 1000, into);
  t.deepEqual(into, packBytes.subarray(1000, 6000));
  t.is((await source.read(timestamp, 50_000))?.length, 13);
  t.deepEqual(whys, []);
  t.is(server.requests.length, 2);
});

test('a file that is replaced while a broken read goes on is not mixed with the new one', async (t) => {
  let isCut = false;
  const { source } = await open(t, (request, response) => {
    if (isCut) {
      serveFile(Buffer.alloc(300_000, 1), request, response);
      return;
    }
    isCut = true;
    response.writeHead(206, {
      'content-range': 'bytes 1000-100999/300000',
      'content-length': 100_000,
      etag: '"old"',
    });
    response.write(packBytes.subarray(1000, 41_000), () => response.destroy());
  });
  await t.throwsAsync(readSome(source, 1000, 100_000), { code: 'MIRROR_FILE_CHANGED' });
});

test('a broken read goes on where it was: a link that is cut 100 times costs less than 1 %', async (t) => {
  const size = 40_000_000;
  const bytes = randomBytes(size);
  const server = await startWebServer(t, new Map([[pack, bytes]]));
  let seed = 1;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const meanBytes = size / 104;
  let untilCut = Math.ceil(random() * 2 * meanBytes);
  let cuts = 0;
  server.lie((request, response) => {
    const [, first = 0, last = 0] = (/(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []).map(
      Number,
    );
    const length = last - first + 1;
    const sent = cuts < 100 ? Math.min(length, untilCut) : length;
    untilCut -= sent;
    response.writeHead(206, {
      'content-range': `bytes ${first}-${last}/${size}`,
      'content-length': length,
      etag: '"x"',
    });
    const part = bytes.subarray(first, first + sent);
    if (untilCut > 0) {
      response.end(part);
      return;
    }
    cuts += 1;
    untilCut = Math.ceil(random() * 2 * meanBytes);
    response.write(part, () => {
      response.socket?.destroySoon();
    });
  });
  let received = 0;
  const source = openMirror(t, server.url, {
    onReceived: (count) => {
      received += count;
    },
  });
  const into = Buffer.alloc(2_000_000);
  for (let offset = 0; offset < size; offset += into.length) {
    await source.readRange(pack, offset, into);
    t.true(into.equals(bytes.subarray(offset, offset + into.length)));
  }
  t.true(cuts >= 90, `${cuts} cuts`);
  t.true(received < size * 1.01, `${received} bytes received`);
});
