import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Networks, Plug } from '../lab/network.ts';

/** What a server said to curl. */
export interface Heard {
  readonly status: number;
  /** Of a redirect. */
  readonly location: string;
  readonly body: string;
}

/** One request, as a system or a program sends it. */
export interface Spoken {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields of a form; they make it a POST. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A machine that joined the network of visitors, with the address and the name server it was given. */
export interface JoinedPhone extends Plug {
  readonly address: string;
  /** Words before a command that run it there, with the phone's own name server. */
  readonly inside: readonly string[];
  ask(spoken: Spoken): Promise<Heard>;
}

/** Takes what DHCP gave, and touches nothing else of the machine. */
const takeAddress = (resolver: string): string => `#!/bin/sh
[ "$1" = bound ] || exit 0
ip address add "$ip/$mask" dev "$interface"
ip route add default via "$router"
echo "nameserver $dns" > ${resolver}
echo "$ip"
`;

const parse = (text: string): Heard => {
  const [, status = '', location = '', body = ''] =
    /^(\d+) (\S*)\n([^]*)$/.exec(text) ?? ([] as string[]);
  return { status: Number(status), location, body };
};

/** Joins a machine by a real DHCP client. @param directory for its own resolv.conf */
export const joinPhone = async (
  networks: Networks,
  machine: string,
  network: string,
  directory: string,
): Promise<JoinedPhone> => {
  const plug = await networks.plug(machine, network);
  const resolver = path.join(directory, `${machine}.resolv.conf`);
  const script = path.join(directory, `${machine}.udhcpc`);
  await writeFile(script, takeAddress(resolver));
  await chmod(script, 0o755);
  const [enter = '', ...entering] = plug.enter;
  const { stdout } = await execa(enter, [
    ...entering,
    ...['udhcpc', '-i', plug.device, '-n', '-q', '-f', '-s', script],
  ]);
  const address = stdout.trim().split('\n').at(-1) ?? '';
  const withNames = `mount --bind ${resolver} /etc/resolv.conf && exec "$@"`;
  const inside = [...plug.enter, 'unshare', '--mount', 'sh', '-c', withNames, 'sh'];
  const ask = async ({ url, method = 'GET', headers = {}, fields = {} }: Spoken) => {
    const [program = '', ...before] = inside;
    const words = [
      ...before,
      ...['curl', '--silent', '--show-error', '--max-time', '10', '--path-as-is'],
      ...(method === 'HEAD' ? ['--head', '--output', '/dev/null'] : ['--output', '-']),
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ...Object.entries(fields).flatMap(([name, value]) => [
        '--data-urlencode',
        `${name}=${value}`,
      ]),
      ...['--write-out', '%{stderr}%{http_code} %{redirect_url}', url],
    ];
    const answer = await execa(program, words, { stripFinalNewline: false });
    return parse(`${answer.stderr}\n${answer.stdout}`);
  };
  return { ...plug, address, inside, ask };
};
