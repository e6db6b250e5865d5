import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createLinuxHostHealth } from '../../src/adapters/host/machine/linux-host-health.ts';
import { readUnderVoltage } from '../../src/adapters/host/machine/power-supply.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const put = async (root: string, name: string, text: string): Promise<void> => {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};

const throttled = 'sys/devices/platform/soc/soc:firmware/get_throttled';

test('a machine that says nothing of its power supply is no news', async (t) => {
  const root = await makeFolder(t);
  t.is(await readUnderVoltage(root), undefined);
  await put(root, 'sys/class/hwmon/hwmon0/name', 'cpu_thermal\n');
  await put(root, 'sys/class/hwmon/hwmon0/in0_lcrit_alarm', '1\n');
  await put(root, throttled, 'rubbish');
  t.is(await readUnderVoltage(root), undefined);
  t.deepEqual(await createLinuxHostHealth(root, root).read(), {});
});

test('the sensor of a Raspberry Pi and its firmware tell of too little power, now and before', async (t) => {
  const root = await makeFolder(t);
  await put(root, 'sys/class/hwmon/hwmon1/name', 'rpi_volt\n');
  const alarm = (value: string) => put(root, 'sys/class/hwmon/hwmon1/in0_lcrit_alarm', value);
  await alarm('0\n');
  t.is(await readUnderVoltage(root), false);
  await alarm('1\n');
  t.is(await readUnderVoltage(root), true);
  await alarm('0\n');
  for (const [bits, expected] of [
    ['0', false],
    ['50000', 'past'],
    ['50005', true],
    ['0x1', true],
    // Too warm is another matter.
    ['80008', false],
  ] as const) {
    await put(root, throttled, `${bits}\n`);
    t.is(await readUnderVoltage(root), expected, bits);
  }
});

test("the kernel's count of errors is read for the file system that holds the store", async (t) => {
  const root = await makeFolder(t);
  const { dev } = await stat(root);
  const number = `${(dev >> 8) & 0xfff}:${dev & 0xff}`;
  await mkdir(path.join(root, 'sys/dev/block'), { recursive: true });
  await symlink('../../block/mmcblk0/mmcblk0p2', path.join(root, 'sys/dev/block', number));
  await put(root, 'sys/fs/ext4/mmcblk0p2/errors_count', '3\n');
  await put(root, 'sys/fs/ext4/sda1/errors_count', '9\n');
  t.deepEqual(await createLinuxHostHealth(root, root).read(), { cardErrors: 3 });
});

test('the hottest sensor counts, and one that says what cannot be does not', async (t) => {
  const root = await makeFolder(t);
  const zone = (index: number, text: string) =>
    put(root, `sys/class/thermal/thermal_zone${index}/temp`, text);
  await put(root, 'sys/class/thermal/cooling_device0/temp', '99000\n');
  await zone(0, '250000\n');
  await zone(1, 'rubbish');
  t.deepEqual(await createLinuxHostHealth(root, root).read(), {});
  await zone(2, '48312\n');
  await zone(3, '61620\n');
  t.deepEqual(await createLinuxHostHealth(root, root).read(), { temperatureCelsius: 62 });
});
