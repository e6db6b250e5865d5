import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';

/** Counts packets that leave a machine for a TCP port. */
export const countOn = async (
  { enter }: NetworkMachine,
  port: number,
): Promise<() => Promise<number>> => {
  const [name = '', ...words] = enter;
  const nft = (text: string) => execa(name, [...words, 'nft', '-j', text]);
  // Seen on a busy machine: nft ends well, and there is nothing.
  await eventually('nft counts', async () => {
    await nft('add table inet wire');
    await nft('add counter inet wire out');
    await nft('add chain inet wire leave { type filter hook output priority 0; }');
    await nft('flush chain inet wire leave');
    await nft(`add rule inet wire leave tcp dport ${port} counter name out`);
    const { stdout } = await nft('list chain inet wire leave');
    return stdout.includes(String(port)) ? true : undefined;
  });
  return () =>
    eventually('an answer of nft, what it counted,', async () => {
      const { stdout, stderr } = await nft('list counter inet wire out');
      if (stdout === '') throw new Error(`nft ends well and says nothing: "${stderr}"`);
      const { nftables } = JSON.parse(stdout) as {
        readonly nftables: readonly { readonly counter?: { readonly packets: number } }[];
      };
      const [counted] = nftables.flatMap(({ counter }) => (counter === undefined ? [] : [counter]));
      if (counted === undefined) throw new Error(`nft knows no such counter: ${stdout}`);
      return counted.packets;
    });
};
