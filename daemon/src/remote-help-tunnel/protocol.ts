/**
 * Between the daemon and the program that keeps the tunnel of remote help: variables in, an exit code out. The
 * program tries once and ends; whether it is tried again is for the daemon to say.
 */

/** Variables of the program; all but the last two are required. */
export const tunnelVariables = {
  /** `user@host:port`. */
  server: 'REMOTE_HELP_SERVER',
  /** As in a line of `known_hosts`, without the name. */
  hostKey: 'REMOTE_HELP_HOST_KEY',
  /** The private key, as `ssh -i` reads it, in base64: one line. */
  key: 'REMOTE_HELP_KEY',
  /** `port=host:port`, separated by spaces: ports of the server, and where they lead. */
  forwards: 'REMOTE_HELP_FORWARDS',
  /** The tunnel is shut after so many seconds, whoever watches. */
  seconds: 'REMOTE_HELP_SECONDS',
  /** `on`: it is shut when standard input ends, with the process that started it. */
  watched: 'REMOTE_HELP_WATCHED',
  /** A file that is there while the tunnel is open: what the health check of the image looks for. */
  openMark: 'REMOTE_HELP_OPEN_MARK',
} as const;

/** How the program ends, besides by a signal. */
export const tunnelExit = {
  timeOver: 0,
  settings: 2,
  hostKeyForeign: 10,
  keyRefused: 11,
  portTaken: 12,
  unreachable: 13,
} as const;

/** What is written to standard output when the tunnel is open. */
export const openWord = 'open';

/** What the program needs to know, but for how long. */
export interface TunnelFacts {
  readonly server: string;
  readonly hostKey: string;
  /** The private key, as `ssh -i` reads it. */
  readonly key: string;
  readonly forwards: readonly { readonly port: number; readonly to: string }[];
}

/** The facts as variables. */
export const tunnelEnvironment = ({
  server,
  hostKey,
  key,
  forwards,
}: TunnelFacts): Readonly<Record<string, string>> => ({
  [tunnelVariables.server]: server,
  [tunnelVariables.hostKey]: hostKey,
  [tunnelVariables.key]: Buffer.from(key).toString('base64'),
  [tunnelVariables.forwards]: forwards.map(({ port, to }) => `${port}=${to}`).join(' '),
});

/** What people are told of how the program ended; undefined where there is nothing wrong. */
export const codeOfTunnelExit = (exitCode: number): string | undefined => {
  switch (exitCode) {
    case tunnelExit.timeOver:
      return undefined;
    case tunnelExit.hostKeyForeign:
      return 'REMOTE_HELP_SERVER_FOREIGN';
    case tunnelExit.keyRefused:
      return 'REMOTE_HELP_KEY_REFUSED';
    case tunnelExit.portTaken:
      return 'REMOTE_HELP_PORT_TAKEN';
    case tunnelExit.unreachable:
      return 'REMOTE_HELP_SERVER_UNREACHABLE';
    default:
      return 'REMOTE_HELP_PROGRAM_FAILED';
  }
};
