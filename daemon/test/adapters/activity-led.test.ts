import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openActivityLed } from '../../src/adapters/host/activity-led.ts';
import type { Light } from '../../src/ports/lamp.ts';
import { makeFolder } from '../fixtures/test-box.ts';

/** A simulated sysfs: plain files, so a trigger that was set reads back without its brackets. */
const fakeLeds = async (t: ExecutionContext, ...names: string[]) => {
  const directory = await makeFolder(t);
  const files = {
    trigger: 'none rc-feedback [mmc0] timer default-on',
    brightness: '0',
    max_brightness: '255\n',
    delay_on: '500',
    delay_off: '500',
  };
  for (const name of names) {
    await mkdir(path.join(directory, name));
    for (const [file, text] of Object.entries(files)) {
      await writeFile(path.join(directory, name, file), text);
    }
  }
  const read = (name: string, file: string) => readFile(path.join(directory, name, file), 'utf8');
  return { directory, read };
};

test('a copy blinks fast, a problem seldom, "pull it out" is steady, and the kernel gets its lamp back', async (t) => {
  const { directory, read } = await fakeLeds(t, 'led0', 'other');
  const led = await openActivityLed({ directory });
  t.is(led?.name, 'led0');
  const after = async (light: Light) => {
    await led?.show(light);
    const names = ['trigger', 'brightness', 'delay_on', 'delay_off'];
    return (await Promise.all(names.map((name) => read('led0', name)))).join(' ');
  };
  t.is(await after('rest'), 'none rc-feedback [mmc0] timer default-on 0 500 500');
  t.is(await after('busy'), 'timer 0 120 120');
  t.is(await after('problem'), 'timer 0 200 1300');
  t.is(await after('removable'), 'none 255 200 1300');
  t.is(await after('rest'), 'mmc0 255 200 1300');
  await led?.show('busy');
  await led?.stop();
  t.is(await read('led0', 'trigger'), 'mmc0');
  t.is(await read('other', 'trigger'), 'none rc-feedback [mmc0] timer default-on');
});

test('the lamp that is asked for is taken, and none where there is none', async (t) => {
  const { directory, read } = await fakeLeds(t, 'ACT', 'green:status');
  const led = await openActivityLed({ directory, name: 'green:status' });
  await led?.show('busy');
  t.is(await read('green:status', 'trigger'), 'timer');
  t.regex(await read('ACT', 'trigger'), /\[mmc0\]/);
  t.is(await openActivityLed({ directory, name: 'blue' }), undefined);
  t.is(await openActivityLed({ directory: path.join(directory, 'nowhere') }), undefined);
});

test('a lamp that goes away disturbs nothing', async (t) => {
  const { directory } = await fakeLeds(t, 'ACT');
  const led = await openActivityLed({ directory });
  await rm(path.join(directory, 'ACT'), { recursive: true });
  await t.notThrowsAsync(async () => {
    await led?.show('busy');
    await led?.stop();
  });
});
