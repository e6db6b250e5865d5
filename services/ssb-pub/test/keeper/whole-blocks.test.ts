import { randomBytes } from 'node:crypto';
import test from 'ava';
import { blobIdOf, startPhone, type Phone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

const block = 64 * 1024;

/** Whether this very connection still answers. */
const answers = async (
  { blobs, closed }: Awaited<ReturnType<Phone['connect']>>,
  id: string,
): Promise<boolean> =>
  closed !== true &&
  (await new Promise((resolve) => {
    blobs.has([id], (error, has) => {
      resolve(!error && has?.[0] === true);
    });
  }));

test('pictures of whole blocks of 64 KiB come in and go out, and no connection ends by it', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, ({ address }) => address !== undefined);
  const [ana, ben] = [await startPhone(t), await startPhone(t)];
  const pictures = [randomBytes(block), randomBytes(2 * block)];
  const links = pictures.map(blobIdOf);
  for (const picture of pictures) await ana.addBlob(picture);
  await ana.publish({ type: 'post', text: 'look', mentions: links.map((link) => ({ link })) });
  await ana.follow(id);
  const connections = [await ana.connect(pub.address()), await ben.connect(pub.address())];
  await whenStatus(pub, ({ counts }) => counts.blobs === links.length);
  for (const link of links) {
    ben.wantBlob(link);
    await eventually(() => ben.hasBlob(link));
    for (const connection of connections) t.true(await answers(connection, link));
  }
  t.is((await whenStatus(pub, ({ peersTotal }) => peersTotal > 0)).peersTotal, 2);
});
