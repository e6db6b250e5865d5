import test from 'ava';
import { checkServing } from '../../src/serving/index.ts';
import { memoryAddress, memoryServer } from '../lab/memory-server.ts';
import { brokenIn, releases, resigned } from '../lab/served-releases.ts';

const sha256 = 'ab'.repeat(32);
const file = (name: string) => ({ name, sha256, size: 1 });
const app = (versions: object, metadata: object = {}) => ({
  'org.example': { metadata: { added: 1, lastUpdated: 1, ...metadata }, versions },
});
const version = (apk: object) => ({
  added: 1,
  file: apk,
  manifest: { versionName: '1', versionCode: 1 },
});
const many = <T>(make: (number: number) => T): T[] =>
  Array.from({ length: 200_000 }, (_, n) => make(n));

const indexes: readonly (readonly [string, object, string])[] = [
  [
    'half a character in a name',
    app({ a: version(file('/\ud800.apk')) }),
    'contents SERVING_INDEX_INVALID',
  ],
  [
    'a name without end',
    app({ a: version(file(`/${'x'.repeat(1_000_000)}`)) }),
    'contents SERVING_INDEX_INVALID',
  ],
  [
    'a name that leads elsewhere',
    app({ a: version(file('/../../etc/passwd')) }),
    'contents SERVING_INDEX_INVALID',
  ],
  [
    'a list of 200,000 pictures',
    app({}, { screenshots: { phone: many((n) => file(`/${n}.png`)) } }),
    'files SERVING_FILE_WRONG',
  ],
  [
    '200,000 versions',
    app(Object.fromEntries(many((n) => [n, version(file(`/${n}.apk`))]))),
    'files SERVING_FILE_WRONG',
  ],
];

for (const [what, packages, broken] of indexes) {
  test(`an index with ${what} is judged, and nothing else goes wrong`, async (t) => {
    const { second } = await releases(t);
    const repo = { address: memoryAddress, timestamp: 1 };
    const files = await resigned(second, {
      index: Buffer.from(JSON.stringify({ repo, packages })),
    });
    let requests = 0;
    const server = memoryServer(() => {
      requests += 1;
      return files;
    });
    t.deepEqual(brokenIn(await checkServing(memoryAddress, server)), [broken]);
    t.true(requests < 60);
  });
}

test('an index that is nested without end is judged', async (t) => {
  const { second } = await releases(t);
  const nested = `{"repo":{"timestamp":1,"address":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}},"packages":{}}`;
  const files = await resigned(second, { index: Buffer.from(nested) });
  const broken = brokenIn(
    await checkServing(
      memoryAddress,
      memoryServer(() => files),
    ),
  );
  t.deepEqual(
    broken.filter((line) => !line.startsWith('signed-address')),
    [],
  );
});
