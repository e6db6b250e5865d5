import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPicture, type CommunityFile } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { editTexts, tidy, unfitText, type EditedTexts } from '../../src/community/edit-texts.ts';
import { createLocalParts } from '../../src/community/local-part.ts';
import { openOverlayFolder, type OverlayFolder } from '../../src/community/overlay-folder.ts';
import { createOverlayWriter } from '../../src/community/write-overlay.ts';
import { smallPicture } from '../fixtures/pictures.ts';

const temporary = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'overlay-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'community');
};
const named =
  (name: string) =>
  (file: CommunityFile): CommunityFile => ({
    ...file,
    name: { en: name },
  });
const facts = readPicture(smallPicture);
const readFresh = (folder: string) => createLocalParts(folder).read();

/** A folder whose box loses power before its n-th step. */
const dyingAt = (folder: OverlayFolder, step: number): OverlayFolder => {
  let steps = 0;
  const live = async (): Promise<void> => {
    steps += 1;
    await Promise.resolve();
    if (steps >= step) throw new Error('no power');
  };
  return {
    read: folder.read,
    names: folder.names,
    write: async (name, bytes) => {
      await live();
      await folder.write(name, bytes);
    },
    remove: async (name) => {
      await live();
      await folder.remove(name);
    },
  };
};

test('what one steward saved is not overwritten by another who has not seen it', async (t) => {
  const folder = await temporary(t);
  let changes = 0;
  const writer = createOverlayWriter(openOverlayFolder(folder), () => (changes += 1));
  t.true(await writer.change('', named('first')));
  t.false(await writer.change('', named('second')));
  const first = await readFresh(folder);
  t.is(first.file.name?.['en'], 'first');
  t.true(await writer.change(first.version, named('second')));
  t.is((await readFresh(folder)).file.name?.['en'], 'second');
  t.is(changes, 3);
  // At the same moment: one of them.
  const seen = (await readFresh(folder)).version;
  const both = await Promise.all([
    writer.change(seen, named('third')),
    writer.change(seen, named('fourth')),
  ]);
  t.deepEqual(both, [true, false]);
});

test('wherever the power goes while a picture is replaced, the old or the new one is whole', async (t) => {
  t.truthy(facts);
  if (facts === undefined) return;
  const other = Buffer.concat([smallPicture, Buffer.from('another')]);
  for (let step = 1; step <= 4; step += 1) {
    const folder = await temporary(t);
    const whole = openOverlayFolder(folder);
    const writer = createOverlayWriter(whole, () => undefined);
    await writer.change('', named('ours'));
    await writer.showPicture({ bytes: smallPicture, facts });
    const dying = createOverlayWriter(dyingAt(whole, step), () => undefined);
    const result = dying.showPicture({ bytes: other, facts });
    if (step <= 3) await t.throwsAsync(result, { code: 'COMMUNITY_NOT_SAVED' });
    else await result;
    const { picture, problems, file } = await readFresh(folder);
    t.deepEqual(problems, []);
    t.is(file.name?.['en'], 'ours');
    t.is(picture?.sizeBytes, step <= 2 ? smallPicture.length : other.length);
    // The next picture clears up what was left behind.
    await writer.showPicture({ bytes: smallPicture, facts });
    t.is((await readdir(folder)).length, 2);
  }
});

test('a write that was cut leaves what was there', async (t) => {
  const folder = await temporary(t);
  const writer = createOverlayWriter(openOverlayFolder(folder), () => undefined);
  await writer.change('', named('ours'));
  const { version } = await readFresh(folder);
  await writeFile(join(folder, '.community.json.new'), '{"format":1,"name":{"en":"hal');
  t.is((await readFresh(folder)).version, version);
  t.true(await writer.change(version, named('new')));
  t.deepEqual(await readdir(folder), ['community.json']);
});

test('a file that somebody broke by hand is set aside, not lost', async (t) => {
  const folder = await temporary(t);
  const whole = openOverlayFolder(folder);
  await whole.write('community.json', '{ broken');
  const { version, problems } = await readFresh(folder);
  t.like(problems, [{ code: 'COMMUNITY_INVALID' }]);
  t.true(await createOverlayWriter(whole, () => undefined).change(version, named('new')));
  t.is((await whole.read('community.broken.json'))?.toString(), '{ broken');
  t.is((await readFresh(folder)).file.name?.['en'], 'new');
});

test('a folder that cannot be written is told, and nothing has changed', async (t) => {
  const folder = await temporary(t);
  await writeFile(folder, 'a file where the folder should be');
  const writer = createOverlayWriter(openOverlayFolder(folder), () => undefined);
  await t.throwsAsync(writer.change('', named('x')), { code: 'COMMUNITY_NOT_SAVED' });
});

const texts = (parts: Partial<EditedTexts> = {}): EditedTexts => ({
  ...{ name: 'N', welcome: 'W', about: '', rules: '', contacts: '' },
  ...parts,
});

test('only what differs from the release is kept, so that a later release shows', (t) => {
  const release: CommunityFile = {
    format: 1,
    name: { en: 'N' },
    texts: { welcome: { en: 'W' }, about: { en: 'A' } },
  };
  const overlay: CommunityFile = { format: 1, texts: { about: { es: 'B' } } };
  const edited = editTexts(overlay, release, 'en', texts({ rules: 'R' }));
  t.deepEqual(edited, {
    format: 1,
    // Emptied by the steward, and shown to nobody.
    texts: { about: { es: 'B', en: '' }, rules: { en: 'R' } },
  });
  t.deepEqual(editTexts(edited, release, 'en', undefined), overlay);
  t.deepEqual(editTexts(overlay, release, 'es', undefined), { format: 1 });
});

test('texts are tidied, and refused where no page may show them', (t) => {
  t.is(tidy('about', ' a\r\n\r\nb\tc \r\n'), 'a\n\nb c');
  t.is(tidy('name', 'a\nb'), 'a b');
  t.is(unfitText(texts(), 'en'), undefined);
  t.like(unfitText(texts({ name: 'x'.repeat(81) }), 'en'), {
    code: 'COMMUNITY_TEXT_LONG',
    parameters: { count: 81, most: 80 },
  });
  t.like(unfitText(texts({ about: 'a\u202eb' }), 'en'), { code: 'COMMUNITY_TEXT_STRANGE' });
  t.like(unfitText(texts({ rules: 'a\u0000b' }), 'en'), { code: 'COMMUNITY_TEXT_STRANGE' });
});
