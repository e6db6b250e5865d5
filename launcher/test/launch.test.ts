import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { launch } from '../src/launch.ts';
import { makeSoftwareBox } from './fixtures/software-box.ts';

/** The text of the file that would run. */
const textOf = async ({ main }: { readonly main: string }): Promise<string> =>
  readFile(main, 'utf8');

test('the higher build of image and release runs, from a copy that nobody else writes to', async (t) => {
  const box = await makeSoftwareBox(t);
  t.regex(await textOf(launch(box.options())), /runs 0\.1\.0/);
  await box.offer([{ version: '0.2.0' }]);
  const launched = launch(box.options());
  t.regex(await textOf(launched), /runs 0\.2\.0/);
  t.true(launched.main.startsWith(box.run));
  t.like(await box.report(), { phase: 'starting', runs: { from: 'release', build: 2000 } });
  await box.offer([{ version: '0.0.9' }]);
  t.regex(await textOf(launch(box.options())), /runs 0\.1\.0/);
  t.is((await box.report())?.because?.code, 'SOFTWARE_NOT_NEWER');
  await box.offer([{ version: '0.1.0' }]);
  t.is(launch(box.options()).report.runs.from, 'image');
});

test('of copies that earlier starts left nothing stays', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  launch(box.options());
  launch(box.options());
  t.is((await readdir(box.run)).length, 1);
});

test('code for another interface or another Node is not started, and it is told', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0', api: 2 }]);
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_OTHER_API');
  await box.offer([{ version: '0.2.0', node: 18 }]);
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_OTHER_NODE');
});

test('one bit that is not as it was signed, anywhere in the tree, and nothing of it is started', async (t) => {
  const box = await makeSoftwareBox(t);
  const [tree = ''] = await box.offer([{ version: '0.2.0' }]);
  for (const name of ['main.js', 'parts/words.txt', 'software.json']) {
    const file = path.join(box.store, 'trees', tree, name);
    const bytes = await readFile(file);
    const damaged = Buffer.from(bytes);
    damaged[3] = (damaged[3] ?? 0) ^ 1;
    await writeFile(file, damaged);
    const { report, main } = launch(box.options());
    t.is(report.because?.code, 'SOFTWARE_DAMAGED', name);
    t.true(main.startsWith(box.image));
    t.deepEqual(await readdir(box.run), []);
    await writeFile(file, bytes);
  }
  t.is(launch(box.options()).report.runs.from, 'release');
});

test('a file that became a link, a folder or a pipe is damage, also when it leads to the same bytes', async (t) => {
  const box = await makeSoftwareBox(t);
  const [tree = ''] = await box.offer([{ version: '0.2.0' }]);
  const file = path.join(box.store, 'trees', tree, 'main.js');
  const elsewhere = path.join(box.folder, 'elsewhere.js');
  await rename(file, elsewhere);
  await symlink(elsewhere, file);
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_DAMAGED');
  await rm(file);
  await mkdir(file);
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_DAMAGED');
  await rm(file, { recursive: true });
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_DAMAGED');
});

test('what a manifest says of the code counts only if the code says the same', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }], {
    install: { service: 'portal', version: '0.3.0', build: '3000', api: '1', node: '99' },
  });
  t.is(launch(box.options({ nodeMajor: 99 })).report.because?.code, 'SOFTWARE_DAMAGED');
});

test('a list that is not the one of the manifest vouches for nothing', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  const [list = ''] = await readdir(path.join(box.store, 'lists'));
  await writeFile(path.join(box.store, 'lists', list), 'HSL1');
  t.is(launch(box.options()).report.because?.code, 'SOFTWARE_DAMAGED');
});

test('no store, half a store, or a strange one: what came with the image runs', async (t) => {
  const box = await makeSoftwareBox(t);
  t.is(launch(box.options({ storeDirectory: undefined })).report.runs.from, 'image');
  t.is(launch(box.options({ storeDirectory: '/nowhere/at/all' })).report.runs.from, 'image');
  const [tree = ''] = await box.offer([{ version: '0.2.0' }]);
  const manifest = path.join(box.store, 'gen/000001/stable/release.json');
  const whole = await readFile(manifest);
  for (const strange of [
    '',
    '{',
    '[]',
    'null',
    '{"components":{}}',
    '{"components":[null,1,{"kind":"software"}]}',
    whole.toString().replaceAll(tree, '../../../../etc'),
    whole.toString().replaceAll('"portal"', '"usb"'),
    whole.toString().replaceAll('"2000"', '"-1"'),
    whole.subarray(0, whole.length / 2),
  ]) {
    await writeFile(manifest, strange);
    const { report } = launch(box.options());
    t.is(report.runs.from, 'image');
    t.is(report.offered, undefined);
  }
  await writeFile(manifest, whole);
  for (const link of ['gen/1', '../../etc', '/etc', 'gen/000001/../000001', 'gen/000009']) {
    await rm(path.join(box.store, 'current'));
    await symlink(link, path.join(box.store, 'current'));
    t.is(launch(box.options()).report.offered, undefined, link);
  }
  await rm(path.join(box.store, 'current'));
  await symlink('gen/000001', path.join(box.store, 'current'));
  t.is(launch(box.options()).report.runs.from, 'release');
  await rm(path.join(box.store, 'gen/000001/stable/software-portal'));
  t.is(launch(box.options()).report.offered, undefined);
});

test('a channel that a community signs for itself brings no code', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.9.0' }], { channel: 'site-aldeia' });
  t.is(launch(box.options()).report.offered, undefined);
});

test('three crashes of one program, and the one of the image runs until something else is offered', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  const runs = [0, 1, 2, 3, 4].map((start) => launch(box.options({ now: start })).report.runs.from);
  t.deepEqual(runs, ['release', 'release', 'release', 'image', 'image']);
  t.is((await box.report())?.because?.code, 'SOFTWARE_CRASHED');
  t.is(launch(box.options({ bootId: 'tuesday', now: 5 })).report.runs.from, 'image');
  await box.offer([{ version: '0.2.1' }]);
  t.is(launch(box.options({ bootId: 'tuesday', now: 6 })).report.runs.from, 'release');
  t.deepEqual((await box.report())?.crashes, []);
});

test('an end that was asked for is no crash, and neither is a power cut', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  for (const exitCode of [0, 75, 75, 0, 75]) {
    t.is(launch(box.options()).report.runs.from, 'release');
    await box.tell({ phase: 'ready', startsUnready: 0 });
    await box.tell({ phase: 'ended', exitCode });
  }
  for (const bootId of ['tuesday', 'wednesday', 'thursday', 'friday']) {
    t.is(launch(box.options({ bootId })).report.runs.from, 'release');
    await box.tell({ phase: 'ready', startsUnready: 0 });
  }
  t.deepEqual((await box.report())?.crashes, []);
});

test('crashes that lie far apart are not added up; an end with an error is a crash', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  for (const now of [0, 1000, 2000, 3000, 4000, 5000]) {
    t.is(launch(box.options({ now })).report.runs.from, 'release');
    await box.tell({ phase: 'ready', startsUnready: 0 });
  }
  for (const now of [5001, 5002]) {
    await box.tell({ phase: 'ended', exitCode: 1 });
    launch(box.options({ now }));
  }
  t.is((await box.report())?.because?.code, 'SOFTWARE_CRASHED');
});

test('a program that never says it is ready is given up even if each start ends with the power', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  const days = ['1', '2', '3', '4', '5', '6', '7'];
  const runs = days.map((bootId) => launch(box.options({ bootId })).report.runs.from);
  t.deepEqual(runs, ['release', 'release', 'release', 'release', 'release', 'release', 'image']);
});

test('where nothing can be counted, or nothing be copied to, no code of a release is started', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  for (const more of [
    { reportDirectory: undefined },
    { reportDirectory: path.join(box.folder, 'missing') },
    { runDirectory: path.join(box.folder, 'missing') },
  ]) {
    const { report, main } = launch(box.options(more));
    t.is(report.because?.code, 'SOFTWARE_NOT_COUNTED');
    t.true(main.startsWith(box.image));
    t.deepEqual(await readdir(box.run), []);
  }
});

test('a report that is damaged is as good as none', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  for (const text of ['', '{', 'null', '[]', '{"format":2}', '{"format":1,"service":"portal"}']) {
    await writeFile(path.join(box.sockets, 'launcher-portal.json'), text);
    t.is(launch(box.options()).report.runs.from, 'release');
    t.is((await box.report())?.phase, 'starting');
  }
});

test('an image without the program is told, and nothing else is run in its place', async (t) => {
  const box = await makeSoftwareBox(t);
  await box.offer([{ version: '0.2.0' }]);
  await chmod(box.image, 0o755);
  await writeFile(path.join(box.image, 'portal/software.json'), '{}');
  t.throws(() => launch(box.options()), { message: /does not say which program/ });
});
