import { execa } from 'execa';
import { importBuilt } from '../lab/import-built.ts';
import type { NetworkMachine } from '../lab/network.ts';

interface DaemonBoxModule {
  readonly createDaemonBox: (socketDirectory: string) => {
    readonly look: () => Promise<{ readonly appPorts: readonly number[] } | undefined>;
  };
}

interface FirewallModule {
  readonly createNftFirewall: (options: {
    readonly run: (
      tool: string,
      words: readonly string[],
      options?: { readonly input?: string },
    ) => Promise<string>;
    readonly allowForwarding: () => Promise<void>;
  }) => { apply(settings: Readonly<Record<string, unknown>>): Promise<void> };
}

/** What the Wi-Fi service lets visitors reach, of what the daemon tells it. */
export const applyVisitorRules = async (
  machine: NetworkMachine,
  socketDirectory: string,
  device: string,
): Promise<{ readonly appPorts: readonly number[] }> => {
  const { createDaemonBox } = (await importBuilt(
    'services/wifi/dist/src/adapters/daemon/daemon-box.js',
  )) as DaemonBoxModule;
  const { createNftFirewall } = (await importBuilt(
    'services/wifi/dist/src/adapters/nft/nft-firewall.js',
  )) as FirewallModule;
  const facts = await createDaemonBox(socketDirectory).look();
  if (facts === undefined) throw new Error('the daemon does not answer');
  const { appPorts } = facts;
  const firewall = createNftFirewall({
    run: async (tool, words, options) => {
      const [program = '', ...rest] = machine.enter;
      return (await execa(program, [...rest, tool, ...words], options ?? {})).stdout;
    },
    allowForwarding: () => Promise.resolve(),
  });
  await firewall.apply({
    device,
    gateway: '192.168.44.1',
    captured: '198.51.100.1',
    isCapturing: true,
    tcpPorts: [53, 80],
    udpPorts: [53, 67],
    appPorts,
  });
  return { appPorts };
};
