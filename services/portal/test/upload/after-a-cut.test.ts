import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { startPortal } from '../fixtures/portal.ts';
import { stewardSocket } from '../fixtures/steward.ts';
import { bundleLike, createDropFolder, givenBytes, tusClient } from '../fixtures/uploads.ts';

const id = 'A'.repeat(43);
const url = `/carry/give/uploads/${id}`;
const bytes = bundleLike(5000);
const record = JSON.stringify({ id, sizeBytes: bytes.length });

/** A portal that starts on what a cut of power left. */
const startOn = async (t: ExecutionContext, left: Readonly<Record<string, string | Buffer>>) => {
  const dropFolder = await createDropFolder(t);
  await mkdir(join(dropFolder, '.upload'));
  for (const [name, content] of Object.entries(left)) {
    await writeFile(join(dropFolder, '.upload', name), content);
  }
  const portal = await startPortal(t, { dropFolder });
  await stewardSocket(t, portal.socketDir, '123456');
  return { dropFolder, tus: tusClient(portal.portalPort) };
};

test('a part and its record: it goes on where the part ends', async (t) => {
  const { tus, dropFolder } = await startOn(t, {
    'record.json': record,
    part: bytes.subarray(0, 3000),
  });
  t.is((await tus.head(url)).headers['upload-offset'], '3000');
  t.is((await tus.patch(url, 3000, bytes.subarray(3000))).statusCode, 204);
  t.deepEqual(await givenBytes(dropFolder), bytes);
});

test('all bytes were there and nobody had handed them over: asking for it does', async (t) => {
  const { tus, dropFolder } = await startOn(t, { 'record.json': record, part: bytes });
  t.is(await givenBytes(dropFolder), undefined);
  t.is((await tus.head(url)).headers['upload-offset'], '5000');
  t.deepEqual(await givenBytes(dropFolder), bytes);
});

const leftovers = {
  'no part': { '.record.json.new': record },
  'a part without its record': { part: bytes },
  'a torn record': { 'record.json': record.slice(0, 20), part: bytes.subarray(0, 3000) },
  'a record of another kind': { 'record.json': '{"id":"../../x","sizeBytes":-1}', part: bytes },
  'a part that is longer than its record says': {
    'record.json': record,
    part: Buffer.concat([bytes, bytes]),
  },
};

for (const [title, left] of Object.entries(leftovers)) {
  test(`${title}: nothing is taken for a release, and the next upload works`, async (t) => {
    const { tus, dropFolder } = await startOn(t, left);
    t.is((await tus.head(url)).statusCode, 404);
    t.is(await givenBytes(dropFolder), undefined);
    const created = await tus.create(bytes.length, '123456');
    await tus.patch(created.headers.location ?? '', 0, bytes);
    t.deepEqual(await givenBytes(dropFolder), bytes);
    t.deepEqual(await readdir(join(dropFolder, '.upload')).then((names) => names.sort()), [
      'record.json',
    ]);
    t.notRegex(await readFile(join(dropFolder, '.upload', 'record.json'), 'utf8'), /AAAA/);
  });
}
