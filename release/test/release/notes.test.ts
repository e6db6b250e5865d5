import test from 'ava';
import { releaseNotes } from '../../src/release/notes.ts';

const changelog =
  '# Changelog\n\nWords.\n\n## Unreleased\n\n- New.\n\n## [1.2.0] - 2026-01-02\n\n- Old.\n';
const commit = 'abc';

test('notes are the section of the version', (t) => {
  const notes = releaseNotes(changelog, { version: '1.2.0', commit });
  t.is(notes, '# P2P Hotspot 1.2.0\n\nCommit abc.\n\n- Old.\n');
});

test('a version without a section has what is not released yet', (t) => {
  t.true(releaseNotes(changelog, { version: '1.3.0', commit }).endsWith('\n\n- New.\n'));
});

test('a part of a version is not taken for it', (t) => {
  t.true(releaseNotes(changelog, { version: '1.2', commit }).endsWith('\n\n- New.\n'));
});

test('a changelog with neither is an error', (t) => {
  t.throws(() => releaseNotes('# Changelog\n', { version: '1.2.0', commit }), {
    message: /1\.2\.0/,
  });
});
