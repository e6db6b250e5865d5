import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';

/** As in `net:192.168.44.1:8008~shs:KEY`. */
const hostOf = (address: string): string => /^net:([^:]+):/.exec(address)?.[1] ?? '';

/**
 * Opens the page about messages as a visitor does, until it says all of this.
 *
 * @param machine on the network of visitors
 * @param address of the pub
 */
export const readMessagesPage = async (
  { enter }: NetworkMachine,
  address: string,
  wanted: readonly string[],
): Promise<void> => {
  const [program = '', ...words] = enter;
  const url = `http://${hostOf(address)}/messages?lang=en`;
  await eventually(`the page says ${wanted.join(', ')}`, async () => {
    const { stdout } = await execa(program, [...words, 'curl', '--silent', '--fail', url]);
    return wanted.every((one) => stdout.includes(one)) ? true : undefined;
  });
};
