import test from 'ava';
import type { TrackedApp } from '../../../src/build/tracking/catalogue/tracked-app.ts';
import { judge, type Candidate } from '../../../src/build/tracking/judge.ts';
import type { FileFacts } from '../../../src/build/tracking/tracking-state.ts';

const rule = { platform: 'android', architecture: 'any', format: 'apk', asset: 'a.apk' } as const;
const app: TrackedApp = {
  ...{ name: 'app', component: 'installers', files: [rule], takesPrereleases: false },
  source: { kind: 'github', origin: 'https://github.com', project: 'a/b' },
  pins: { signers: [] },
  minimumLevel: 0,
};
const [signer, stranger] = ['a'.repeat(64), 'b'.repeat(64)];

/** The newest file without its signer. */
const unsignedNext = (): FileFacts => {
  const entries = Object.entries(next()).filter(([name]) => name !== 'signer');
  return Object.fromEntries(entries) as unknown as FileFacts;
};

const facts = (more: Partial<FileFacts> = {}): FileFacts => ({
  ...{ name: 'a.apk', url: 'https://example.org/a.apk', version: '1.0', mark: 'm', sizeBytes: 1 },
  ...{ sha256: '1'.repeat(64), level: 2, proofs: [], applicationId: 'org.example' },
  ...{ versionCode: 10, signer },
  ...more,
});

const next = (more: Partial<FileFacts> = {}): FileFacts =>
  facts({ version: '1.1', versionCode: 11, sha256: '2'.repeat(64), ...more });

const candidate = (of: FileFacts, more: Partial<Candidate> = {}): Candidate => ({
  facts: of,
  installer: {
    ...{ name: 'a.apk', format: 'apk', platform: 'android', architecture: 'any' },
    ...{ sizeBytes: 1, sha256: of.sha256 },
  },
  problems: [],
  isRolling: false,
  ...more,
});

const said = (...words: Parameters<typeof judge>): string => {
  const verdict = judge(...words);
  return verdict.kind === 'publish'
    ? 'publish'
    : [verdict.isReleasable ? 'ask' : 'never', ...verdict.reasons.map(({ code }) => code)]
        .join(' ')
        .replaceAll('INSTALLER_', '');
};

for (const [title, found, expected] of [
  ['a newer version by the same signer', next(), 'publish'],
  ['another signer', next({ signer: stranger }), 'ask SIGNER_CHANGED'],
  ['another app', next({ applicationId: 'org.other' }), 'ask APP_CHANGED'],
  ['an older version', next({ version: '0.9' }), 'ask DOWNGRADE'],
  ['an older code under a newer name', next({ versionCode: 9 }), 'ask OLDER_INSIDE'],
  ['the same code under a newer name', next({ versionCode: 10 }), 'ask OLDER_INSIDE'],
  ['other bytes of the same version', next({ version: '1.0', versionCode: 10 }), 'ask REPLACED'],
  ['less proof than before', next({ level: 1 }), 'ask WEAKER'],
  ['the same file', facts(), 'publish'],
  ['the same file as a newer version', facts({ version: '1.1' }), 'ask OLDER_INSIDE'],
] as const) {
  test(`${title}: ${expected}`, (t) => {
    t.is(said(app, rule, candidate(found), facts(), undefined), expected);
    t.is(said(app, rule, candidate(found), facts(), found.sha256), 'publish', 'once accepted');
    t.is(said(app, rule, candidate(found), undefined, undefined), 'publish', 'as the first file');
  });
}

test('what failed a check is never let through, accepted or not', (t) => {
  const problems = [{ code: 'INSTALLER_DIGEST_DIFFERS', parameters: {} }];
  const found = candidate(next(), { problems });
  t.is(said(app, rule, found, facts(), next().sha256), 'never DIGEST_DIFFERS');
  t.is(said(app, rule, found, undefined, undefined), 'never DIGEST_DIFFERS');
});

test('signers that the operator names are law, and may change with the configuration alone', (t) => {
  const pinned = { ...app, pins: { signers: [stranger] } };
  t.is(said(pinned, rule, candidate(next()), facts(), next().sha256), 'never SIGNER_NOT_PINNED');
  t.is(said(pinned, rule, candidate(next({ signer: stranger })), facts(), undefined), 'publish');
  const unsigned = unsignedNext();
  t.is(said(pinned, rule, candidate(unsigned), facts(), undefined), 'never SIGNER_MISSING');
  t.is(said(app, rule, candidate(unsigned), facts(), undefined), 'ask SIGNER_GONE');
});

test('signers of an app are asked of files that carry a signature, those of a file of that file', (t) => {
  const pinned = { ...app, pins: { signers: [stranger] } };
  const deb = { ...rule, format: 'deb', platform: 'linux' } as const;
  const file = candidate(unsignedNext());
  const ofDeb = {
    ...file,
    installer: { ...file.installer, format: 'deb', platform: 'linux' },
  } as const;
  t.is(said(pinned, deb, ofDeb, undefined, undefined), 'publish');
  t.is(
    said(pinned, { ...deb, signers: [signer] }, ofDeb, undefined, undefined),
    'never SIGNER_MISSING',
  );
  const own = { ...rule, signers: [signer] };
  t.is(said(pinned, own, candidate(next()), facts(), undefined), 'publish');
});

test('a level that the operator asks for holds what is below', (t) => {
  const strict = { ...app, minimumLevel: 3 } as const;
  t.is(said(strict, rule, candidate(next()), undefined, undefined), 'ask LEVEL_LOW');
});

test('a file that is dated by us may change within its day', (t) => {
  const found = candidate(next({ version: '1.0', versionCode: 10 }), { isRolling: true });
  t.is(said(app, rule, found, facts(), undefined), 'publish');
});
