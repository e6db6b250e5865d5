import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  networkActs,
  stewardActs,
  stewardDevicePath,
  stewardScreenPath,
  stewardSessionPath,
  stewardSocketName,
  type DeviceDescription,
  type StewardScreen,
  type StewardSession,
} from '@p2p-hotspot/contract';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { hotspotHere } from '../lab/hotspot-here.ts';
import { inNetworks, type Plug } from '../lab/network.ts';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import { askSocket } from '../wired-network/ask-socket.ts';
import { startWifi } from '../wired-network/wifi-process.ts';

/**
 * Makes a golden box: what the programs of today leave on their volumes after a first boot, two releases and what
 * a steward usually does, for those of tomorrow to go on with. Needs root and the packages of `wired-network`.
 *
 *     node test/dist/src/golden/main.js box-2
 */
const [name = ''] = process.argv.slice(2);
const goldenDirectory = path.resolve(import.meta.dirname, '../../../golden/boxes');
const network = 'village';
const community = 'Aldeia';

const makeReleases = async (directory: string) => {
  await mkdir(directory);
  const operator = await makeOperator(directory, { command: hotspotHere });
  const books = path.join(directory, 'books');
  await mkdir(books);
  const bundles: string[] = [];
  for (const counter of [1, 2, 3]) {
    await writeFile(path.join(books, 'index.html'), `<title>Books</title><p>Edition ${counter}\n`);
    await writeFile(path.join(books, `${counter}.txt`), `Page ${counter}\n`.repeat(50));
    if (counter === 1) await operator.add(books);
    else await cp(books, path.join(operator.collection, 'content/books'), { recursive: true });
    const bundle = path.join(directory, `release-${counter}.hotspot`);
    await operator.createBundle(bundle);
    bundles.push(bundle);
  }
  return { rootFingerprint: operator.rootFingerprint, bundles };
};

const signIn = async (box: Box) => {
  const socket = path.join(box.socketDirectory, stewardSocketName);
  const { body: screen } = await askSocket(socket, { path: stewardScreenPath });
  const { firstPin: pin = '' } = screen as StewardScreen;
  const { body: session } = await askSocket(socket, { path: stewardSessionPath, body: { pin } });
  const { token } = session as StewardSession;
  const act = async (what: keyof typeof stewardActs, body: object): Promise<void> => {
    const { statusCode } = await askSocket(socket, { path: stewardActs[what], body, token });
    if (statusCode !== 202) throw new Error(`${what} is answered by ${statusCode}`);
  };
  return { pin, token, act };
};

/** A box on a cable, through the days that a box has. */
const live = async (directory: string, machine: Plug) => {
  const { rootFingerprint, bundles } = await makeReleases(path.join(directory, 'operator'));
  const [first = '', second = '', next = ''] = bundles;
  const environment = {
    ...{ PORTAL_ADDRESS: '0.0.0.0', COMMUNITY_NAME: community, NEIGHBOURS: 'off' },
    HOTSPOT_LOCAL_DIR: path.join(directory, 'local'),
  };
  await mkdir(environment.HOTSPOT_LOCAL_DIR);
  const box = await startBox({
    ...{ directory, trustRoot: rootFingerprint, portalPort: 80, environment },
    enter: machine.enter,
  });
  const wifi = startWifi({
    machine,
    socketDirectory: box.socketDirectory,
    stateDirectory: path.join(directory, 'of-wifi'),
    environment: { NETWORK_MODE: 'wired', WIRED_INTERFACE: network, WIFI_BACKEND: 'hostapd' },
  });
  try {
    await wifi.waitFor(
      'the box serves the cable',
      ({ message }) => message.code === 'NETWORK_WIRED',
    );
    await plugIn(box, first);
    await waitForRelease(box, 1);
    await rm(path.join(box.dropDirectory, path.basename(first)));
    const { pin, token, act } = await signIn(box);
    await act('consentToReceipts', { allowed: true });
    await act('tellUsage', { allowed: true });
    const [accepted] = await wifi.post(networkActs.changeWifi, { ssid: 'School' }, token);
    if (accepted !== 202) throw new Error(`the Wi-Fi is not called otherwise: ${accepted}`);
    await wifi.waitFor('a choice is kept', ({ settings }) => settings.ssid.value === 'School');
    await plugIn(box, second);
    await waitForRelease(box, 2);
    await rm(path.join(box.dropDirectory, path.basename(second)));
    await act('pinChannel', { channel: 'stable', counter: 2 });
    await act('followChannel', { channel: 'stable' });
    const status = await waitFor(box, ({ sources }) => sources.length === 0);
    const { body: device } = await askSocket(path.join(box.socketDirectory, stewardSocketName), {
      ...{ path: stewardDevicePath, token },
    });
    const facts = {
      ...{ trustRoot: rootFingerprint, pin, community, ssid: 'School' },
      device: (device as DeviceDescription).id,
      history: status.history.map(({ message }) => message.code),
      releases: status.current?.releases,
    };
    return { next, facts };
  } finally {
    await wifi.stop('SIGTERM');
    await box.stop();
  }
};

if (!/^box-[1-9][0-9]*$/.test(name)) throw new Error('name the box: box-1, box-2 …');
await inScratch(async (directory) => {
  const { next, facts } = await inNetworks(async (networks) =>
    live(directory, await networks.plug('box', network)),
  );
  await rename(path.join(directory, 'of-wifi/keep'), path.join(directory, 'wifi'));
  const golden = (suffix: string) => path.join(goldenDirectory, `${name}${suffix}`);
  await execa('tar', [
    ...['--create', '--gzip', '--file', golden('.tar.gz'), '--directory', directory],
    ...['--sort=name', '--numeric-owner', '--owner=0', '--group=0', '--exclude=state/lock'],
    ...['store', 'state', 'local', 'wifi'],
  ]);
  await writeFile(golden('.json'), `${JSON.stringify(facts, undefined, 2)}\n`);
  await cp(next, golden('.next.hotspot'));
  process.stdout.write(await readFile(golden('.json'), 'utf8'));
});
