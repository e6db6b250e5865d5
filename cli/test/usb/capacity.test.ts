import { randomBytes } from 'node:crypto';
import test from 'ava';
import { silentWork } from '../../src/ui/progress.ts';
import { testCapacity, type FreeSpace } from '../../src/usb/capacity.ts';

const mebibyte = 1024 * 1024;

/** A simulated stick: where it puts what is written to an address, undefined for nowhere. */
const simulatedStick = (
  claimedBytes: number,
  placeOf: (block: number) => number | undefined,
): FreeSpace => {
  const blocks = new Map<number, Buffer>();
  return {
    sizeBytes: claimedBytes,
    write: (offset, block) => {
      const place = placeOf(offset / mebibyte);
      if (place !== undefined) blocks.set(place, Buffer.from(block));
      return Promise.resolve(true);
    },
    settle: () => Promise.resolve(),
    read: (offset, length) => {
      const place = placeOf(offset / mebibyte);
      const found = place === undefined ? undefined : blocks.get(place);
      return Promise.resolve(found ?? Buffer.alloc(length));
    },
  };
};

const tested = (space: FreeSpace, signal = new AbortController().signal) =>
  testCapacity(space, { seed: randomBytes(16), signal, work: silentWork });

test('an honest stick keeps all of it', async (t) => {
  const result = await tested(simulatedStick(40 * mebibyte, (block) => block));
  t.deepEqual(result, {
    testedBytes: 40 * mebibyte,
    goodBytes: 40 * mebibyte,
    firstBadBytes: undefined,
  });
});

test('a stick that begins anew behind its real end is found, with what it really keeps (simulated)', async (t) => {
  const result = await tested(simulatedStick(40 * mebibyte, (block) => block % 16));
  t.is(result.goodBytes, 16 * mebibyte);
  t.is(result.firstBadBytes, 0);
});

test('a stick that loses what lies behind its real end is found, with the first wrong byte (simulated)', async (t) => {
  const result = await tested(
    simulatedStick(40 * mebibyte, (block) => (block < 25 ? block : undefined)),
  );
  t.is(result.goodBytes, 25 * mebibyte);
  t.is(result.firstBadBytes, 25 * mebibyte);
});

test('one wrong bit is found', async (t) => {
  const space = simulatedStick(8 * mebibyte, (block) => block);
  const read: FreeSpace['read'] = async (offset, length) => {
    const bytes = Buffer.from(await space.read(offset, length));
    if (offset === 3 * mebibyte) bytes.writeUInt8(bytes.readUInt8(77) ^ 4, 77);
    return bytes;
  };
  t.is((await tested({ ...space, read })).firstBadBytes, 3 * mebibyte + 77);
});

test('a fake is noticed before it is filled, so that less of it is overwritten (simulated)', async (t) => {
  const space = simulatedStick(3 * 1024 * mebibyte, (block) => block % 20);
  const result = await tested(space);
  t.is(result.testedBytes, 1024 * mebibyte);
  t.is(result.goodBytes, 20 * mebibyte);
});

test('the test ends where there is no room after all', async (t) => {
  const space = simulatedStick(40 * mebibyte, (block) => block);
  const write: FreeSpace['write'] = (offset, block) =>
    offset < 5 * mebibyte ? space.write(offset, block) : Promise.resolve(false);
  t.like(await tested({ ...space, write }), {
    testedBytes: 5 * mebibyte,
    firstBadBytes: undefined,
  });
});

test('Ctrl-C stops it', async (t) => {
  const interruption = new AbortController();
  const space = simulatedStick(40 * mebibyte, (block) => block);
  const write: FreeSpace['write'] = (offset, block) => {
    if (offset === 4 * mebibyte) interruption.abort(new Error('interrupted'));
    return space.write(offset, block);
  };
  await t.throwsAsync(tested({ ...space, write }, interruption.signal), {
    message: 'interrupted',
  });
});
