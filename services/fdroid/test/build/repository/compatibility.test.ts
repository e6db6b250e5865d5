import test from 'ava';
import { androidReleases, versionFor } from '../../../src/build/index.ts';

const plain = { versionCode: 1, nativeCode: [], minSdkVersion: 21, targetSdkVersion: 34 };

/** The releases of Android that get a version. */
const releases = (version: object, abi = 'arm64-v8a') =>
  androidReleases.filter(
    (android) => versionFor([{ ...plain, ...version }], { android, abi }) !== undefined,
  );

test('an app installs from its oldest to its newest Android, and on its processors', (t) => {
  t.deepEqual(androidReleases, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  t.deepEqual(releases({}), [...androidReleases]);
  t.deepEqual(releases({ minSdkVersion: 30 }), [11, 12, 13, 14, 15, 16, 17]);
  t.deepEqual(releases({ maxSdkVersion: 25 }), [5, 6, 7]);
  t.deepEqual(releases({ nativeCode: ['x86'] }), []);
  t.deepEqual(releases({ nativeCode: ['x86'] }, 'x86'), [...androidReleases]);
});

test('new phones refuse apps that were made for very old ones', (t) => {
  t.is(releases({ targetSdkVersion: 22 }).at(-1), 13);
  t.is(releases({ targetSdkVersion: 23 }).at(-1), 14);
  t.is(releases({ targetSdkVersion: 24 }).at(-1), 17);
});

test('a phone gets the newest version that it can install', (t) => {
  const versions = [plain, { ...plain, versionCode: 2, minSdkVersion: 26 }];
  t.is(versionFor(versions, { android: 7, abi: 'x86' }), 1);
  t.is(versionFor(versions, { android: 8, abi: 'x86' }), 2);
});
