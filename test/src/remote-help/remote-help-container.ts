import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPortalPort } from '@p2p-hotspot/contract';
import { logged, startWorkspace } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { imageNeeds } from '../images/build-here.ts';
import { layOutImages } from '../images/shared-images.ts';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { countOn } from './count-on.ts';
import { makeHelpServer } from './help-server.ts';
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

const helperProgram = fileURLToPath(
  new URL('../../../../daemon/dist/src/engine-helper/main.js', import.meta.url),
);

/** As the engine's helper makes it: a user of its own, no mounts, no capabilities, not started again by itself. */
const shapeFormat =
  '{{.Config.User}} {{.HostConfig.NetworkMode}} {{len .Mounts}} {{.HostConfig.CapDrop}} {{.HostConfig.RestartPolicy.Name}} {{.HostConfig.ReadonlyRootfs}}';
const shape = '61003:61003 host 0 [ALL] no true';

interface Trial {
  readonly lab: Lab;
  readonly engine: DockerEngine;
  readonly environment: Readonly<Record<string, string>>;
  /** Packets that left the box for the help server. */
  readonly sent: () => Promise<number>;
}

const containersOf = ({ docker }: DockerEngine): Promise<string> =>
  docker('ps', '--all', '--quiet');

/** There is no container, no way in, and nothing leaves the box while its pages are asked for. */
const expectShut = async ({ lab, engine, sent }: Trial, when: string): Promise<void> => {
  demand((await containersOf(engine)) === '', `a container is there ${when}`);
  const before = await sent();
  for (let visits = 0; visits < 20; visits += 1) {
    const { status } = await ask(lab.box, `http://127.0.0.1:${defaultPortalPort}/status`);
    demand(status === 200, `the status page is answered by ${status}`);
  }
  const packets = (await sent()) - before;
  demand(packets === 0, `${packets} packets left the box for the help server ${when}`);
};

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

/** Allowed, a daemon that dies meanwhile, and withdrawn. @returns where the tunnel leads */
const proveWithdrawn = async (trial: Trial): Promise<string> => {
  const { lab, engine, environment } = trial;
  const { help, directories, server, log } = lab;
  const first = await startDaemon(lab, environment);
  const told = await helpOf(first, ({ state }) => state === 'ready');
  await expectShut(trial, 'before anybody allowed it');
  demand((await trial.sent()) === 0, 'something was sent before anybody allowed it');
  await server.authorize(told.invitation?.authorizedKey ?? '');
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  const begunMs = performance.now();
  await allow(steward, 2);
  await helpOf(first, isOpen);
  log(`open ${seconds(begunMs)} s after it was allowed`);
  const here = `http://localhost:${pagePort(told)}/`;
  demand((await ask(help, here)).status === 200, 'the tunnel leads nowhere');
  demand((await trial.sent()) > 0, 'nothing was counted while help was on');
  const id = await engine.docker('ps', '--quiet');
  const made = await engine.docker('inspect', '--format', shapeFormat, id);
  demand(made === shape, `the container is ${made}`);
  const memory = ['stats', '--no-stream', '--format', '{{.MemUsage}}'] as const;
  log(`memory of the container: ${await engine.docker(...memory)}`);

  await first.kill();
  // The tunnel is there; whether the portal, which does not know any more that it is allowed, lets anybody in is its own matter.
  demand((await ask(help, here)).status !== 0, 'the container ended with the daemon');
  const second = await startDaemon(lab, environment);
  await helpOf(second, isOpen);
  demand((await engine.docker('ps', '--quiet')) === id, 'it was started anew');
  const again = await signIn(directories.sockets, pin);
  const endMs = performance.now();
  await again.act('withdrawRemoteHelp');
  demand((await ask(help, here)).status === 0, 'the tunnel is still there');
  log(`withdrawn and shut within ${seconds(endMs)} s`);
  await expectShut(trial, 'after it was withdrawn');

  await again.standBeforeTheBox();
  await allow(again, 1);
  await second.kill();
  return here;
};

/** Its time is over: with a daemon, and without one. */
const proveExpiry = async (trial: Trial, here: string): Promise<void> => {
  const { lab, environment, engine } = trial;
  const { help, directories, log } = lab;
  // A start takes 30 of them, and a container that is well some more.
  await leaveSeconds(directories.state, 105);
  const watched = await startDaemon(lab, environment);
  await helpOf(watched, isOpen);
  await helpOf(watched, ({ state }) => state === 'ready');
  demand((await ask(help, here)).status === 0, 'the tunnel is still there after its time');
  await expectShut(trial, 'after its time');
  const steward = await signIn(directories.sockets, pin);
  await steward.standBeforeTheBox();
  await allow(steward, 1);
  await helpOf(watched, isOpen);
  await watched.kill();
  await engine.docker('rm', '--force', await containersOf(engine));

  await leaveSeconds(directories.state, 105);
  const last = await startDaemon(lab, environment);
  await helpOf(last, isOpen);
  await last.kill();
  const aloneMs = performance.now();
  await eventually('the end of the container', async () =>
    (await engine.docker('ps', '--quiet')) === '' ? true : undefined,
  );
  demand((await ask(help, here)).status === 0, 'the tunnel is still there after its time');
  log(`without a daemon it ended by itself ${seconds(aloneMs)} s later`);
};

/** The power goes while it is open; the engine comes back, and a daemon that is not allowed to help any more. */
const provePowerCut = async (trial: Trial, here: string): Promise<void> => {
  const { lab, engine, environment } = trial;
  await leaveSeconds(lab.directories.state, 600);
  const before = await startDaemon(lab, environment);
  await helpOf(before, isOpen);
  await before.kill();
  await engine.cut();
  await eventually('the end of the tunnel', async () =>
    (await ask(lab.help, here)).status === 0 ? true : undefined,
  );
  const sentBefore = await trial.sent();
  await engine.start();
  demand((await engine.docker('ps', '--quiet')) === '', 'the engine started it again by itself');
  const after = await startDaemon(lab, { ...environment, REMOTE_SUPPORT: '' });
  await helpOf(after, ({ state }) => state === 'off');
  await eventually('the end of what was left', async () =>
    (await containersOf(engine)) === '' ? true : undefined,
  );
  await expectShut(trial, 'after a loss of power');
  demand((await trial.sent()) === sentBefore, 'something was sent after a loss of power');
  demand((await ask(lab.help, here)).status === 0, 'the tunnel came back with the power');
  await after.stop();
};

const run = async (directory: string, log: (line: string) => void): Promise<void> => {
  const inside = (name: string) => path.join(directory, name);
  for (const name of ['run', 'engine']) await mkdir(inside(name));
  await layOutImages(inside('data'), ['remote-help']);
  await inNetworks(async (networks) => {
    const help = await networks.join('helper', 'internet', '10.9.0.1/24');
    const box = await networks.join('box', 'internet', '10.9.0.2/24');
    const server = await makeHelpServer(help, directory, 'server');
    const directories = {
      store: inside('store'),
      state: inside('state'),
      sockets: inside('sockets'),
      drop: inside('drop'),
    };
    await server.start();
    const words = { directory: inside('run'), dataDirectory: inside('data'), enter: box.enter };
    const task = withDockerEngine(words, async (engine) => {
      const helper = execa(process.execPath, [helperProgram], {
        env: {
          HOTSPOT_ENGINE_SOCKET_DIR: inside('engine'),
          DOCKER_HOST: `unix://${engine.socket}`,
        },
        buffer: false,
        reject: false,
      });
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
        const trial: Trial = {
          engine,
          lab: { directory, directories, box, help, cloud: help, server, log },
          environment: {
            HOTSPOT_REMOTE_HELP_PROGRAM: '',
            HOTSPOT_REMOTE_HELP_IMAGE: 'p2p-hotspot/remote-help',
            HOTSPOT_ENGINE_SOCKET_DIR: inside('engine'),
          },
          sent: await countOn(box, 22),
        };
        const here = await proveWithdrawn(trial);
        await proveExpiry(trial, here);
        await provePowerCut(trial, here);
      } finally {
        portal.kill('SIGTERM');
        helper.kill('SIGTERM');
        await Promise.all([portal.catch(() => undefined), helper]);
      }
    });
    // Not before the engine: as long as there is a tunnel, the server has somebody to wait for.
    await task.finally(() => server.stop());
  });
};

/** The same as `remote-help`, by the image and an engine. */
export const remoteHelpContainerTest: SystemTest = {
  name: 'remote-help-container',
  proves:
    'a real engine has a container of remote help only while a steward allows it, without mounts and capabilities, and nothing leaves the box for the help server before and after; it outlives a daemon that is killed and is taken over by the next one, ends with its time, also where no daemon is left, and is not started again by an engine that comes back after a loss of power',
  needs: [
    ...dockerNeeds,
    ...imageNeeds,
    { tool: '/usr/sbin/sshd', debianPackage: 'openssh-server' },
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'ip', debianPackage: 'iproute2' },
  ],
  run: (log) => inScratch((directory) => run(directory, log)),
};
