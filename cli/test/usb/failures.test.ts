import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { readFailure, writeFailure } from '../../src/errors.ts';
import { exitCodeOf } from '../../src/exit-codes.ts';
import { stickFailure } from '../../src/usb/errors.ts';
import { mountIn } from '../../src/usb/mounted-at.ts';

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(code), { code, ...(path === undefined ? {} : { path }) });

const codeOf = (error: unknown): string => (isCodedError(error) ? error.code : String(error));

test('what happens to a stick is told in words for it', (t) => {
  const expected = {
    ENOSPC: 'USB_FULL',
    EROFS: 'USB_READ_ONLY',
    EFBIG: 'USB_FILE_TOO_LARGE',
    EIO: 'USB_FAILING',
    EACCES: 'USB_NO_RIGHTS',
    EBUSY: 'USB_BUSY',
  };
  for (const [reason, code] of Object.entries(expected)) {
    const failed = writeFailure('/media/stick/hotspot/packs/ab', systemError(reason));
    t.is(codeOf(stickFailure(failed, '/media/stick', false)), code);
    t.is(exitCodeOf(code), 13);
  }
});

test('whatever fails on a stick that is gone: it was pulled out', (t) => {
  for (const reason of ['EIO', 'ENODEV', 'EROFS', 'ENOENT']) {
    const failed = stickFailure(systemError(reason, '/media/stick/x'), '/media/stick', true);
    t.is(codeOf(failed), 'DRIVE_UNPLUGGED');
  }
  t.is(exitCodeOf('DRIVE_UNPLUGGED'), 13);
});

test('a failure of the source is not blamed on the stick', (t) => {
  const failed = readFailure('/home/me/one.hotspot', systemError('EIO'));
  t.is(stickFailure(failed, '/media/stick', false), failed);
});

const table = [
  '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
  String.raw`90 22 8:17 / /media/me/MY\040STICK rw,nosuid shared:3 - vfat /dev/sdb1 rw,fmask=0022`,
  '91 22 8:33 / /media/me/locked ro - exfat /dev/sdc1 rw',
  '92 22 8:49 / /media/me/worn rw - vfat /dev/sdd1 ro,errors=remount-ro',
].join('\n');

test('the file system of a folder is the mount nearest above it', (t) => {
  t.like(mountIn(table, '/media/me/MY STICK/hotspot'), {
    mountPoint: '/media/me/MY STICK',
    source: '/dev/sdb1',
    fileSystem: 'vfat',
    isReadOnly: false,
  });
  t.is(mountIn(table, '/media/me/MY STICKER')?.mountPoint, '/');
});

test('a stick is read-only by its switch or because the system gave it up', (t) => {
  t.true(mountIn(table, '/media/me/locked')?.isReadOnly);
  t.true(mountIn(table, '/media/me/worn')?.isReadOnly);
});
