import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';

const diskBytes = 16 * 1024 * 1024;
const uploadBytes = 12_000_000;
const pieceBytes = 4 * 1024 * 1024;

const tus = { 'tus-resumable': '1.0.0' };

/**
 * An upload to a disk that somebody else fills up meanwhile: it is refused in words, its room is given
 * back, and the box goes on.
 *
 * @param bundle a bundle file of at least two pieces
 */
export const fillUpWhileSending = async (
  directory: string,
  bundle: string,
  environment: Readonly<Record<string, string>>,
  pin: string,
): Promise<void> => {
  const drop = path.join(directory, 'drop');
  await mkdir(drop, { recursive: true });
  await execa('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', drop]);
  const box = await startBox({ directory, portalPort: 0, environment });
  const create = (): Promise<Response> =>
    fetch(`${box.portalUrl}/carry/give/uploads`, {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': String(uploadBytes),
        'upload-metadata': `pin ${Buffer.from(pin).toString('base64')}`,
      },
    });
  const send = (location: string, offset: number, bytes: Uint8Array): Promise<Response> =>
    fetch(`${box.portalUrl}${location}`, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes),
    });
  const expect = (response: Response, status: number): void => {
    if (response.status !== status) throw new Error(`${response.status} instead of ${status}`);
  };
  try {
    const bytes = await readFile(bundle);
    const created = await create();
    expect(created, 201);
    const location = created.headers.get('location') ?? '';
    expect(await send(location, 0, bytes.subarray(0, pieceBytes)), 204);
    const ballast = path.join(drop, '.ballast');
    const isFull = await writeFile(ballast, Buffer.alloc(diskBytes)).then(
      () => false,
      (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOSPC',
    );
    if (!isFull) throw new Error('the disk did not fill up');
    const refused = await send(location, pieceBytes, bytes.subarray(pieceBytes, 2 * pieceBytes));
    expect(refused, 507);
    if (!/^Not enough room/.test(await refused.text())) throw new Error('no word of the room');
    if ((await readdir(path.join(drop, '.upload'))).length > 0) throw new Error('a part is left');
    await rm(ballast);
    expect(await fetch(box.portalUrl), 200);
    expect(await create(), 201);
  } finally {
    await box.stop();
    await execa('umount', [drop]);
  }
};
