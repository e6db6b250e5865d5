import { createHash } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import type { ApkInfo } from '../../../src/build/index.ts';
import { judgeApks, type SoundApk } from '../../../src/build/repository/judge-apks.ts';
import type { RepositoryState } from '../../../src/build/repository/repository-state.ts';
import { newestBefore, withVersions } from '../../../src/build/repository/version-order.ts';

const id = 'org.example.app';

interface Drawn {
  readonly code: number;
  readonly signer: string;
  readonly abis: readonly string[];
}

const apkOf = ({ code, signer, abis }: Drawn): SoundApk => {
  const name = `${code}-${signer}-${abis.join('+')}`;
  const sha256 = createHash('sha256').update(name).digest('hex');
  const info = {
    ...{ applicationId: id, versionCode: code, versionName: name, sha256 },
    ...{ signer, signerLineage: [signer] },
  };
  return { source: `/apps/${name}.apk`, info: { ...info, nativeCode: abis } as unknown as ApkInfo };
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  code: fc.integer({ min: 1, max: 5 }),
  signer: fc.constantFrom('developer', 'stranger'),
  abis: fc.subarray(['arm64-v8a', 'armeabi-v7a']),
});

const builds = fc.array(
  fc.uniqueArray(drawn, { maxLength: 6, selector: (one) => apkOf(one).source }),
  { minLength: 1, maxLength: 6 },
);

const empty: RepositoryState = {
  ...{ format: 2, timestamp: 1, contentDigest: '', apks: {}, apps: {}, signers: {}, newest: {} },
};

test('whatever comes in, in whatever order, nobody slips in and nothing that was given out is lost', (t) => {
  fc.assert(
    fc.property(builds, (generations) => {
      let state = empty;
      for (const generation of generations) {
        const apks = generation.map(apkOf);
        const { listed, signers, verdictOf } = judgeApks(apks, state, {});
        const trusted = signers[id] ?? [];
        for (const apk of apks) {
          const isListed = listed.includes(apk);
          const isKnown = Object.hasOwn(state.apks, apk.info.sha256);
          t.is(verdictOf(apk).kind === 'listed', isListed);
          // Two files of one version were given out at different times: there is room for one.
          const isTwice = verdictOf(apk).kind === 'duplicate';
          if (isKnown && !isTwice) t.true(isListed, 'what was listed stays listed');
          if (!isListed) continue;
          t.true(trusted.includes(apk.info.signer), 'only the one signer');
          const before = newestBefore(state.newest[id] ?? {}, apk.info);
          t.true(isKnown || before === undefined || apk.info.versionCode >= before, 'no step back');
        }
        t.is(new Set(listed.map(({ info }) => info.versionCode)).size, listed.length);
        if (state.signers[id] !== undefined) t.deepEqual(trusted, state.signers[id]);
        const infos = listed.map(({ info }) => info);
        state = {
          ...state,
          signers,
          apks: { ...state.apks, ...Object.fromEntries(infos.map(({ sha256 }) => [sha256, 1])) },
          newest: { [id]: withVersions(state.newest[id] ?? {}, infos) },
        };
      }
    }),
    { numRuns: 2000 },
  );
});
