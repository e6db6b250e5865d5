import { createInterface } from 'node:readline';
import { isCodedError } from '@p2p-hotspot/contract';
import { dnsmasqNameServer } from '../../src/adapters/dnsmasq/name-server.ts';
import { nameServerProbe } from '../../src/adapters/dnsmasq/name-server-probe.ts';
import { sntpServer } from '../../src/adapters/time/time-server.ts';
import { createNftFirewall } from '../../src/adapters/nft/nft-firewall.ts';
import type { NameServerSettings } from '../../src/ports/name-server.ts';
import type { FirewallSettings } from '../../src/ports/visitor-firewall.ts';
import { endOrphans } from '../../src/tools/end-orphans.ts';

/** What the program is asked for, a JSON line each; it answers with one each, in order. */
type Ask =
  | { readonly act: 'apply'; readonly settings: NameServerSettings }
  | { readonly act: 'firewall'; readonly settings: FirewallSettings }
  | { readonly act: 'tell-time'; readonly address: string }
  | { readonly act: 'set-clock'; readonly floorMs: number; readonly isProven: boolean }
  | { readonly act: 'leases' | 'lease-events' | 'stop' }
  | { readonly act: 'find-servers'; readonly device: string }
  | { readonly act: 'probe'; readonly gateway: string; readonly name: string };

/**
 * The adapters of DHCP, DNS and time without the service around them: what system tests and benchmarks
 * run inside a network namespace. Its two arguments are the folders of `dnsmasqNameServer`.
 */
const [, , keepDirectory = '', runDirectory = ''] = process.argv;
await endOrphans(runDirectory);
const nameServer = dnsmasqNameServer({
  keepDirectory,
  runDirectory,
  onLine: (line) => {
    process.stderr.write(`${line}\n`);
  },
  onKeepFailed: (error) => {
    process.stderr.write(`leases not kept: ${String(error)}\n`);
  },
});
let clock = { floorMs: 0, isProven: true };
const timeServer = sntpServer({
  timeFloor: () => clock.floorMs,
  isClockProven: () => clock.isProven,
});
const probe = nameServerProbe();
let leaseEvents = 0;
nameServer.onLeases(() => {
  leaseEvents += 1;
});

const act = async (ask: Ask): Promise<unknown> => {
  switch (ask.act) {
    case 'apply':
      await nameServer.apply(ask.settings);
      return {};
    case 'firewall':
      await createNftFirewall().apply(ask.settings);
      return {};
    case 'tell-time':
      await timeServer.apply(ask.address);
      return {};
    case 'set-clock':
      clock = { floorMs: ask.floorMs, isProven: ask.isProven };
      return {};
    case 'leases':
      return nameServer.leases();
    case 'lease-events':
      return leaseEvents;
    case 'find-servers':
      return probe.findDhcpServers(ask.device, AbortSignal.timeout(30_000));
    case 'probe':
      return {
        offersAddress: await probe.offersAddress(ask.gateway, AbortSignal.timeout(30_000)),
        address: await probe.resolve(ask.gateway, ask.name, AbortSignal.timeout(30_000)),
      };
    case 'stop':
      await nameServer.stop();
      await timeServer.stop();
      return {};
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  const ask = JSON.parse(line) as Ask;
  try {
    process.stdout.write(`${JSON.stringify({ done: await act(ask) })}\n`);
  } catch (error) {
    if (!isCodedError(error)) throw error;
    const { code, parameters } = error;
    process.stdout.write(`${JSON.stringify({ failed: { code, parameters } })}\n`);
  }
}
await nameServer.stop();
await timeServer.stop();
