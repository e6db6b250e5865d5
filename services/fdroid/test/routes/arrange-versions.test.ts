import test from 'ava';
import { arrangeVersions, type AppVersion, type PhoneTraits } from '../../src/routes/index.ts';

const version = (
  versionCode: number,
  minSdkVersion: number,
  nativeCode: readonly string[] = [],
  more: Partial<AppVersion> = {},
): AppVersion => ({
  ...{ versionCode, minSdkVersion, nativeCode },
  ...{ versionName: String(versionCode), sizeBytes: 1, sha256: '', apkPath: `${versionCode}.apk` },
  ...{ permissions: [], antiFeatures: [], ...more },
});

const all = [
  version(42, 26, ['arm64-v8a']),
  version(41, 26, ['armeabi-v7a', 'armeabi']),
  version(30, 24),
  version(20, 21, ['x86']),
  version(10, 16, [], { targetSdkVersion: 19 }),
];

const codes = (phone: PhoneTraits, versions = all): readonly [number[], number[]] => {
  const { offers, others } = arrangeVersions(versions, phone);
  const of = (list: typeof offers) => list.map((offer) => offer.version.versionCode);
  return [of(offers), of(others)];
};

test('an unknown phone is offered the newest for each processor, ARM first', (t) => {
  t.deepEqual(codes({}), [
    [42, 41, 30],
    [20, 10],
  ]);
});

test('an old phone is offered what it can install first', (t) => {
  t.deepEqual(codes({ apiLevel: 24 }), [[30], [42, 41, 20, 10]]);
  t.deepEqual(codes({ apiLevel: 22 })[0], [10, 20]);
  t.deepEqual(codes({ apiLevel: 15 })[0], []);
});

test('a known processor comes first', (t) => {
  t.deepEqual(codes({ apiLevel: 30, abi: 'armeabi-v7a' })[0], [41, 42, 30]);
});

test('what Android refuses for its age is not offered', (t) => {
  const old = [version(2, 21, [], { targetSdkVersion: 22 })];
  t.deepEqual(codes({ apiLevel: 33 }, old)[0], [2]);
  t.deepEqual(codes({ apiLevel: 34 }, old)[0], []);
  t.deepEqual(codes({ apiLevel: 23 }, [version(2, 21, [], { maxSdkVersion: 22 })])[0], []);
});

test('each offer says for which processors it is', (t) => {
  const { offers } = arrangeVersions(all, {});
  t.deepEqual(
    offers.map(({ abis }) => abis),
    [['arm64-v8a'], ['armeabi-v7a'], []],
  );
  // For a processor that nobody's phone has: listed all the same.
  t.deepEqual(codes({}, [version(1, 21, ['mips'])]), [[], [1]]);
});
