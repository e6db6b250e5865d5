import fc from 'fast-check';
import test from 'ava';
import { limits } from '../src/limits.ts';
import { BundleError } from '../src/errors.ts';
import { checkPath, checkPathSet, collisionKey, shownPath } from '../src/path-policy.ts';
import { readVector, verdict, type Verdict } from './vector-files.ts';

interface Table<T> {
  readonly cases: readonly (Verdict & T)[];
}

test('paths are let through and refused as the table says', (t) => {
  const { cases } = readVector('path/paths.json') as Table<{ path: string }>;
  for (const { path, expect, reason } of cases) {
    const found = verdict(() => checkPath(path));
    t.deepEqual([found.expect, found.reason], [expect, reason], JSON.stringify(path));
  }
});

test('sets of paths are let through and refused as the table says, in any order', (t) => {
  const { cases } = readVector('path/sets.json') as Table<{ paths: string[] }>;
  for (const { paths, expect } of cases) {
    const checked = paths.map(checkPath);
    const shown = JSON.stringify(paths);
    t.is(
      verdict(() => {
        checkPathSet(checked);
      }).expect,
      expect,
      shown,
    );
    t.is(
      verdict(() => {
        checkPathSet(checked.toReversed());
      }).expect,
      expect,
      `${shown} reversed`,
    );
  }
});

test('a collision names both paths', (t) => {
  const error = t.throws(
    () => {
      checkPathSet(['docs/Read.me', 'docs/read.me'].map(checkPath));
    },
    { instanceOf: BundleError, code: 'PATH_COLLISION' },
  );
  t.deepEqual(error.parameters, { path: 'docs/read.me', other: 'docs/Read.me' });
});

test('more folders than the limit are refused', (t) => {
  const paths = (count: number) =>
    Array.from({ length: count / 8 }, (_, index) => checkPath(`${index}/1/2/3/4/5/6/7/file`));
  t.notThrows(() => {
    checkPathSet(paths(limits.treeFolders));
  });
  const tooMany = paths(limits.treeFolders + 8);
  t.is(
    verdict(() => {
      checkPathSet(tooMany);
    }).expect,
    'TOO_MANY_FOLDERS',
  );
});

test('a refused path is shown without what would command a terminal', (t) => {
  const error = t.throws(() => checkPath('a\u001b[31m\u202eb\ud800'), { instanceOf: BundleError });
  t.is(error.parameters['path'], 'a\\u{1b}[31m\\u{202e}b\\u{d800}');
  t.is(shownPath('x'.repeat(300)), `${'x'.repeat(200)}…`);
});

test('any text is either a path or refused with a reason', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { expect, reason } = verdict(() => checkPath(text));
        return expect === 'ok' || (expect === 'PATH_UNSAFE' && typeof reason === 'string');
      }),
    );
  });
});

test('what collides does not depend on how often a name is folded', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const folded = collisionKey(text);
        return collisionKey(folded.toUpperCase()) === folded || collisionKey(folded) === folded;
      }),
    );
  });
});
