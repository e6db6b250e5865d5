import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type * as Sequences from '../../../services/wifi/test/fixtures/probe-sequences.js';
import { chromiumNeed } from '../lab/chromium.ts';
import { importBuilt } from '../lab/import-built.ts';
import { inNetworks, type Cable } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { walkInChromium } from './captive-walk.ts';
import { joinPhone, type JoinedPhone } from './phone.ts';

const { probeSequences } = (await importBuilt(
  'services/wifi/dist/test/fixtures/probe-sequences.js',
)) as typeof Sequences;

const network = 'village';
const gateway = '192.168.44.1';
const captured = '198.51.100.1';
const origin = `http://${gateway}`;
const captive = `${origin}/captive`;
/** To be refused, as opposed to waiting for somebody who never answers. */
const mostRefusalMs = 2000;
const curlRefused = 7;
const mostRounds = 100;
const roundMs = 100;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** The part of the Wi-Fi service that gives addresses and names, in the box's own network. */
const startNetwork = async (box: Cable, sockets: string, directory: string) => {
  const program = fileURLToPath(new URL('network-process.js', import.meta.url));
  const [enter = '', ...words] = box.enter;
  const child = execa(
    enter,
    [...words, process.execPath, program, box.device, sockets, directory],
    { reject: false, buffer: { stdout: false } },
  );
  const ended = child.then(({ stderr }) => {
    throw new Error(`the network did not start: ${stderr}`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await child;
    },
  };
};

/** Every probe of every system, asked by a phone. @returns how many */
const askAll = async (phone: JoinedPhone, isReleased: boolean): Promise<number> => {
  let count = 0;
  for (const { system, requests } of probeSequences) {
    for (const { host, target, headers, after } of requests) {
      const url = `http://${host}${target}`;
      const { status, location, body } = await phone.ask({ url, headers });
      const said = `${system}, ${url}: ${status} ${location}`;
      if (!isReleased) {
        demand(status === 302 && location === captive && body.length > 4, said);
      } else if (after === 'portal') {
        demand(status === 302 && location === `${origin}/`, said);
      } else {
        demand(status === after.status && body.includes(after.body), said);
      }
      count += 1;
    }
  }
  return count;
};

/** The portal looks for the service each second. */
const waitForPortal = async (phone: JoinedPhone): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1) {
    if ((await phone.ask({ url: captive })).status === 200) return;
    await delay(roundMs);
  }
  throw new Error('the portal does not hear the service');
};

const choose = async (phone: JoinedPhone, act: 'stay' | 'forget'): Promise<void> => {
  const { body } = await phone.ask({ url: captive });
  const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const { status, location } = await phone.ask({ url: captive, fields: { token, act } });
  demand(status === 303 && location === captive, `${act}: ${status} ${location}`);
};

/** Nobody waits for what cannot be: no TLS is intercepted. */
const refusesTls = async (phone: JoinedPhone): Promise<number> => {
  const [program = '', ...before] = phone.inside;
  const start = performance.now();
  const { exitCode } = await execa(
    program,
    [...before, 'curl', '--silent', '--max-time', '10', 'https://www.google.com/generate_204'],
    { reject: false },
  );
  const took = Math.round(performance.now() - start);
  demand(exitCode === curlRefused, `curl ended with ${String(exitCode)}: HTTPS is not refused`);
  demand(took < mostRefusalMs, `HTTPS is refused only after ${took} ms`);
  return took;
};

/** What phones, computers and one real browser see that join a box without Internet. */
export const captivePortalTest: SystemTest = {
  name: 'captive-portal',
  proves:
    'with real DHCP, DNS and firewall, the probes of each system in the table lead to the captive page; whoever says there that they stay hears what their system wants to hear, and nobody else does, until they want to be forgotten; HTTPS is refused at once; real Chromium at 320 pixels walks from any address to the captive page and the portal',
  needs: [
    chromiumNeed,
    { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
    { tool: 'udhcpc', debianPackage: 'udhcpc' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'ip', debianPackage: 'iproute2' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await inNetworks(async (networks) => {
        const machine = await networks.join('box', network, `${gateway}/24`);
        await machine.addAddresses([`${captured}/32`]);
        const box = await startBox({
          directory: path.join(directory, 'box'),
          portalPort: 80,
          enter: machine.enter,
          environment: { PORTAL_ADDRESS: '0.0.0.0', COMMUNITY_NAME: 'Library' },
        });
        const state = path.join(directory, 'wifi');
        await mkdir(state, { recursive: true });
        let service = await startNetwork(machine, box.socketDirectory, state);
        try {
          const ana = await joinPhone(networks, 'ana', network, directory);
          const ben = await joinPhone(networks, 'ben', network, directory);
          log(`two phones joined: ${ana.address}, ${ben.address}`);
          await waitForPortal(ana);
          for (const phone of [ana, ben]) {
            const count = await askAll(phone, false);
            log(`${count} probes lead to the captive page`);
          }
          log(`HTTPS is refused after ${await refusesTls(ana)} ms`);
          await choose(ana, 'stay');
          log(`${await askAll(ana, true)} probes hear what they want`);
          await askAll(ben, false);
          await service.stop();
          service = await startNetwork(machine, box.socketDirectory, state);
          log('the network was restarted');
          await waitForPortal(ana);
          await askAll(ana, true);
          await choose(ana, 'forget');
          await askAll(ana, false);
          log(await walkInChromium(ben, origin, directory));
        } finally {
          await service.stop();
          await box.stop();
        }
      });
    });
  },
};
