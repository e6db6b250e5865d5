import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { readReference } from '../../src/apps/reference.ts';

const fingerprint = 'ab'.repeat(32);
const spaced = Array.from({ length: 32 }, () => 'AB').join(':');

test('an app of a repository is named with its address, and its fingerprint where it is known', (t) => {
  const repository = 'https://example.org/fdroid/repo';
  const upstream = { kind: 'upstream', applicationId: 'org.example.app', repository } as const;
  t.deepEqual(readReference(`org.example.app@${repository}/`), upstream);
  for (const reference of [
    readReference(`org.example.app@${repository}?fingerprint=${fingerprint}`),
    readReference(`org.example.app@${repository}/?FINGERPRINT=${fingerprint.toUpperCase()}#x`),
    readReference(`org.example.app@${repository}`, spaced),
  ]) {
    t.deepEqual(reference, { ...upstream, fingerprint });
  }
});

test('well-known repositories have names, and bring their fingerprint', (t) => {
  const named = readReference('org.example.app@F-Droid');
  t.like(named, { kind: 'upstream', repository: 'https://f-droid.org/repo' });
  t.deepEqual(readReference('org.example.app@https://f-droid.org/repo'), named);
});

test('all else is a file', (t) => {
  for (const path of ['app.apk', './a@b.apk', '/media/stick/app.apk', 'app@home']) {
    t.deepEqual(readReference(path), { kind: 'file', path });
  }
});

test('projects with releases are named by their forge, or by address', (t) => {
  for (const source of [
    'github:owner/repo',
    'forgejo:https://git.example.org/owner/repo',
    'https://codeberg.org/owner/repo',
  ]) {
    t.deepEqual(readReference(source), { kind: 'release', source });
  }
});

test('what can be neither is refused', (t) => {
  for (const reference of [
    'org.example.app@nowhere',
    'org.example.app@ftp://example.org/repo',
    'org.example.app@https://example.org/repo?fingerprint=abc',
    `org.example.app@https://f-droid.org/repo?fingerprint=${fingerprint}`,
  ]) {
    const error: unknown = t.throws(() => readReference(reference));
    t.is(isCodedError(error) ? error.code : error, 'APP_REFERENCE_INVALID', reference);
  }
});
