import { readFile, writeFile } from 'node:fs/promises';
import { WifiError } from '../../errors.ts';
import type { VisitorFirewall } from '../../ports/visitor-firewall.ts';
import { runTool } from '../../tools/run-tool.ts';
import { clearRules, renderRelease, renderRules } from './rules.ts';

export interface NftFirewallOptions {
  /** Runs a program; another network namespace needs another way. */
  readonly run?: typeof runTool;
  /** Lets the kernel pass packets on. */
  readonly allowForwarding?: () => Promise<void>;
}

const forwardingSwitch = '/proc/sys/net/ipv4/ip_forward';

/** Often on already: container engines need it too, and a container may not be allowed to write there. */
const turnForwardingOn = async (): Promise<void> => {
  if ((await readFile(forwardingSwitch, 'utf8')).trim() === '1') return;
  await writeFile(forwardingSwitch, '1\n').catch((error: unknown) => {
    throw new WifiError('NETWORK_FORWARDING_OFF', { cause: error });
  });
};

/** The rules of the kernel by nft(8). Everything stands in one table of ours. */
export const createNftFirewall = ({
  run = runTool,
  allowForwarding = turnForwardingOn,
}: NftFirewallOptions = {}): VisitorFirewall => {
  const load = async (script: string): Promise<void> => {
    await run('nft', ['-f', '-'], { input: script });
  };
  return {
    apply: async (settings) => {
      await load(renderRules(settings));
      // Only once nobody gets through who was not released.
      if (settings.sharing !== undefined) await allowForwarding();
    },
    clear: () => load(clearRules),
    release: (mac, seconds) => load(renderRelease(mac, seconds)),
  };
};
