import { mkdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { buildOf, fileOf, jsonOf, makeApk } from '../lab/repository.ts';
import { plainPng } from '../lab/icon-apk.ts';
import { scratch } from '../lab/test-apk.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const id = 'org.example.app';
const one = await makeApk({ versionCode: 1 });
const two = await makeApk({ versionCode: 2 });

const metadataFolder = async (
  t: ExecutionContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> => {
  const folder = join(await scratch(t), 'metadata');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
};

interface Index {
  readonly repo: Record<string, unknown>;
  readonly packages: Record<
    string,
    { metadata: Record<string, unknown>; versions: Record<string, Record<string, unknown>> }
  >;
}

test('texts, pictures and facts come out of the folders of Fastlane and F-Droid', async (t) => {
  const shots = [plainPng(8, [255, 0, 0, 255]), plainPng(8, [0, 255, 0, 255])];
  const icon = plainPng(192, [0, 0, 255, 255]);
  const folder = await metadataFolder(t, {
    [`${id}/en-US/summary.txt`]: 'An app\n',
    [`${id}/en-US/title.txt`]: 'Another name',
    [`${id}/es/short_description.txt`]: 'Una aplicación',
    [`${id}/en-US/full_description.txt`]: 'Long\nwords',
    [`${id}/en-US/changelogs/2.txt`]: 'Faster',
    [`${id}/en-US/images/icon.png`]: icon,
    [`${id}/en-US/images/phoneScreenshots/1.png`]: shots[0] ?? '',
    [`${id}/en-US/images/phoneScreenshots/2.png`]: shots[1] ?? '',
    [`${id}.yml`]:
      'Categories: [Reading, Maps]\nAntiFeatures:\n  NonFreeNet: {en-US: Needs a server}\nLicense: MIT\nBuilds: []\n',
    'org.example.other/en-US/summary.txt': 'Not here',
  });
  const built = await buildOf(t, { 'a.apk': one, 'b.apk': two }, { metadataFolder: folder });
  t.deepEqual(built.metadataNotices, []);
  const { repo, packages } = (await jsonOf(built, 'index-v2.json')) as Index;
  const app = packages[id];
  const fileAt = (path: string, bytes: Uint8Array) => ({
    ...{ name: `/${id}/en-US/${path}${sha256(bytes).slice(0, 16)}.png`, sha256: sha256(bytes) },
    size: bytes.byteLength,
  });
  t.like(app?.metadata, {
    name: { 'en-US': id },
    summary: { 'en-US': 'An app', es: 'Una aplicación' },
    description: { 'en-US': 'Long\nwords' },
    license: 'MIT',
    categories: ['Reading', 'Maps'],
    icon: { 'en-US': fileAt('', icon) },
    screenshots: { phone: { 'en-US': shots.map((shot) => fileAt('phoneScreenshots/', shot)) } },
  });
  t.like(app?.versions[sha256(two)], {
    whatsNew: { 'en-US': 'Faster' },
    antiFeatures: { NonFreeNet: { 'en-US': 'Needs a server' } },
  });
  t.is(app?.versions[sha256(one)]?.['whatsNew'], undefined);
  t.like(repo, {
    categories: { Maps: { name: { 'en-US': 'Maps' } } },
    antiFeatures: {
      NonFreeNet: { name: { 'en-US': 'Needs a service that is not free software' } },
    },
  });
  t.deepEqual(
    await fileOf(built, fileAt('phoneScreenshots/', shots[0] ?? icon).name.slice(1)),
    shots[0],
  );
  const v1 = (await jsonOf(built, 'index-v1.json')) as { apps: unknown[] };
  t.like(v1.apps[0], {
    license: 'MIT',
    categories: ['Reading', 'Maps'],
    antiFeatures: ['NonFreeNet'],
    localized: {
      'en-US': {
        summary: 'An app',
        whatsNew: 'Faster',
        phoneScreenshots: shots.map((shot) => `${sha256(shot).slice(0, 16)}.png`),
      },
      es: { summary: 'Una aplicación' },
    },
  });
});

test('what cannot be taken is told, and stops no app', async (t) => {
  const folder = await metadataFolder(t, {
    [`${id}/en-US/summary.txt`]: 'x'.repeat(100),
    [`${id}/en-US/images/icon.png`]: 'no picture',
    [`${id}/../../passwd`]: 'outside',
    [`${id}/not a locale/summary.txt`]: 'y',
    [`${id}.yml`]: 'a: b: c',
  });
  const built = await buildOf(t, { 'a.apk': one }, { metadataFolder: folder });
  t.deepEqual(
    built.metadataNotices
      .map(({ code, file }) => `${code} ${file.slice(folder.length + 1)}`)
      .sort(),
    [
      `APP_FACTS_UNREADABLE ${id}.yml`,
      `APP_IMAGE_REFUSED ${id}/en-US/images/icon.png`,
      `APP_TEXT_CUT ${id}/en-US/summary.txt`,
    ],
  );
  const { packages } = (await jsonOf(built, 'index-v2.json')) as Index;
  t.deepEqual(packages[id]?.metadata['summary'], { 'en-US': 'x'.repeat(80) });
});

test('a folder that is not there is no metadata', async (t) => {
  const without = await buildOf(t, { 'a.apk': one });
  const nowhere = await buildOf(t, { 'a.apk': one }, { metadataFolder: '/nowhere' });
  t.deepEqual(await fileOf(nowhere, 'entry.jar'), await fileOf(without, 'entry.jar'));
});
