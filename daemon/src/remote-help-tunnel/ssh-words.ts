import { tunnelExit } from './protocol.ts';
import type { TunnelSettings } from './tunnel-settings.ts';

/** Where ssh finds what the program wrote for it. */
export interface TunnelFiles {
  readonly key: string;
  readonly knownHosts: string;
  readonly openMark: string;
}

/** The one name under which the host key is known, whatever name or port leads there. */
export const hostAlias = 'help-server';

/**
 * What ssh is told (ssh(1), ssh_config(5)): one key, one host key, no files of the machine's own, no questions, and
 * nothing but the forwards.
 */
export const sshWords = (
  { user, host, port, forwards }: TunnelSettings,
  { key, knownHosts, openMark }: TunnelFiles,
): readonly string[] => {
  const options = {
    BatchMode: 'yes',
    CheckHostIP: 'no',
    ConnectTimeout: '15',
    ControlMaster: 'no',
    ExitOnForwardFailure: 'yes',
    ForwardAgent: 'no',
    ForwardX11: 'no',
    GlobalKnownHostsFile: '/dev/null',
    HostKeyAlias: hostAlias,
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    // ssh runs it once it is let in; the mark is what says so.
    LocalCommand: `: > '${openMark}'`,
    PermitLocalCommand: 'yes',
    PreferredAuthentications: 'publickey',
    ServerAliveCountMax: '2',
    ServerAliveInterval: '15',
    StrictHostKeyChecking: 'yes',
    UpdateHostKeys: 'no',
    UserKnownHostsFile: knownHosts,
  };
  return [
    ...['-N', '-T', '-F', '/dev/null', '-i', key, '-p', String(port), '-l', user],
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
    ...forwards.flatMap((one) => ['-R', `localhost:${one.port}:${one.to}`]),
    host,
  ];
};

const reasons: readonly (readonly [RegExp, number])[] = [
  [
    /host key verification failed|host identification has changed|no .* host key is known/i,
    tunnelExit.hostKeyForeign,
  ],
  [/remote port forwarding failed/i, tunnelExit.portTaken],
  [/permission denied/i, tunnelExit.keyRefused],
];

/** Why ssh ended, by what it said (OpenSSH); everything else is a network that is not there. */
export const exitCodeFor = (said: string): number =>
  reasons.find(([pattern]) => pattern.test(said))?.[1] ?? tunnelExit.unreachable;
