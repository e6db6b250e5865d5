import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { fault } from '../fault.ts';
import type { ServingRule } from '../rule.ts';
import { clientEncodings, encodingOf, headerOf, sha256, type Served } from '../served.ts';

const unpackers = { gzip: promisify(gunzip), deflate: promisify(inflate) } as const;

/** Below this a packed index saves no packet. */
const smallIndexBytes = 1024;
/** What a packer may add to bytes that it cannot make smaller. */
const packingBytes = 64 * 1024;

const apkType = 'application/vnd.android.package-archive';

/** What a client makes of the index; undefined where it cannot be unpacked. */
const unpackedIndex = async (served: Served): Promise<Uint8Array | undefined> => {
  const { path, sizeBytes } = (await served.entry()).index;
  const maxBytes = sizeBytes + packingBytes;
  const answer = await served.ask(path, { headers: clientEncodings, maxBytes });
  const encoding = encodingOf(answer);
  if (encoding === '') return answer.bytes;
  const unpack = encoding === 'gzip' || encoding === 'deflate' ? unpackers[encoding] : undefined;
  return unpack?.(answer.bytes, { maxOutputLength: Math.max(1, sizeBytes) }).catch(() => undefined);
};

const typeOf = async ({ ask }: Served, path: string): Promise<string> =>
  (headerOf(await ask(path), 'content-type').split(';', 1)[0] ?? '').trim().toLowerCase();

/** How bodies are packed, and what is told of them. */
export const bodyRules: readonly ServingRule[] = [
  {
    id: 'packed-apps',
    demands: 'SERVING_RULE_PACKED_APPS',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: a packed answer cannot be gone on with, and has no size',
    after: ['files'],
    check: async ({ ask, sample, entry }) => {
      const { path: indexPath } = (await entry()).index;
      const paths = ['entry.jar', (await sample()).path].filter((path) => path !== indexPath);
      for (const path of paths) {
        const encoding = encodingOf(await ask(path, { headers: clientEncodings }));
        if (encoding !== '') throw fault('SERVING_PACKAGE_PACKED', { path, encoding });
      }
    },
  },
  {
    id: 'packed-index',
    demands: 'SERVING_RULE_PACKED_INDEX',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: ContentEncoding offers gzip and deflate, no other',
    after: ['index'],
    check: async (served) => {
      const { path, sha256: promised } = (await served.entry()).index;
      const bytes = await unpackedIndex(served);
      if (bytes === undefined || sha256(bytes) !== promised) {
        throw fault('SERVING_INDEX_GARBLED', { path });
      }
    },
  },
  {
    id: 'small-index',
    demands: 'SERVING_RULE_SMALL_INDEX',
    weight: 'should',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: ContentEncoding; an index of 90 kB has 8 kB',
    after: ['packed-index'],
    check: async ({ ask, entry }) => {
      const { path, sizeBytes } = (await entry()).index;
      const encoding = encodingOf(await ask(path, { headers: clientEncodings }));
      if (encoding === '' && sizeBytes >= smallIndexBytes) {
        throw fault('SERVING_INDEX_PLAIN', { path });
      }
    },
  },
  {
    id: 'types',
    demands: 'SERVING_RULE_TYPES',
    weight: 'must',
    concerns: 'server',
    source: 'browsers install an APK only under its own type (nginx#886, koreader#4668)',
    after: ['files'],
    check: async (served) => {
      const [apk] = (await served.contents()).apks;
      if (apk !== undefined) {
        const type = await typeOf(served, apk.path);
        if (type !== apkType)
          throw fault('SERVING_TYPE_WRONG', { path: apk.path, type, wanted: apkType });
      }
      for (const [path, wanted] of [
        ['entry.jar', 'application/java-archive'],
        [(await served.entry()).index.path, 'application/json'],
      ] as const) {
        const type = await typeOf(served, path);
        if (type.startsWith('text/')) throw fault('SERVING_TYPE_WRONG', { path, type, wanted });
      }
    },
  },
  {
    id: 'lengths',
    demands: 'SERVING_RULE_LENGTHS',
    weight: 'should',
    concerns: 'server',
    source:
      'fdroidclient libs/download Downloader.kt: without it a phone cannot show how far it is',
    after: ['files'],
    check: async ({ ask, sample, entryJar, index, entry }) => {
      const known = [
        { path: 'entry.jar', bytes: await entryJar() },
        { path: (await entry()).index.path, bytes: await index() },
        await sample(),
      ];
      for (const { path, bytes } of known) {
        const told = headerOf(await ask(path), 'content-length');
        if (told === '') throw fault('SERVING_LENGTH_MISSING', { path });
        if (told !== String(bytes.length)) {
          throw fault('SERVING_LENGTH_WRONG', { path, told, sizeBytes: bytes.length });
        }
      }
    },
  },
];
