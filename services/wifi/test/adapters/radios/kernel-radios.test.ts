import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { kernelRadios } from '../../../src/adapters/radios/kernel-radios.ts';
import { WifiError } from '../../../src/errors.ts';
import {
  ethtoolBrcmfmac,
  mt76x2u,
  raspberryPi,
  regOfBrazil,
  regOfTheWorld,
  scan,
} from '../../fixtures/iw-recordings.ts';

type Answers = Readonly<Record<string, string>>;

/** Answers from recordings, by the words of the command; others fail as a tool does. */
const recorded = (answers: Answers, asked: string[] = []) => {
  return (tool: string, words: readonly string[]): Promise<string> => {
    const command = [tool, ...words].join(' ');
    asked.push(command);
    const answer = answers[command];
    return answer === undefined
      ? Promise.reject(
          new WifiError('NETWORK_TOOL_FAILED', { parameters: { tool, reason: 'No such device' } }),
        )
      : Promise.resolve(answer);
  };
};

interface FakeDevice {
  readonly phy?: string;
  /** Below /sys/devices. */
  readonly place: string;
  readonly driver?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly switches?: Readonly<Record<string, { soft: string; hard: string }>>;
}

/** A /sys with these devices, linked as the kernel links them. */
const makeSys = async (
  t: ExecutionContext,
  devices: Readonly<Record<string, FakeDevice>>,
): Promise<string> => {
  const sys = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-sys-'));
  t.teardown(() => rm(sys, { recursive: true, force: true }));
  await mkdir(path.join(sys, 'class', 'net'), { recursive: true });
  for (const [name, { phy, place, driver, files = {}, switches = {} }] of Object.entries(devices)) {
    const hardware = path.join(sys, 'devices', place);
    const net = path.join(hardware, 'net', name);
    await mkdir(net, { recursive: true });
    await symlink(net, path.join(sys, 'class', 'net', name));
    await symlink(hardware, path.join(net, 'device'));
    if (driver !== undefined) {
      await symlink(path.join(sys, 'bus', 'drivers', driver), path.join(hardware, 'driver'));
    }
    for (const [file, text] of Object.entries(files)) {
      await writeFile(path.join(hardware, file), `${text}\n`);
    }
    if (phy === undefined) continue;
    const phyFolder = path.join(hardware, 'ieee80211', phy);
    await mkdir(phyFolder, { recursive: true });
    await symlink(phyFolder, path.join(net, 'phy80211'));
    await writeFile(path.join(phyFolder, 'name'), `${phy}\n`);
    for (const [number, { soft, hard }] of Object.entries(switches)) {
      await mkdir(path.join(phyFolder, number));
      await writeFile(path.join(phyFolder, number, 'soft'), `${soft}\n`);
      await writeFile(path.join(phyFolder, number, 'hard'), `${hard}\n`);
    }
  }
  return sys;
};

const board: FakeDevice = {
  phy: 'phy0',
  place: 'platform/soc/fe300000.mmcnr/mmc_host/mmc1/mmc1:0001/mmc1:0001:1',
  driver: 'brcmfmac',
  files: { vendor: '0x02d0', device: '0xA9BF' },
  switches: { rfkill0: { soft: '0', hard: '0' } },
};
const stick: FakeDevice = {
  phy: 'phy1',
  place: 'platform/scb/fd500000.pcie/pci0000:00/usb2/2-1/2-1:1.0',
  driver: 'mt76x2u',
};
const cable: FakeDevice = { place: 'platform/scb/fd580000.ethernet', driver: 'bcmgenet' };

const answers: Answers = {
  'iw phy phy0 info': raspberryPi,
  'iw phy phy1 info': mt76x2u,
  'ethtool -i wlan0': ethtoolBrcmfmac,
};

test('the radios of a board with a stick are told, and its cable is not one', async (t) => {
  const sysDirectory = await makeSys(t, { wlan1: stick, wlan0: board, eth0: cable });
  const radios = await kernelRadios({ sysDirectory, run: recorded(answers) }).list();
  t.is(radios.length, 2);
  t.like(radios[0], {
    device: 'wlan0',
    phy: 'phy0',
    driver: 'brcmfmac',
    chip: '02d0:a9bf',
    firmware: '7.45.154',
    isBuiltIn: true,
    isBlocked: false,
    canBeAccessPoint: true,
    canDoWpa3: false,
  });
  t.like(radios[1], { device: 'wlan1', driver: 'mt76x2u', isBuiltIn: false, canDoWpa3: true });
  t.false('firmware' in (radios[1] ?? {}));
});

test('a board whose chip says that it can do SAE is not believed', async (t) => {
  const sysDirectory = await makeSys(t, { wlan0: board });
  const run = recorded({ 'iw phy phy0 info': mt76x2u });
  const [radio] = await kernelRadios({ sysDirectory, run }).list();
  t.is(radio?.canDoWpa3, false);
});

for (const [what, soft, hard] of [
  ['by software', '1', '0'],
  ['by a switch', '0', '1'],
] as const) {
  test(`a radio that is switched off ${what} is told`, async (t) => {
    const off = { ...board, switches: { rfkill0: { soft, hard } } };
    const sysDirectory = await makeSys(t, { wlan0: off });
    const [radio] = await kernelRadios({ sysDirectory, run: recorded(answers) }).list();
    t.is(radio?.isBlocked, true);
  });
}

test('a radio that goes away in the middle is left out', async (t) => {
  const sysDirectory = await makeSys(t, { wlan0: board, wlan1: stick });
  const run = async (tool: string, words: readonly string[]): Promise<string> => {
    if (words.includes('phy1')) {
      await rm(path.join(sysDirectory, 'class', 'net', 'wlan1'));
      return recorded({})(tool, words);
    }
    return recorded(answers)(tool, words);
  };
  const radios = kernelRadios({ sysDirectory, run });
  t.deepEqual(
    (await radios.list()).map(({ device }) => device),
    ['wlan0'],
  );
  t.is((await radios.list()).length, 1);
});

test('a machine without network devices has no radios', async (t) => {
  t.deepEqual(
    await kernelRadios({
      sysDirectory: path.join(tmpdir(), 'no-such-sys'),
      run: recorded({}),
    }).list(),
    [],
  );
  const sysDirectory = await makeSys(t, {});
  t.deepEqual(await kernelRadios({ sysDirectory, run: recorded({}) }).list(), []);
});

test('a country is waited for, and one that the kernel does not know holds nobody up', async (t) => {
  const told = [regOfTheWorld, regOfBrazil];
  const run = (_tool: string, words: readonly string[]): Promise<string> =>
    Promise.resolve(words[1] === 'get' ? (told.shift() ?? regOfBrazil) : '');
  await kernelRadios({ run, countryPauseMs: 1 }).setCountry('BR');
  t.is(told.length, 0);

  const asked: string[] = [];
  const never = recorded({ 'iw reg set BR': '', 'iw reg get': regOfTheWorld }, asked);
  await kernelRadios({ run: never, countryTries: 3, countryPauseMs: 1 }).setCountry('BR');
  t.is(asked.filter((command) => command === 'iw reg get').length, 3);
});

test('a country that iw does not take is an error in words', async (t) => {
  await t.throwsAsync(kernelRadios({ run: recorded({}) }).setCountry('BR'), {
    code: 'NETWORK_TOOL_FAILED',
  });
});

test('what was heard lately is taken; else the radio is switched on and listens', async (t) => {
  const before = kernelRadios({ run: recorded({ 'iw dev wlan1 scan dump': scan }) });
  t.is((await before.busyChannels('wlan1'))?.get(6), 2);

  const asked: string[] = [];
  const now = recorded(
    {
      'iw dev wlan1 scan dump': '',
      'ip link set dev wlan1 up': '',
      'iw dev wlan1 scan': scan,
    },
    asked,
  );
  t.is((await kernelRadios({ run: now }).busyChannels('wlan1'))?.get(6), 2);
  t.deepEqual(asked, ['iw dev wlan1 scan dump', 'ip link set dev wlan1 up', 'iw dev wlan1 scan']);
});

test('a radio that cannot listen now, or is gone, tells nothing', async (t) => {
  t.is(await kernelRadios({ run: recorded({}) }).busyChannels('wlan1'), undefined);
  const busy = recorded({ 'iw dev wlan1 scan dump': '', 'ip link set dev wlan1 up': '' });
  t.is(await kernelRadios({ run: busy }).busyChannels('wlan1'), undefined);
});
