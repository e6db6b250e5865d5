import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import test from 'ava';
import {
  checkServing,
  servingRuleIds,
  servingRules,
  type ServingRuleId,
} from '../../src/serving/index.ts';
import {
  memoryAddress,
  memoryServer,
  type MemoryAnswer,
  type MemoryRequest,
  type ServedFiles,
} from '../lab/memory-server.ts';
import { startMs } from '../lab/repository.ts';
import { brokenIn, changedIndex, releases, resigned } from '../lab/served-releases.ts';

type Spoil = (answer: MemoryAnswer, request: MemoryRequest) => void;

const isApk = ({ path }: MemoryRequest): boolean => path.startsWith('org.example');
const is =
  (wanted: string) =>
  ({ path }: MemoryRequest): boolean =>
    path === wanted;

/** Answers with something else where `where` says so. */
const answers =
  (where: (request: MemoryRequest) => boolean, other: Partial<MemoryAnswer>): Spoil =>
  (answer, request) => {
    if (where(request)) Object.assign(answer, structuredClone(other));
  };

const page = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  bytes: Buffer.from('<!DOCTYPE html><title>Log in</title>'),
};
const redirect = { status: 302, headers: { location: 'http://login.example/' } };

const bad: readonly (readonly [string, ServingRuleId, string, Spoil])[] = [
  ['sends all to a login page', 'redirects', 'SERVING_REDIRECTED', answers(() => true, redirect)],
  [
    'sends the front page to HTTPS',
    'redirects',
    'SERVING_REDIRECTED',
    answers(is('entry.jar'), redirect),
  ],
  ['sends apps to another host', 'redirects', 'SERVING_REDIRECTED', answers(isApk, redirect)],
  ['shows a login page', 'entry', 'SERVING_ENTRY_PAGE', answers(is('entry.jar'), page)],
  [
    'has no front page',
    'entry',
    'SERVING_ENTRY_MISSING',
    answers(is('entry.jar'), { status: 404 }),
  ],
  ['fails', 'entry', 'SERVING_ENTRY_STRANGE', answers(is('entry.jar'), { status: 503 })],
  [
    'cuts the front page',
    'signature',
    'SERVING_SIGNATURE_INVALID',
    (answer, request) => {
      if (request.path === 'entry.jar') answer.bytes = answer.bytes.subarray(0, -10);
    },
  ],
  [
    'shows another list than the signed one',
    'index',
    'SERVING_INDEX_WRONG',
    (answer, { path, headers }) => {
      if (path === 'index-v2.json' && headers['accept-encoding'] === undefined) {
        answer.bytes = Buffer.from(String(answer.bytes).replace('}', ' '));
      }
    },
  ],
  ['has no list', 'index', 'SERVING_INDEX_WRONG', answers(is('index-v2.json'), { status: 404 })],
  [
    'has a damaged diff',
    'diffs',
    'SERVING_DIFF_WRONG',
    (answer, { path }) => {
      if (path === `diff/${startMs}.json`) answer.bytes = Buffer.from('{}');
    },
  ],
  [
    'lacks an app',
    'files',
    'SERVING_FILE_WRONG',
    answers(is('org.example.b_1.apk'), { status: 404 }),
  ],
  [
    'has half of an app',
    'files',
    'SERVING_FILE_WRONG',
    (answer, request) => {
      if (request.path !== 'org.example.b_1.apk' || request.headers['range'] !== undefined) return;
      answer.bytes = answer.bytes.subarray(0, answer.bytes.length / 2);
      answer.headers['content-length'] = String(answer.bytes.length);
    },
  ],
  [
    'answers everything with a page',
    'absent',
    'SERVING_ABSENT_ANSWERED',
    (answer) => {
      if (answer.status === 404) Object.assign(answer, page);
    },
  ],
  [
    'forbids what is absent',
    'absent',
    'SERVING_ABSENT_ANSWERED',
    (answer) => {
      if (answer.status === 404) answer.status = 403;
    },
  ],
  [
    'knows no ranges',
    'resume',
    'SERVING_RANGE_REFUSED',
    (answer, { headers }) => {
      if (headers['range'] !== undefined && answer.status === 206) answer.status = 200;
    },
  ],
  [
    'sends another part',
    'resume',
    'SERVING_RANGE_WRONG',
    (answer) => {
      if (answer.status === 206) answer.bytes = Buffer.from(answer.bytes).reverse();
    },
  ],
  [
    'tells another part',
    'resume',
    'SERVING_RANGE_WRONG',
    (answer) => {
      if (answer.status === 206) answer.headers['content-range'] = 'bytes 0-1/2';
    },
  ],
  [
    'sends something behind the end',
    'odd-ranges',
    'SERVING_RANGE_ODD',
    (answer) => {
      if (answer.status === 416) answer.status = 206;
    },
  ],
  [
    'packs parts',
    'packed-ranges',
    'SERVING_RANGE_PACKED',
    (answer, { headers }) => {
      if (answer.status === 206 && headers['accept-encoding'] !== undefined) {
        answer.headers['content-encoding'] = 'gzip';
      }
    },
  ],
  [
    'packs apps',
    'packed-apps',
    'SERVING_PACKAGE_PACKED',
    (answer, request) => {
      if (isApk(request) && request.headers['accept-encoding'] !== undefined) {
        answer.headers['content-encoding'] = 'gzip';
      }
    },
  ],
  [
    'packs the front page',
    'packed-apps',
    'SERVING_PACKAGE_PACKED',
    (answer, { path, headers }) => {
      if (path === 'entry.jar' && headers['accept-encoding'] !== undefined) {
        answer.headers['content-encoding'] = 'deflate';
      }
    },
  ],
  [
    'packs the list twice',
    'packed-index',
    'SERVING_INDEX_GARBLED',
    (answer) => {
      if (answer.headers['content-encoding'] === 'gzip') answer.bytes = gzipSync(answer.bytes);
    },
  ],
  [
    'calls the list packed though it is not',
    'packed-index',
    'SERVING_INDEX_GARBLED',
    (answer, { path, headers }) => {
      if (
        path === 'index-v2.json' &&
        headers['accept-encoding'] !== undefined &&
        answer.status === 200
      ) {
        answer.bytes = Buffer.from('[not packed]');
      }
    },
  ],
  [
    'packs the list as no phone asked',
    'packed-index',
    'SERVING_INDEX_GARBLED',
    (answer) => {
      if (answer.headers['content-encoding'] === 'gzip') answer.headers['content-encoding'] = 'br';
    },
  ],
  [
    'sends a bomb for a list',
    'packed-index',
    'SERVING_INDEX_GARBLED',
    (answer) => {
      if (answer.headers['content-encoding'] === 'gzip') {
        answer.bytes = gzipSync(Buffer.alloc(50_000_000));
      }
    },
  ],
  [
    'calls apps text',
    'types',
    'SERVING_TYPE_WRONG',
    (answer, request) => {
      if (isApk(request)) answer.headers['content-type'] = 'text/plain; charset=utf-8';
    },
  ],
  [
    'calls the front page a page',
    'types',
    'SERVING_TYPE_WRONG',
    (answer, { path }) => {
      if (path === 'entry.jar') answer.headers['content-type'] = 'text/plain';
    },
  ],
  [
    'never packs',
    'small-index',
    'SERVING_INDEX_PLAIN',
    (answer) => {
      if (answer.headers['content-encoding'] !== 'gzip') return;
      delete answer.headers['content-encoding'];
      answer.bytes = gunzipSync(answer.bytes);
    },
  ],
  [
    'tells no sizes',
    'lengths',
    'SERVING_LENGTH_MISSING',
    (answer) => {
      delete answer.headers['content-length'];
    },
  ],
  [
    'tells a wrong size',
    'lengths',
    'SERVING_LENGTH_WRONG',
    (answer, { path }) => {
      if (path === 'entry.jar') answer.headers['content-length'] = '7';
    },
  ],
  ['redirects to a slash', 'bare-address', 'SERVING_BARE_REDIRECTED', answers(is(''), redirect)],
];

for (const [does, id, code, spoil] of bad) {
  test(`a server that ${does} breaks "${id}", and nothing else`, async (t) => {
    const { second } = await releases(t);
    const checked = await checkServing(
      memoryAddress,
      memoryServer(() => second, spoil),
    );
    t.deepEqual(brokenIn(checked), [`${id} ${code}`]);
  });
}

const badContents: readonly (readonly [
  string,
  ServingRuleId,
  (files: ServedFiles) => Promise<ServedFiles>,
])[] = [
  [
    'is signed with digests that phones refuse',
    'signature',
    (files) => resigned(files, { digest: 'SHA1' }),
  ],
  [
    'names an app without a version',
    'contents',
    (files) => resigned(files, { index: changedIndex(files, '"versionName"', '"version"') }),
  ],
  [
    'names a picture without its hash',
    'contents',
    (files) =>
      resigned(files, {
        index: changedIndex(files, 'repository.png","sha256"', 'repository.png","hash"'),
      }),
  ],
  ['is no JSON', 'contents', (files) => resigned(files, { index: Buffer.from(' '.repeat(2000)) })],
  [
    'is signed for another address',
    'signed-address',
    (files) =>
      resigned(files, { index: changedIndex(files, memoryAddress, 'https://example.org/repo') }),
  ],
];
for (const [what, id, make] of badContents) {
  test(`a repository that ${what} breaks "${id}", and nothing else`, async (t) => {
    const files = await make((await releases(t)).second);
    t.deepEqual(
      brokenIn(
        await checkServing(
          memoryAddress,
          memoryServer(() => files),
        ),
      ).map((line) => line.split(' ')[0]),
      [id],
    );
  });
}

test('every rule has a server that breaks it', (t) => {
  const broken = new Set<ServingRuleId>([
    ...bad.map(([, id]) => id),
    ...badContents.map(([, id]) => id),
    // In check-serving.test.ts.
    ...(['signer', 'time', 'previous', 'steady'] as const),
  ]);
  t.deepEqual(
    servingRuleIds.filter((id) => !broken.has(id)),
    [],
  );
});

test('every rule stands in the specification, with where it comes from', async (t) => {
  const file = new URL('../../../../../docs/spec/app-serving-v1.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  for (const { id, source } of servingRules) {
    t.true(text.includes(`\`${id}\``), id);
    t.true(text.includes(source), id);
  }
});
