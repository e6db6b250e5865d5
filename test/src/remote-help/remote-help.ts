import path from 'node:path';
import { defaultPortalPort } from '@p2p-hotspot/contract';
import { logged, startWorkspace } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import { fakeTime, fakeTimeNeed } from '../lab/fake-time.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { countOn } from './count-on.ts';
import { makeHelpServer, type HelpServer } from './help-server.ts';
import {
  allow,
  ask,
  demand,
  helpOf,
  isOpen,
  leaveSeconds,
  pagePort,
  pin,
  startDaemon,
  type Lab,
} from './lab.ts';
import { signIn } from './steward.ts';

const shown = 'This box lets nobody in from far away now';

/** Off: nothing leaves the box for the help server, and nobody gets to it by a public URL. */
const proveOff = async (lab: Lab, sent: () => Promise<number>): Promise<void> => {
  const { box, cloud, help, directories } = lab;
  const without = await startDaemon(lab, { REMOTE_SUPPORT: '' });
  await helpOf(without, ({ state }) => state === 'off');
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  const { body } = await steward.act('allowRemoteHelp', { who: 'Ana', hours: 2 });
  demand(JSON.stringify(body).includes('REMOTE_HELP_NOT_OFFERED'), 'it can be asked for');
  await without.stop();

  const daemon = await startDaemon(lab);
  const told = await helpOf(daemon, ({ state }) => state === 'ready');
  const isSaid = async (): Promise<boolean> => {
    const { status, text } = await ask(box, `http://127.0.0.1:${defaultPortalPort}/status`);
    return status === 200 && text.includes('Remote help: off');
  };
  // The portal hears of the daemon that was just started when it asks the next time.
  await eventually('a status page of the new daemon', async () => (await isSaid()) || undefined);
  for (let visits = 0; visits < 20; visits += 1) {
    demand(await isSaid(), 'the status page does not say so');
  }
  const early = await signIn(directories.sockets, pin);
  const refused = await early.act('allowRemoteHelp', { who: 'Ana', hours: 2 });
  demand(refused.statusCode === 403, 'nobody has to stand before the box');
  const publicUrl = await ask(cloud, `http://10.8.0.2:${defaultPortalPort}/`);
  demand(publicUrl.status === 403 && publicUrl.text.includes(shown), 'a public URL gets in');
  const neighbour = await ask(help, `http://10.9.0.2:${defaultPortalPort}/`);
  demand(neighbour.status === 200, `the box is not there for its network: ${neighbour.status}`);
  const asked = await ask(help, `http://localhost:${pagePort(told)}/`);
  demand(asked.status === 0, 'the port of the box is open on the help server');
  const packets = await sent();
  demand(packets === 0, `${packets} packets left the box for the help server`);
  await daemon.stop();
};

/** On: the tunnel works, the screen stays where it is, and withdrawing shuts it at once. */
const proveOn = async (lab: Lab): Promise<void> => {
  const { box, cloud, help, directories, server, log } = lab;
  const daemon = await startDaemon(lab);
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  const begunMs = performance.now();
  await allow(steward, 2);
  // Before the operator knows the key.
  await helpOf(daemon, ({ connection }) => connection?.message.code === 'REMOTE_HELP_KEY_REFUSED');
  const { invitation } = await helpOf(daemon, () => true);
  await server.authorize(invitation?.authorizedKey ?? '');
  const told = await helpOf(daemon, isOpen);
  log(`allowed, refused once, open after ${((performance.now() - begunMs) / 1000).toFixed(1)} s`);
  const here = `http://localhost:${pagePort(told)}`;
  const page = await ask(help, `${here}/`);
  demand(page.status === 200, `the tunnel leads to ${page.status}`);
  demand(page.text.includes('Ana can reach this box'), 'the page does not say who is in');
  await steward.act('beginPresence');
  const kiosk = await ask(help, `${here}/kiosk`);
  demand(kiosk.status === 200 && !kiosk.text.includes('class="secret"'), 'it sees the screen');
  const screen = await ask(box, `http://127.0.0.1:${defaultPortalPort}/kiosk`);
  demand(screen.text.includes('class="secret"'), 'the screen shows no code');
  const publicUrl = await ask(cloud, `http://10.8.0.2:${defaultPortalPort}/`);
  demand(publicUrl.status === 200, `the public URL is answered by ${publicUrl.status}`);
  const [name = '', ...words] = help.enter;
  const second = `${pagePort(told) + 1}`;
  const { stdout } = await execa(name, [...words, 'ssh-keyscan', '-p', second, 'localhost']);
  demand(stdout.includes('ssh-ed25519'), 'REMOTE_HELP_TARGET is not reached');

  const endMs = performance.now();
  const ended = await steward.act('withdrawRemoteHelp');
  demand(ended.statusCode === 202, 'it cannot be withdrawn');
  const after = await ask(help, `${here}/`);
  demand(after.status === 0, 'the tunnel is still there');
  log(`withdrawn and shut within ${((performance.now() - endMs) / 1000).toFixed(1)} s`);
  await eventually('a public URL that is refused', async () => {
    const { status } = await ask(cloud, `http://10.8.0.2:${defaultPortalPort}/`);
    return status === 403 || undefined;
  });
  const acts = (await steward.log()).map(({ act }) => act);
  for (const act of [
    'allowRemoteHelp',
    'remoteHelpOpened',
    'withdrawRemoteHelp',
    'remoteHelpClosed',
  ]) {
    demand(
      acts.some((one) => one === act),
      `${act} is not in the log`,
    );
  }
  await daemon.stop();
};

/** Another machine at the same address gets neither a tunnel nor a login. */
const proveForeign = async (lab: Lab, foreign: HelpServer): Promise<void> => {
  const { directories, server } = lab;
  await server.stop();
  await foreign.start();
  const daemon = await startDaemon(lab);
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  await allow(steward, 2);
  await helpOf(
    daemon,
    ({ connection }) => connection?.message.code === 'REMOTE_HELP_SERVER_FOREIGN',
  );
  demand(!/Accepted|Failed|Postponed/.test(foreign.said()), `it tried: ${foreign.said()}`);
  await steward.act('withdrawRemoteHelp');
  await daemon.stop();
  await foreign.stop();
  await server.start();
};

/** It ends by itself, also after the daemon was killed and the box woke up in another century. */
const proveExpiry = async (lab: Lab): Promise<void> => {
  const { directories, help, log } = lab;
  const first = await startDaemon(lab);
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  await allow(steward, 1);
  const told = await helpOf(first, isOpen);
  const here = `http://localhost:${pagePort(told)}/`;
  await first.kill();
  // The program of the tunnel ends with the daemon that started it.
  while ((await ask(help, here)).status !== 0);

  await leaveSeconds(directories.state, 120);
  const second = await startDaemon(lab, fakeTime('2099-12-31 00:00:00'));
  const future = await helpOf(second, isOpen);
  const left = future.consent?.secondsLeft ?? 0;
  demand(left > 0 && left <= 90, `${left} s are left of 120, less what a start costs`);
  demand(future.consent?.until.startsWith('2099') === true, 'the clock is not wrong');
  demand((await ask(help, here)).status === 200, 'it does not go on');
  await second.kill();
  while ((await ask(help, here)).status !== 0);

  await leaveSeconds(directories.state, 90);
  const third = await startDaemon(lab, fakeTime('1970-01-02 00:00:00'));
  const past = await helpOf(third, isOpen);
  const openMs = performance.now();
  const leftSeconds = past.consent?.secondsLeft ?? 0;
  demand(leftSeconds > 0 && leftSeconds <= 60, `${leftSeconds} s are left of 90`);
  demand((await ask(help, here)).status === 200, 'it does not go on in 1970');
  await helpOf(third, ({ state }) => state === 'ready');
  const after = await ask(help, here);
  demand(after.status === 0, 'the tunnel is still there after its time');
  const seconds = (performance.now() - openMs) / 1000;
  log(`in 1970 ${leftSeconds} s were left; shut ${seconds.toFixed(1)} s later`);
  demand(seconds < leftSeconds + 60, `it was shut only after ${seconds} s`);
  const acts = (await (await signIn(directories.sockets, pin)).log()).map(({ act }) => act);
  demand(acts.includes('remoteHelpExpired'), 'the log does not say that the time was over');
  await third.stop();
};

/** Somebody is let in from far away only while a steward wants it. */
export const remoteHelpTest: SystemTest = {
  name: 'remote-help',
  proves:
    'while nobody allowed remote help no packet leaves a box for the help server and a public URL is refused; a steward before the box opens a tunnel to a real OpenSSH server that leads to the pages and not to the screen, a server with another host key gets nothing, withdrawing shuts it at once, and it ends by itself after a kill -9 and with clocks in 1970 and 2099',
  needs: [
    { tool: '/usr/sbin/sshd', debianPackage: 'openssh-server' },
    { tool: 'ssh', debianPackage: 'openssh-client' },
    fakeTimeNeed,
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'ip', debianPackage: 'iproute2' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await inNetworks(async (networks) => {
        const help = await networks.join('helper', 'internet', '10.9.0.1/24');
        const box = await networks.join('box', 'internet', '10.9.0.2/24');
        const cloud = await networks.join('cloud', 'resin-vpn', '10.8.0.1/24');
        await networks.join('box', 'resin-vpn', '10.8.0.2/24');
        const server = await makeHelpServer(help, directory, 'server');
        const foreign = await makeHelpServer(help, directory, 'foreign');
        const own = await makeHelpServer({ ...box, address: '127.0.0.1:2022' }, directory, 'own');
        const directories = {
          store: path.join(directory, 'store'),
          state: path.join(directory, 'state'),
          sockets: path.join(directory, 'sockets'),
          drop: path.join(directory, 'drop'),
        };
        const lab = { directory, directories, box, help, cloud, server, log };
        await server.start();
        await own.start();
        const portal = startWorkspace(
          'services/portal',
          {
            HOTSPOT_STORE_DIR: directories.store,
            HOTSPOT_SOCKET_DIR: directories.sockets,
            PORTAL_ADDRESS: '0.0.0.0',
            PORTAL_PORT: String(defaultPortalPort),
          },
          box.enter,
        );
        try {
          await logged(portal, 'portal', 'portal.listening');
          const sent = await countOn(box, 22);
          await proveOff(lab, sent);
          await proveOn(lab);
          demand((await sent()) > 0, 'nothing was counted while help was on');
          await proveForeign(lab, foreign);
          await proveExpiry(lab);
        } finally {
          portal.kill('SIGTERM');
          await portal.catch(() => undefined);
          await Promise.all([server.stop(), foreign.stop(), own.stop()]);
        }
      });
    });
  },
};
