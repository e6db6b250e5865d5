import type { runTool } from '../../tools/run-tool.ts';

interface ToldDevice {
  readonly addr_info?: readonly { readonly local?: string; readonly prefixlen?: number }[];
}

/** Gives an interface these IPv4 addresses and no others; those that it has are left alone. */
export const setAddresses = async (
  run: typeof runTool,
  device: string,
  wanted: readonly string[],
): Promise<void> => {
  const told = await run('ip', ['-j', '-4', 'address', 'show', 'dev', device]);
  const devices = JSON.parse(told === '' ? '[]' : told) as readonly ToldDevice[];
  const present = devices.flatMap(({ addr_info: all = [] }) =>
    all.flatMap(({ local, prefixlen }) =>
      local === undefined ? [] : [`${local}/${String(prefixlen ?? 32)}`],
    ),
  );
  for (const address of wanted) {
    if (present.includes(address)) continue;
    await run('ip', ['address', 'replace', address, 'dev', device]);
  }
  for (const address of present) {
    if (wanted.includes(address)) continue;
    await run('ip', ['address', 'delete', address, 'dev', device]);
  }
};
