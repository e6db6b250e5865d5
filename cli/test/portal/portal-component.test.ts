import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderMessage } from '@p2p-hotspot/contract';
import test from 'ava';
import { walk } from '../../src/collection/walk.ts';
import { exitCodeOf } from '../../src/exit-codes.ts';
import { CommunityError, type CommunityErrorCode } from '../../src/portal/errors.ts';
import { portalFiles } from '../../src/portal/portal-files.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

type Files = Readonly<Record<string, unknown>>;

const write = async (folder: string, files: Files): Promise<void> => {
  await mkdir(path.join(folder, 'languages'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.isBuffer(content) ? content : JSON.stringify(content);
    await writeFile(path.join(folder, name), bytes);
  }
};

const community = { format: 1, name: { en: 'San Juan' }, picture: { file: 'village.png' } };
const quechua = {
  format: 1,
  language: 'qu',
  name: 'Runasimi',
  words: { PAGE_HOME: { text: 'Wasi' } },
};

test('a community goes into a release: texts, picture and languages; the rest is left out by name', async (t) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const hotspot = (...words: string[]) => runCommand(words, { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await hotspot('init', 'box');
  await hotspot('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  await write(path.join(folder, 'ours'), {
    'community.json': { ...community, languages: ['qu', 'es'], defaultLanguage: 'qu' },
    'village.png': pixel,
    'notes.txt': 'mine',
    'languages/qu.json': quechua,
  });
  const added = await hotspot('add', '--collection', 'box', 'ours');
  t.is(added.exitCode, 0, added.stderr);
  t.regex(added.stdout, /portal/);
  const made = await hotspot('bundle', 'create', 'box', '-o', 'r.hotspot', '--json', ...secret);
  const { exitCode, stdout, stderr } = made;
  t.is(exitCode, 0, stderr);
  const result = JSON.parse(stdout) as {
    components: { name: string; kind: string; files: number }[];
    notices: { file: string; included: boolean; code: string }[];
  };
  t.like(result.components, [{ name: 'community', kind: 'portal', files: 3 }]);
  t.deepEqual(
    result.notices.map(({ file, included, code }) => [file, included, code]),
    [
      ['portal/languages/qu.json', true, 'LANGUAGE_INCOMPLETE'],
      ['portal/notes.txt', false, 'PORTAL_PART_WITHOUT_USE'],
    ],
  );
  const verified = await hotspot('bundle', 'verify', 'r.hotspot');
  t.is(verified.exitCode, 0, verified.stderr);
});

const refused: readonly (readonly [string, CommunityErrorCode, Files, RegExp])[] = [
  [
    'a file of another form',
    'COMMUNITY_INVALID',
    { 'community.json': { format: 1, nam: {} } },
    /nam/,
  ],
  [
    'a colour that cannot be read',
    'COMMUNITY_COLOUR_UNREADABLE',
    { 'community.json': { format: 1, colours: { light: '#ffcc00', dark: '#ffcc00' } } },
    /light colour #ffcc00.*nearest that can is #[0-9a-f]{6}/s,
  ],
  [
    'a picture that is not there',
    'COMMUNITY_PICTURE_MISSING',
    { 'community.json': community },
    /village\.png/,
  ],
  [
    'a picture that is none',
    'COMMUNITY_PICTURE_ODD',
    { 'community.json': community, 'village.png': Buffer.from('<svg></svg>') },
    /village\.png/,
  ],
  [
    'a picture that is too large',
    'COMMUNITY_PICTURE_ODD',
    { 'community.json': community, 'village.png': Buffer.concat([pixel, Buffer.alloc(1 << 20)]) },
    /village\.png/,
  ],
  [
    'a language that nobody has',
    'COMMUNITY_LANGUAGE_UNKNOWN',
    { 'community.json': { format: 1, languages: ['qu'] } },
    /languages template qu/,
  ],
  [
    'a language file with an unknown word',
    'LANGUAGE_CODES_UNKNOWN',
    { 'languages/qu.json': { ...quechua, words: { PAGE_HOMME: { text: 'x' } } } },
    /qu\.json.*PAGE_HOMME/,
  ],
  [
    'a language file with other places to fill in',
    'LANGUAGE_PLACES_DIFFER',
    { 'languages/qu.json': { ...quechua, words: { PAGE_APPS_VERSION: { text: '{versio}' } } } },
    /PAGE_APPS_VERSION/,
  ],
  [
    'a new language without a name',
    'LANGUAGE_FILE_INVALID',
    { 'languages/qu.json': { ...quechua, name: undefined } },
    /name/,
  ],
  [
    'a language file that is called otherwise',
    'LANGUAGE_FILE_INVALID',
    { 'languages/quechua.json': quechua },
    /qu\.json/,
  ],
];

for (const [title, code, files, words] of refused) {
  test(`a release is not made with ${title}`, async (t) => {
    const folder = await temporaryFolder(t);
    await write(folder, files);
    const found = await walk(folder, new AbortController().signal);
    const error = await t.throwsAsync(
      portalFiles(found.files, ({ path: shown }) => shown),
      {
        instanceOf: CommunityError,
      },
    );
    t.is(error.code, code);
    t.is(exitCodeOf(code), 2);
    const { text, hint = '' } = renderMessage(error);
    t.regex(`${text}\n${hint}`, words);
  });
}

test('of a folder with nothing that boxes use, all is left out by name', async (t) => {
  const folder = await temporaryFolder(t);
  await write(folder, { 'notes.txt': 'mine' });
  const found = await walk(folder, new AbortController().signal);
  const { files, notices } = await portalFiles(found.files, ({ path: shown }) => shown);
  t.deepEqual(files, []);
  t.like(notices, [{ file: 'notes.txt', included: false }]);
});
