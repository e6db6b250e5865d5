import { fault } from '../fault.ts';
import type { ServingRule } from '../rule.ts';
import { sha256 } from '../served.ts';

const isoTime = (timestamp: number): string =>
  Number.isNaN(new Date(timestamp).getTime())
    ? String(timestamp)
    : new Date(timestamp).toISOString();

/** The signed front page, and the index that it vouches for. */
export const frontPageRules: readonly ServingRule[] = [
  {
    id: 'redirects',
    demands: 'SERVING_RULE_REDIRECTS',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: followRedirects = false, expectSuccess = true',
    after: [],
    check: async ({ ask }) => {
      for (const path of ['entry.jar', 'index-v2.json', 'no-such-app.apk']) await ask(path);
    },
  },
  {
    id: 'entry',
    demands: 'SERVING_RULE_ENTRY',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/database RepoUpdater.kt: entry.jar first; a captive portal answers with a page',
    after: ['redirects'],
    check: async ({ entryJar }) => {
      await entryJar();
    },
  },
  {
    id: 'signature',
    demands: 'SERVING_RULE_SIGNATURE',
    weight: 'must',
    concerns: 'content',
    source:
      'fdroidclient libs/index JarIndexVerifier.kt: one signer, one certificate of at least 256 bytes, no MD5, no SHA-1',
    after: ['entry'],
    check: async ({ entry }) => {
      await entry();
    },
  },
  {
    id: 'signer',
    demands: 'SERVING_RULE_SIGNER',
    weight: 'must',
    concerns: 'content',
    source: 'fdroidclient libs/index JarIndexVerifier.kt: the certificate is pinned for ever',
    after: ['signature'],
    applies: ({ expected, before }) => expected !== undefined || before !== undefined,
    check: async ({ entry, expected, before }) => {
      const { fingerprint: found } = await entry();
      for (const wanted of [expected, before?.fingerprint]) {
        if (wanted !== undefined && found !== wanted) {
          throw fault('SERVING_SIGNER_OTHER', { expected: wanted, found });
        }
      }
    },
  },
  {
    id: 'time',
    demands: 'SERVING_RULE_TIME',
    weight: 'must',
    concerns: 'content',
    source:
      'fdroidclient libs/database RepoUpdater.kt: a list that is not newer is taken for unchanged',
    after: ['signature'],
    applies: ({ before }) => before !== undefined,
    check: async ({ entry, before }) => {
      const [known, offered] = [before?.timestamp ?? 0, (await entry()).timestamp];
      if (offered < known) {
        throw fault('SERVING_OLDER', { offered: isoTime(offered), known: isoTime(known) });
      }
    },
  },
  {
    id: 'index',
    demands: 'SERVING_RULE_INDEX',
    weight: 'must',
    concerns: 'content',
    source: 'fdroidclient libs/index: size and SHA-256 of the index must be those of entry.json',
    after: ['signature'],
    check: async ({ index }) => {
      await index();
    },
  },
  {
    id: 'contents',
    demands: 'SERVING_RULE_CONTENTS',
    weight: 'must',
    concerns: 'content',
    source:
      'fdroidclient libs/database DbV2StreamReceiver.kt: one bad part rejects the whole index (fdroidclient#2466)',
    after: ['index'],
    check: async ({ contents }) => {
      await contents();
    },
  },
  {
    id: 'diffs',
    demands: 'SERVING_RULE_DIFFS',
    weight: 'must',
    concerns: 'content',
    source: 'fdroidclient libs/index: a diff is taken by its SHA-256',
    after: ['index'],
    check: async ({ ask, entry, isComplete }) => {
      const { diffs } = await entry();
      const newestFirst = [...diffs].sort(([a], [b]) => b - a).map(([, diff]) => diff);
      for (const { path, sizeBytes, sha256: promised } of newestFirst.slice(
        0,
        isComplete ? undefined : sampledDiffs,
      )) {
        const maxBytes = Math.min(sizeBytes, maxDiffBytes);
        const { status, bytes } = await ask(path, { maxBytes });
        const isRight = bytes.length === sizeBytes && sha256(bytes) === promised;
        if (status !== 200 || !isRight) throw fault('SERVING_DIFF_WRONG', { path, status });
      }
    },
  },
];

const sampledDiffs = 8;
const maxDiffBytes = 64 * 1024 * 1024;
