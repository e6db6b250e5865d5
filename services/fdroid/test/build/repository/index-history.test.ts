import test from 'ava';
import fc from 'fast-check';
import { parseRepositoryState, type BuiltRepository } from '../../../src/build/index.ts';
import {
  extendHistory,
  indexDiffs,
  type IndexHistory,
} from '../../../src/build/repository/index-history.ts';
import {
  applyPatch,
  mergePatch,
  type JsonObject,
  type MergePatch,
} from '../../../src/build/repository/merge-patch.ts';
import { buildOf, fileOf, jsonOf, makeApk, startMs } from '../../lab/repository.ts';

/** JSON without null, as an index is. */
const json = fc.letrec<{ value: JsonObject[string]; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'repo'), tie('value'), {
    noNullPrototype: false,
  }),
})).object;

test('a patch turns the old into the new, whatever they are', (t) => {
  fc.assert(
    fc.property(json, json, (from, to) => {
      const patch = JSON.parse(JSON.stringify(mergePatch(from, to))) as MergePatch;
      t.deepEqual(applyPatch(from, patch), to);
    }),
  );
});

test('what did not change is in no patch, in whatever order it stands', (t) => {
  t.deepEqual(
    mergePatch({ a: 1, b: { c: [{ d: 1, e: 2 }] } }, { b: { c: [{ e: 2, d: 1 }] }, a: 1 }),
    {},
  );
});

const indexAt = (timestamp: number, packages: JsonObject): JsonObject => ({
  repo: { timestamp, description: 'x'.repeat(500) },
  packages,
});

test('from every index of the past a diff leads to the newest', (t) => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 2, maxLength: 8 }), (generations) => {
      const indexes = generations.map((packages, index) => indexAt(index + 1, packages));
      let history: IndexHistory | undefined;
      for (const index of indexes) history = extendHistory(history, index);
      const last = indexes.at(-1) ?? {};
      for (const { timestamp, bytes } of indexDiffs(history ?? { newest: {}, older: [] })) {
        const diff = JSON.parse(Buffer.from(bytes).toString()) as MergePatch;
        t.deepEqual(applyPatch(indexes[timestamp - 1] ?? {}, diff), last);
      }
    }),
  );
});

test('so many generations are kept, and no more', (t) => {
  let history: IndexHistory | undefined;
  for (let time = 1; time <= 37; time += 1) {
    history = extendHistory(history, indexAt(time, { [`app${time}`]: { versions: {} } }));
  }
  const diffs = indexDiffs(history ?? { newest: {}, older: [] });
  t.is(diffs.length, 32);
  t.is(diffs[0]?.timestamp, 36);
});

test('a chain of patches that leads elsewhere gives no diff', (t) => {
  const first = extendHistory(undefined, indexAt(1, { a: 1 }));
  const { newest, older } = extendHistory(first, indexAt(2, { a: 2 }));
  const [before] = older;
  t.is(indexDiffs({ newest, older }).length, 1);
  if (before === undefined) return t.fail();
  t.is(indexDiffs({ newest, older: [{ ...before, sha256: '0'.repeat(64) }] }).length, 0);
});

test('a phone that is one release behind gets a small diff, and ends with the new index', async (t) => {
  const names = Array.from({ length: 101 }, (_unused, index) => `org.example.app${index}`);
  const apks = await Promise.all(names.map((id) => makeApk({ id })));
  const files = (count: number) =>
    Object.fromEntries(apks.slice(0, count).map((bytes, index) => [`${index}.apk`, bytes]));
  const first = await buildOf(t, files(100));
  const previous = parseRepositoryState(JSON.parse(JSON.stringify(first.state)));
  const second = await buildOf(t, files(101), { previous, now: startMs + 60_000 });
  const diffName = `diff/${startMs}.json`;
  const bytes = await fileOf(second, diffName);
  t.true(bytes.byteLength > 0 && bytes.byteLength <= 1024, String(bytes.byteLength));
  t.like(await jsonOf(second, 'entry.json'), {
    diffs: { [startMs]: { name: `/${diffName}`, size: bytes.byteLength, numPackages: 1 } },
  });
  const indexOf = async (built: BuiltRepository) =>
    (await jsonOf(built, 'index-v2.json')) as JsonObject;
  const patched = applyPatch(await indexOf(first), JSON.parse(bytes.toString()) as MergePatch);
  t.deepEqual(patched, await indexOf(second));

  const again = parseRepositoryState(JSON.parse(JSON.stringify(second.state)));
  const third = await buildOf(t, files(101), { previous: again, now: startMs + 120_000 });
  t.deepEqual(await fileOf(third, 'entry.jar'), await fileOf(second, 'entry.jar'));
});
