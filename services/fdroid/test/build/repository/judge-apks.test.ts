import test from 'ava';
import { parseRepositoryState, type BuiltRepository } from '../../../src/build/index.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { buildOf, jsonOf, makeApk, startMs } from '../../lab/repository.ts';
import { developerKey } from '../../lab/test-apk.ts';
import { createRsaTestKey } from '../../lab/test-key.ts';

const strangerKey = createRsaTestKey();
const developer = signerFingerprint(developerKey.certificateDer);
const stranger = signerFingerprint(strangerKey.certificateDer);

const one = await makeApk({ versionCode: 1 });
const two = await makeApk({ versionCode: 2 });
const three = await makeApk({ versionCode: 3 });
const foreign = await makeApk({ versionCode: 4, key: strangerKey });

/** What became of each file. */
const fates = ({ report }: BuiltRepository) =>
  report.map((entry) => ('code' in entry ? entry.code : entry.versionCode));

const indexOf = async (built: BuiltRepository) =>
  (await jsonOf(built, 'index-v2.json')) as {
    packages: Record<
      string,
      { metadata: { preferredSigner: string }; versions: Record<string, unknown> }
    >;
  };

/** The state as the next run gets it. */
const kept = ({ state }: BuiltRepository) =>
  parseRepositoryState(JSON.parse(JSON.stringify(state)));

test('a version by another signer is held, and the old one stays', async (t) => {
  const first = await buildOf(t, { 'a.apk': one });
  const previous = kept(first);
  const second = await buildOf(t, { 'a.apk': one, 'b.apk': foreign }, { previous });
  t.deepEqual(fates(second), [1, 'APK_SIGNER_CHANGED']);
  t.like(second.report[1], {
    status: 'held',
    parameters: { applicationId: 'org.example.app', signer: stranger, trusted: developer },
  });
  t.is(second.state.timestamp, first.state.timestamp, 'phones see no change');
  t.is(Object.keys((await indexOf(second)).packages['org.example.app']?.versions ?? {}).length, 1);
});

test('the operator releases a held version by naming its signer', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one }));
  const files = { 'a.apk': one, 'b.apk': foreign };
  const both = { signers: { 'org.example.app': [stranger, developer] } };
  const released = await buildOf(t, files, { previous, policy: both });
  t.deepEqual(fates(released), [1, 4]);
  t.is((await indexOf(released)).packages['org.example.app']?.metadata.preferredSigner, stranger);
  const only = { signers: { 'org.example.app': [stranger] } };
  const alone = await buildOf(t, files, { previous, policy: only });
  t.deepEqual(fates(alone), ['APK_SIGNER_CHANGED', 4]);
  const later = await buildOf(t, files, { previous: kept(alone) });
  t.deepEqual(fates(later), ['APK_SIGNER_CHANGED', 4], 'what was decided is remembered');
});

test('an app that went away must come back from the same hand', async (t) => {
  const away = kept(await buildOf(t, {}, { previous: kept(await buildOf(t, { 'a.apk': one })) }));
  t.deepEqual(fates(await buildOf(t, { 'b.apk': foreign }, { previous: away })), [
    'APK_SIGNER_CHANGED',
  ]);
});

test('where the first versions of an app have several signers, that of the newest is taken', async (t) => {
  const built = await buildOf(t, { 'a.apk': one, 'b.apk': foreign, 'c.apk': two });
  t.deepEqual(fates(built), ['APK_SIGNER_CHANGED', 4, 'APK_SIGNER_CHANGED']);
  t.deepEqual(built.state.signers, { 'org.example.app': [stranger] });
});

test('a stranger’s file of the same version does not take the place of the right one', async (t) => {
  const disguised = await makeApk({ versionCode: 2, key: strangerKey });
  const previous = kept(await buildOf(t, { 'z.apk': one }));
  const built = await buildOf(t, { 'a.apk': disguised, 'z.apk': two }, { previous });
  t.deepEqual(fates(built), ['APK_SIGNER_CHANGED', 2]);
});

test('a new file that is older than what was listed is held until the operator allows it', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': two }));
  const files = { 'a.apk': two, 'b.apk': one };
  const built = await buildOf(t, files, { previous });
  t.deepEqual(fates(built), [2, 'APK_DOWNGRADE']);
  const held = built.report[1];
  t.like(held, { parameters: { versionCode: 1, newest: 2 } });
  const sha256 = held?.status === 'held' ? held.sha256 : '';
  const policy = { allowedOlder: [sha256] };
  t.deepEqual(fates(await buildOf(t, files, { previous, policy })), [2, 1]);
});

test('the newest version that goes away holds nothing back, and is told', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one, 'b.apk': two }));
  const built = await buildOf(t, { 'a.apk': one }, { previous });
  t.deepEqual(fates(built), [1]);
  t.deepEqual(built.notices, [
    {
      code: 'FDROID_APP_OLDER',
      parameters: { applicationId: 'org.example.app', versionCode: 1, newest: 2 },
    },
  ]);
});

test('builds for another processor are not taken for older versions', async (t) => {
  const arm64 = await makeApk({ versionCode: 42, abis: ['arm64-v8a'] });
  const arm32 = await makeApk({ versionCode: 41, abis: ['armeabi-v7a'] });
  const plain = await makeApk({ versionCode: 40 });
  const previous = kept(await buildOf(t, { 'a.apk': arm64 }));
  const built = await buildOf(t, { 'a.apk': arm64, 'b.apk': arm32, 'c.apk': plain }, { previous });
  t.deepEqual(fates(built), [42, 41, 'APK_DOWNGRADE']);
});

test('only so many versions per processor stay listed as the operator wants', async (t) => {
  const files = {
    'a.apk': one,
    'b.apk': two,
    'c.apk': three,
    'd.apk': await makeApk({ versionCode: 10, abis: ['arm64-v8a'] }),
    'e.apk': await makeApk({ versionCode: 11, abis: ['arm64-v8a'] }),
  };
  const built = await buildOf(t, files, { policy: { keepVersions: 1 } });
  t.deepEqual(fates(built), ['APK_ARCHIVED', 'APK_ARCHIVED', 3, 'APK_ARCHIVED', 11]);
  t.true(built.files.every(({ path }) => path !== 'org.example.app_1.apk'));
  const again = await buildOf(t, files, { previous: kept(built), policy: { keepVersions: 2 } });
  t.deepEqual(fates(again), ['APK_ARCHIVED', 2, 3, 10, 11]);
  const all = await buildOf(t, files, { previous: kept(again) });
  t.deepEqual(fates(all), [1, 2, 3, 10, 11], 'what was archived may come back');
});

test('a clock that is behind the last index is told, and time still goes on', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one }));
  const built = await buildOf(t, { 'a.apk': one, 'b.apk': two }, { previous, now: startMs - 1000 });
  t.is(built.state.timestamp, startMs + 1);
  t.deepEqual(
    built.notices.map(({ code }) => code),
    ['FDROID_CLOCK_BEHIND'],
  );
});

test('an index is later than one that somebody else released meanwhile', async (t) => {
  const files = { 'a.apk': one };
  const first = await buildOf(t, files, { lastReleaseMs: 0 });
  const own = { previous: kept(first), lastReleaseMs: startMs };
  const same = await buildOf(t, files, { ...own, now: startMs + 5000 });
  t.is(same.state.timestamp, startMs, 'nobody came between');
  const theirs = { previous: kept(same), lastReleaseMs: startMs + 9000 };
  const later = await buildOf(t, files, { ...theirs, now: startMs + 9000 });
  t.is(later.state.timestamp, startMs + 9001);
  const fresh = await buildOf(t, files, { lastReleaseMs: startMs });
  t.is(fresh.state.timestamp, startMs + 1, 'without a state of its own, too');
});
