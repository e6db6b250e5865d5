import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { buildInstallers, InstallersError, readInstaller } from '../../src/build/index.ts';
import { readInstallerList } from '../../src/routes/index.ts';

const scratch = async (t: ExecutionContext): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'installers-test-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

const windowsProgram = (machine: number): Buffer => {
  const bytes = Buffer.alloc(300);
  bytes.write('MZ');
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128, 'latin1');
  bytes.writeUInt16LE(machine, 132);
  return bytes;
};

const linuxProgram = (machine: number, isAppImage = false): Buffer => {
  const bytes = Buffer.alloc(64);
  bytes.write('\x7fELF\x02\x01\x01', 0, 'latin1');
  if (isAppImage) bytes.write('AI\x02', 8, 'latin1');
  bytes.writeUInt16LE(machine, 18);
  return bytes;
};

const starting = (text: string): Buffer => {
  const bytes = Buffer.alloc(600);
  bytes.write(text, 'latin1');
  return bytes;
};

const macImage = Buffer.alloc(2000);
macImage.write('koly', 2000 - 512, 'latin1');
const oleFile = starting('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

const known: readonly (readonly [string, Buffer, string])[] = [
  ['Setup.exe', windowsProgram(0x14c), 'exe windows x86'],
  ['Setup-x64.exe', windowsProgram(0x14c), 'exe windows x86_64'],
  ['setup64.EXE', windowsProgram(0x8664), 'exe windows x86_64'],
  ['setup-arm.exe', windowsProgram(0xaa64), 'exe windows arm64'],
  ['setup-odd.exe', windowsProgram(0x9999), 'exe windows unknown'],
  ['tool', windowsProgram(0x1c4), 'exe windows armv7'],
  ['app_1.0_amd64.msi', oleFile, 'msi windows x86_64'],
  ['app.msi', oleFile, 'msi windows unknown'],
  ['App-universal.dmg', macImage, 'dmg macos any'],
  ['App.pkg', starting('xar!'), 'pkg macos unknown'],
  ['App-aarch64.AppImage', linuxProgram(62, true), 'appimage linux x86_64'],
  ['app', linuxProgram(183), 'elf linux arm64'],
  ['app-arm.run', linuxProgram(40), 'elf linux armv7'],
  ['app.bin', linuxProgram(3), 'elf linux x86'],
  ['app_1.2_all.deb', starting('!<arch>\ndebian-binary'), 'deb linux any'],
  ['app-1.2.i686.rpm', starting('\xed\xab\xee\xdb'), 'rpm linux x86'],
  ['app-armeabi-v7a.apk', starting('PK\x03\x04'), 'apk android armv7'],
  ['app.apk', starting('PK\x03\x04'), 'apk android any'],
  ['app-darwin-arm64.zip', starting('PK\x03\x04'), 'other macos arm64'],
  ['app-win32.zip', starting('PK\x03\x04'), 'other windows x86'],
  ['app-linux-x86_64.tar.gz', starting('\x1f\x8b'), 'other linux x86_64'],
  ['readme.txt', Buffer.from('read me'), 'other unknown unknown'],
];

for (const [name, bytes, expected] of known) {
  test(`${name} is recognised as ${expected}`, async (t) => {
    const path = join(await scratch(t), name);
    await writeFile(path, bytes);
    const { format, platform, architecture, ...rest } = await readInstaller(path);
    t.is(`${format} ${platform} ${architecture}`, expected);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    t.deepEqual(rest, { name, sizeBytes: bytes.byteLength, sha256 });
  });
}

for (const name of ['a.exe', 'a.msi', 'a.dmg', 'a.pkg', 'a.AppImage', 'a.deb', 'a.rpm', 'a.apk']) {
  test(`a web page saved as ${name} is refused`, async (t) => {
    const path = join(await scratch(t), name);
    await writeFile(path, '<!doctype html><title>Not found</title>'.padEnd(200));
    const error = await t.throwsAsync(readInstaller(path), { instanceOf: InstallersError });
    t.is(error.code, 'INSTALLER_NOT_WHAT_IT_SAYS');
    t.deepEqual(error.parameters, { format: name.slice(2).toLowerCase() });
  });
}

test('empty files, folders and files that are not there are refused', async (t) => {
  const directory = await scratch(t);
  await writeFile(join(directory, 'empty.exe'), '');
  const codeOf = async (path: string) =>
    (await t.throwsAsync(readInstaller(path), { instanceOf: InstallersError })).code;
  t.is(await codeOf(join(directory, 'empty.exe')), 'INSTALLER_EMPTY');
  t.is(await codeOf(join(directory, 'missing.exe')), 'INSTALLER_NOT_READABLE');
  t.is(await codeOf(directory), 'INSTALLER_NOT_READABLE');
});

test('random bytes under any name are listed or refused, never worse', async (t) => {
  const directory = await scratch(t);
  const name = fc.constantFrom('a.exe', 'b.AppImage', 'c.dmg', 'd', 'e.deb');
  const prefix = fc.constantFrom('', 'MZ', '\x7fELF');
  await fc.assert(
    fc.asyncProperty(
      name,
      prefix,
      fc.uint8Array({ maxLength: 200 }),
      async (file, start, bytes) => {
        const path = join(directory, file);
        await writeFile(path, Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
        await readInstaller(path).catch((error: unknown) => {
          t.true(error instanceof InstallersError);
        });
      },
    ),
  );
  t.pass();
});

test('the tree holds every installer that can be handed out, and their list', async (t) => {
  const directory = await scratch(t);
  const outputDir = join(directory, 'out');
  await mkdir(outputDir);
  await mkdir(join(directory, 'more'));
  const paths = ['b.exe', 'a.deb', 'broken.msi', 'more/B.exe', 'more/installers.json'].map((name) =>
    join(directory, name),
  );
  const contents = [
    windowsProgram(0x14c),
    starting('!<arch>\ndebian-binary'),
    'no',
    windowsProgram(0x8664),
    '{}',
  ];
  await Promise.all(paths.map((path, index) => writeFile(path, contents[index] ?? '')));

  const progress: number[] = [];
  const onProgress = ({ doneFiles }: { doneFiles: number }) => progress.push(doneFiles);
  const { files, report } = await buildInstallers({ installerPaths: paths, outputDir, onProgress });
  t.deepEqual(progress, [1, 2, 3, 4, 5]);
  t.deepEqual(
    report.map((entry) => (entry.status === 'listed' ? 'listed' : entry.code)),
    [
      ...['listed', 'listed', 'INSTALLER_NOT_WHAT_IT_SAYS'],
      ...['INSTALLER_DUPLICATE', 'INSTALLER_DUPLICATE'],
    ],
  );
  t.deepEqual(
    files.map(({ path, source }) => [path, basename(source)]),
    [
      ['a.deb', 'a.deb'],
      ['b.exe', 'b.exe'],
      ['installers.json', 'installers.json'],
    ],
  );
  const json = await readFile(join(outputDir, 'installers.json'), 'utf8');
  t.deepEqual(
    readInstallerList(json).map(({ name }) => name),
    ['a.deb', 'b.exe'],
  );
  await buildInstallers({ installerPaths: [...paths].reverse().slice(2), outputDir });
  t.is(await readFile(join(outputDir, 'installers.json'), 'utf8'), json);
});

test('a stop is heeded between two files', async (t) => {
  const outputDir = await scratch(t);
  const signal = AbortSignal.abort();
  const stopped = buildInstallers({ installerPaths: ['x'], outputDir, signal });
  await t.throwsAsync(stopped, { any: true, name: 'AbortError' });
});
