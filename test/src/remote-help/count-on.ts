import { execa } from 'execa';
import type { NetworkMachine } from '../lab/network.ts';

/** Counts packets that leave a machine for a TCP port. */
export const countOn = async (
  { enter }: NetworkMachine,
  port: number,
): Promise<() => Promise<number>> => {
  const [name = '', ...words] = enter;
  const nft = (text: string) => execa(name, [...words, 'nft', '-j', text]);
  await nft('add table inet wire');
  await nft('add counter inet wire out');
  await nft('add chain inet wire leave { type filter hook output priority 0; }');
  await nft(`add rule inet wire leave tcp dport ${port} counter name out`);
  return async () => {
    const { stdout } = await nft('list counter inet wire out');
    const { nftables } = JSON.parse(stdout) as {
      readonly nftables: readonly { readonly counter?: { readonly packets: number } }[];
    };
    const counted = nftables.find(({ counter }) => counter !== undefined)?.counter;
    if (counted === undefined) throw new Error(`nft knows no such counter: ${stdout}`);
    return counted.packets;
  };
};
