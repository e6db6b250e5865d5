import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plug } from '../lab/network.ts';
import { inside } from './lab.ts';

/** Prints what the client was given, and sets the address. Busybox and dhclient name things differently. */
const script = `#!/bin/sh
case "$1$reason" in
bound*) ip address replace "$ip/24" dev "$interface" ;;
BOUND | REBOOT) ip address replace "$new_ip_address/24" dev "$interface" ;;
*) exit 0 ;;
esac
env | grep -E '^(ip|subnet|router|dns|domain|ntpsrv|lease|serverid|new_.*)='
`;

/** Asks for the address of the RFC 8908 API too, and says a name that others have. */
const dhclientSettings = `
option captive-portal code 114 = text;
send host-name "wpad";
timeout 10;
request subnet-mask, routers, domain-name, domain-name-servers, ntp-servers, captive-portal;
`;

export type Given = ReadonlyMap<string, string>;

const read = (text: string): Given =>
  new Map(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const writeScript = async (directory: string): Promise<string> => {
  const file = path.join(directory, 'client-script');
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
};

/** @throws Error when it got no address */
export const runUdhcpc = async (directory: string, machine: Plug): Promise<Given> => {
  const file = await writeScript(directory);
  const once = ['-f', '-n', '-q', '-t', '5', '-T', '2'];
  const words = [
    ...once,
    '-i',
    machine.device,
    '-s',
    file,
    '-x',
    'hostname:library',
    '-O',
    'ntpsrv',
  ];
  const { exitCode, stdout, all } = await inside(machine, 'udhcpc', words);
  if (exitCode !== 0) throw new Error(`udhcpc: ${all}`);
  return read(stdout);
};

/** @throws Error when it got no address */
export const runDhclient = async (directory: string, machine: Plug): Promise<Given> => {
  const file = await writeScript(directory);
  const place = (name: string): string =>
    path.join(directory, `dhclient-${machine.device}-${name}`);
  await writeFile(place('conf'), dhclientSettings);
  const files = ['-cf', place('conf'), '-lf', place('leases'), '-pf', place('pid'), '-sf', file];
  const { exitCode, stdout, all } = await inside(machine, 'dhclient', [
    ...['-4', '-1', ...files, machine.device],
  ]);
  // It stays in the background.
  await inside(machine, 'dhclient', ['-4', '-x', ...files, machine.device]);
  if (exitCode !== 0) throw new Error(`dhclient: ${all}`);
  return read(stdout);
};
