import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type * as Sequences from '../../../services/wifi/test/fixtures/probe-sequences.js';
import { chromiumNeed } from '../lab/chromium.ts';
import { importBuilt } from '../lab/import-built.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { startWifi, type WifiProcess } from '../wired-network/wifi-process.ts';
import { walkInChromium } from './captive-walk.ts';
import { joinPhone, type JoinedPhone } from './phone.ts';

const { probeSequences } = (await importBuilt(
  'services/wifi/dist/test/fixtures/probe-sequences.js',
)) as typeof Sequences;

const network = 'village';
const gateway = '192.168.44.1';
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

/** Names are answered again, and the portal, which looks for the service each second, hears it. */
const waitForBox = async (phone: JoinedPhone): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const answer = await phone.ask({ url: 'http://library.lan/captive' }).catch(() => undefined);
    if (answer?.status === 200) return;
    await delay(roundMs);
  }
  throw new Error('the box does not answer');
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
    'with the real Wi-Fi service, DHCP, DNS and firewall, the probes of each system in the table lead to the captive page; whoever says there that they stay hears what their system wants to hear, and nobody else does, until they want to be forgotten; HTTPS is refused at once; real Chromium at 320 pixels walks from any address to the captive page and the portal',
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
        const machine = await networks.plug('box', network);
        const box = await startBox({
          directory: path.join(directory, 'box'),
          portalPort: 80,
          enter: machine.enter,
          environment: { PORTAL_ADDRESS: '0.0.0.0', COMMUNITY_NAME: 'Library' },
        });
        const start = async (): Promise<WifiProcess> => {
          const wifi = startWifi({
            machine,
            socketDirectory: box.socketDirectory,
            stateDirectory: path.join(directory, 'wifi'),
            environment: {
              NETWORK_MODE: 'wired',
              WIRED_INTERFACE: network,
              WIFI_BACKEND: 'hostapd',
              DEVICE_NAME: 'library',
              PORTAL_PORT: '80',
            },
          });
          await wifi.waitFor('the box begins', ({ message }) => message.code === 'NETWORK_WIRED');
          return wifi;
        };
        let wifi = await start();
        try {
          const ana = await joinPhone(networks, 'ana', network, directory);
          const ben = await joinPhone(networks, 'ben', network, directory);
          log(`two phones joined: ${ana.address}, ${ben.address}`);
          await waitForBox(ana);
          for (const phone of [ana, ben]) {
            const count = await askAll(phone, false);
            log(`${count} probes lead to the captive page`);
          }
          log(`HTTPS is refused after ${await refusesTls(ana)} ms`);
          await choose(ana, 'stay');
          log(`${await askAll(ana, true)} probes hear what they want`);
          await askAll(ben, false);
          await wifi.stop('SIGKILL');
          wifi = await start();
          log('the Wi-Fi service was killed and started anew');
          await waitForBox(ana);
          await askAll(ana, true);
          await choose(ana, 'forget');
          await askAll(ana, false);
          log(await walkInChromium(ben, origin, directory));
        } finally {
          await wifi.stop('SIGTERM');
          await box.stop();
        }
      });
    });
  },
};
