import test from 'ava';
import fc from 'fast-check';
import { InstallersError } from '../../../src/build/index.ts';
import { isSafeName } from '../../../src/build/tracking/catalogue/offered-file.ts';
import { parseSource } from '../../../src/build/tracking/catalogue/source-address.ts';
import type { HttpClient } from '../../../src/build/tracking/http/http-client.ts';
import { askSource } from '../../../src/build/tracking/trackers/ask-source.ts';
import { appRecordOf, emptyTrackingState } from '../../../src/build/tracking/tracking-state.ts';

const sources = [
  'github:a/b',
  'gitlab:a/b',
  'codeberg:a/b',
  'electron:https://example.org/u',
  'page:https://example.org/d',
  'org.example.app@https://example.org/repo',
  'https://example.org/a.exe',
];

/** A server that answers everything with the same. */
const saying = (
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): HttpClient => ({
  open: ({ url }) =>
    Promise.resolve({
      ...{ status: 200, url, header: (name: string) => headers[name] },
      body: (async function* () {
        yield await Promise.resolve(Buffer.from(body));
      })(),
      discard: () => undefined,
    }),
  close: () => Promise.resolve(),
});

const ask = (source: string, http: HttpClient) =>
  askSource(
    { source: parseSource(source), files: [], takesPrereleases: false },
    appRecordOf(emptyTrackingState, 'app'),
    {
      ...{ http, nowMs: 0, tokens: new Map(), limits: new Map(), shared: new Map() },
      signal: new AbortController().signal,
      // The index is signed, by people who may be strangers all the same.
      readRepository: (_wanted, entryJar) => {
        const said = Buffer.from(entryJar).toString();
        const file = { path: said, sha256: 'a'.repeat(64), sizeBytes: 1, signer: 'b'.repeat(64) };
        return Promise.resolve([{ ...file, versionName: said, versionCode: 1, abis: [said] }]);
      },
    },
  );

/** Values in the shape of what forges and indexes answer, with anything in the places. */
const shaped = fc.oneof(
  fc.array(
    fc.record({
      tag_name: fc.oneof(fc.string(), fc.constant('v1.0')),
      prerelease: fc.boolean(),
      assets: fc.oneof(
        fc.array(
          fc.record({ name: fc.string(), browser_download_url: fc.webUrl(), size: fc.nat() }),
        ),
        fc.record({ links: fc.array(fc.record({ name: fc.string(), url: fc.webUrl() })) }),
      ),
    }),
  ),
  fc.record({ version: fc.string(), files: fc.array(fc.record({ url: fc.string() })) }),
  fc.jsonValue(),
);

for (const source of sources) {
  test(`whatever ${source} answers is understood in full or refused`, async (t) => {
    const body = fc.oneof(
      shaped.map((value) => JSON.stringify(value)),
      fc.string(),
      fc.array(fc.webUrl()).map((urls) => urls.map((url) => `<a href="${url}">`).join('')),
      fc.uint8Array({ maxLength: 300 }),
    );
    const headers = fc.record({
      'content-disposition': fc.string().map((name) => `attachment; filename="${name}"`),
      'last-modified': fc.string(),
      'content-length': fc.string(),
      etag: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(body, headers, async (said, head) => {
        try {
          const { offered } = await ask(source, saying(said, head));
          t.true(offered.every(({ name }) => isSafeName(name)));
        } catch (error) {
          t.true(error instanceof InstallersError, String(error));
        }
      }),
      { numRuns: 200 },
    );
  });
}

test('an answer without end is given up', async (t) => {
  const block = Buffer.alloc(1024 * 1024, ' ');
  const endless: HttpClient = {
    ...saying('', {}),
    open: ({ url }) =>
      Promise.resolve({
        ...{ status: 200, url, header: () => undefined },
        body: (async function* () {
          for (;;) yield await Promise.resolve(block);
        })(),
        discard: () => undefined,
      }),
  };
  for (const source of [
    'github:a/b',
    'page:https://example.org/d',
    'electron:https://a.example/',
  ]) {
    const error = await t.throwsAsync(ask(source, endless), { instanceOf: InstallersError });
    t.is(error.code, 'TRACKER_ANSWER_TOO_LARGE');
  }
});
