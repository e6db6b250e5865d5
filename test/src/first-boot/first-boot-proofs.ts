import { chmod, copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { execa } from 'execa';
import type { JoinedPhone } from '../captive-portal/phone.ts';
import { eventually } from '../lab/eventually.ts';
import { counterOf } from '../lab/plug-in.ts';
import type { BootedBox, BootedService } from './first-boot-box.ts';

export const community = 'Aldeia de teste';
export const firstSettings = { COMMUNITY_NAME: `'${community}'`, DEVICE_NAME: 'aldeia-1' } as const;

/** Lines of JSON that a service said, with what the engine keeps of them. */
export const logOf = async (
  { engine, box }: BootedBox,
  service: BootedService,
): Promise<string> => {
  const id = (await box.containers())[service]?.id ?? '';
  return engine.docker('logs', id);
};

/** What the screen beside the box shows, without markup and spaces. */
export const screenOf = async ({ machine }: BootedBox): Promise<string> => {
  const [enter = '', ...entering] = machine.enter;
  const curl = ['curl', '--silent', '--fail', 'http://127.0.0.1/kiosk'];
  const { stdout } = await execa(enter, [...entering, ...curl]);
  return plain(stdout);
};

const plain = (text: string): string => text.replace(/<[^>]*>|\s/g, '');

/** The PIN of a new box: in the log, on the screen beside the box, and nowhere else. */
export const provePin = async (booted: BootedBox, phone: JoinedPhone): Promise<string> => {
  const said = await logOf(booted, 'daemon');
  const pin = /"event":"steward\.pin-made","pin":"(\d+)"/.exec(said)?.[1] ?? '';
  if (pin === '') throw new Error('the log does not tell the PIN');
  if (!(await screenOf(booted)).includes(pin)) throw new Error('the screen does not show the PIN');
  for (const place of ['/', '/kiosk', '/status', '/steward']) {
    const { body } = await phone.ask({ url: `http://${booted.gateway}${place}` });
    if (plain(body).includes(pin)) throw new Error(`${place} tells visitors the PIN`);
  }
  return pin;
};

export const proveVisit = async ({ gateway }: BootedBox, phone: JoinedPhone): Promise<void> => {
  if (!phone.address.startsWith('192.168.44.')) {
    throw new Error(`the phone was given ${phone.address}`);
  }
  await eventually('the portal answers by address and by name', async () => {
    for (const host of [gateway, 'aldeia-1.lan']) {
      const { status, body } = await phone.ask({ url: `http://${host}/` });
      if (status !== 200 || !body.includes(community)) return undefined;
    }
    return true;
  });
};

/** Puts the first release where the box finds it, and waits until it is in force; its probation goes on. */
export const bringRelease = async ({ box }: BootedBox, bundle: string): Promise<BoxStatus> => {
  const incoming = box.volume('incoming');
  const arriving = path.join(incoming, '.release.arriving');
  await copyFile(bundle, arriving);
  await chmod(arriving, 0o644);
  await rename(arriving, path.join(incoming, 'release.hotspot'));
  return box.statusLike('the release', (status) => counterOf(status) === 1);
};
