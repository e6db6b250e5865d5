import { readFile, writeFile } from 'node:fs/promises';
import { WifiError } from '../../errors.ts';
import type { VisitorFirewall } from '../../ports/visitor-firewall.ts';
import { runTool } from '../../tools/run-tool.ts';
import { clearRules, renderRelease, renderRules, tableName } from './rules.ts';

export interface NftFirewallOptions {
  /** Runs a program; another network namespace needs another way. */
  readonly run?: typeof runTool;
  /** Lets the kernel pass packets on. */
  readonly allowForwarding?: () => Promise<void>;
}

/** Seen on a busy machine, and not explained: nft ends well, and the kernel has no rules. */
const mostTries = 3;

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
  const areThere = (): Promise<boolean> =>
    run('nft', ['list', 'table', 'inet', tableName]).then(
      (listed) => listed.includes(tableName),
      () => false,
    );
  const loadForCertain = async (script: string): Promise<void> => {
    for (let tried = 0; tried < mostTries; tried += 1) {
      await load(script);
      if (await areThere()) return;
    }
    throw new WifiError('NETWORK_TOOL_FAILED', {
      parameters: { tool: 'nft', reason: 'the rules that it loaded are not there' },
    });
  };
  return {
    apply: async (settings) => {
      await loadForCertain(renderRules(settings));
      // Only once nobody gets through who was not released.
      if (settings.sharing !== undefined) await allowForwarding();
    },
    clear: () => load(clearRules),
    release: (mac, seconds) => load(renderRelease(mac, seconds)),
  };
};
