import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { correctionLimits, openCorrections } from '../../src/community/corrections.ts';
import { openOverlayFolder } from '../../src/community/overlay-folder.ts';

const correction = (text: string) => ({ language: 'es', code: 'PAGE_HELP', text });
const open = async (t: ExecutionContext) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrections-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return { folder, corrections: openCorrections(openOverlayFolder(folder)) };
};

test('a full list takes no more until the steward deletes some', async (t) => {
  const { folder, corrections } = await open(t);
  const full = Array.from({ length: correctionLimits.count }, (_, index) => correction(`${index}`));
  await writeFile(
    join(folder, 'corrections.json'),
    JSON.stringify({ format: 1, corrections: full }),
  );
  await t.throwsAsync(corrections.add(correction('more')), { code: 'CORRECTIONS_FULL' });
  await corrections.remove(correction('7'));
  await corrections.add(correction('more'));
  t.is((await corrections.list()).length, correctionLimits.count);
});

test('a damaged list is as good as none, and many at once lose nothing', async (t) => {
  const { folder, corrections } = await open(t);
  await writeFile(join(folder, 'corrections.json'), '{"corrections":[1,{"text":');
  t.deepEqual(await corrections.list(), []);
  await Promise.all(['a', 'b', 'c'].map((text) => corrections.add(correction(text))));
  t.deepEqual(
    (await corrections.list()).map(({ text }) => text),
    ['a', 'b', 'c'],
  );
});

test('a list that cannot be written is told', async (t) => {
  const { folder } = await open(t);
  const file = join(folder, 'file');
  await writeFile(file, '');
  const corrections = openCorrections(openOverlayFolder(join(file, 'below')));
  await t.throwsAsync(corrections.add(correction('x')), { code: 'COMMUNITY_NOT_SAVED' });
});
