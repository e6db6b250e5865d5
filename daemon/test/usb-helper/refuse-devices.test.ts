import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { readUsbConfiguration } from '../../src/usb-helper/configuration.ts';
import { createDeviceRefusal } from '../../src/usb-helper/refuse-devices.ts';
import { makeFolder } from '../fixtures/test-box.ts';

/** Classes of interfaces as the kernel writes them. */
const storage = '08';
const input = '03';
const network = '02';

/** A kernel's USB devices in a folder. */
const setUp = async (t: ExecutionContext) => {
  const root = await makeFolder(t);
  const folder = path.join(root, 'bus/usb/devices');
  await mkdir(path.join(folder, 'usb1'), { recursive: true });
  const events: string[] = [];
  const refusal = createDeviceRefusal({
    tree: { sysfs: root, proc: root },
    onEvent: (event, { device }) => events.push(`${event} ${String(device)}`),
  });
  return {
    folder,
    events,
    look: () => refusal.look(),
    plugIn: async (device: string, devnum: number, classes: readonly string[]) => {
      await mkdir(path.join(folder, device));
      await writeFile(path.join(folder, device, 'devnum'), `${devnum}\n`);
      await writeFile(path.join(folder, device, 'authorized'), '1\n');
      for (const [index, one] of classes.entries()) {
        const part = path.join(folder, `${device}:1.${index}`);
        await mkdir(part);
        await writeFile(path.join(part, 'bInterfaceClass'), `${one}\n`);
      }
    },
    pull: async (device: string, interfaces: number) => {
      await rm(path.join(folder, device), { recursive: true });
      for (let index = 0; index < interfaces; index += 1) {
        await rm(path.join(folder, `${device}:1.${index}`), { recursive: true });
      }
    },
    isAllowed: async (device: string) =>
      (await readFile(path.join(folder, device, 'authorized'), 'utf8')).trim() === '1',
  };
};

test('a keyboard in a stick’s clothes is switched off, a stick is left alone', async (t) => {
  const { events, look, plugIn, isAllowed } = await setUp(t);
  await look();
  await plugIn('1-1', 4, [storage]);
  await plugIn('1-2', 5, [storage, input]);
  await plugIn('2-1.4', 6, [network, '0a']);
  await look();
  t.true(await isAllowed('1-1'));
  t.false(await isAllowed('1-2'));
  t.false(await isAllowed('2-1.4'));
  t.deepEqual(events, ['usb.device-refused 1-2', 'usb.device-refused 2-1.4']);
});

test('what was there at the start stays, and what takes its port later does not', async (t) => {
  const { look, plugIn, pull, isAllowed } = await setUp(t);
  await plugIn('1-1', 2, [network]);
  await look();
  await look();
  t.true(await isAllowed('1-1'), 'it may be how the box reaches the Internet');
  await pull('1-1', 1);
  await plugIn('1-1', 7, [network]);
  await look();
  t.false(await isAllowed('1-1'));
});

test('a device that is gone before it can be switched off ends nothing', async (t) => {
  const { folder, events, look, plugIn } = await setUp(t);
  await look();
  await plugIn('1-1', 4, [input]);
  await rm(path.join(folder, '1-1'), { recursive: true });
  await look();
  t.deepEqual(events, ['usb.device-not-refused 1-1']);
});

test('the switch is off unless it is on, and nothing else', (t) => {
  const read = (text?: string) =>
    readUsbConfiguration({ HOTSPOT_USB_SOCKET_DIR: '/run/usb', USB_STORAGE_ONLY: text });
  t.false(read().isStorageOnly);
  t.true(read('on').isStorageOnly);
  t.throws(() => read('yes'), { message: /USB_STORAGE_ONLY/ });
});
