import { tunnelVariables } from './protocol.ts';

/** What the program is told, read and found sound. */
export interface TunnelSettings {
  readonly user: string;
  readonly host: string;
  readonly port: number;
  readonly hostKey: string;
  readonly key: string;
  readonly forwards: readonly { readonly port: number; readonly to: string }[];
  readonly seconds: number;
  readonly isWatched: boolean;
  readonly openMark?: string;
}

const serverPattern =
  /^([a-z_][a-z0-9_-]{0,31})@(?:\[([0-9a-f:]+)\]|([A-Za-z0-9.-]+))(?::(\d{1,5}))?$/;
const forwardPattern = /^(\d{1,5})=((?:[A-Za-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5})$/;
const hostKeyPattern = /^[a-z0-9-]+ [A-Za-z0-9+/]+={0,2}/;

/**
 * Reads the variables.
 *
 * @returns undefined where one of them is missing or unfit: nothing that a shell, ssh or a file could take for
 *   something else gets through
 */
export const readTunnelSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): TunnelSettings | undefined => {
  const textOf = (name: keyof typeof tunnelVariables): string =>
    environment[tunnelVariables[name]] ?? '';
  const server = serverPattern.exec(textOf('server'));
  const hostKey = hostKeyPattern.exec(textOf('hostKey'))?.[0];
  const key = Buffer.from(textOf('key'), 'base64').toString('utf8');
  const forwards = textOf('forwards')
    .split(' ')
    .map((one) => forwardPattern.exec(one));
  const seconds = Number(textOf('seconds'));
  if (server === null || hostKey === undefined || !key.includes('PRIVATE KEY')) return undefined;
  if (!Number.isInteger(seconds) || seconds < 1) return undefined;
  const [, user = '', six, name, port = '22'] = server;
  return forwards.includes(null)
    ? undefined
    : {
        ...{ user, hostKey, key, seconds },
        host: six ?? name ?? '',
        port: Number(port),
        forwards: forwards.map((one) => ({ port: Number(one?.[1]), to: one?.[2] ?? '' })),
        isWatched: textOf('watched') === 'on',
        ...(/^\/[A-Za-z0-9/_.-]+$/.test(textOf('openMark')) && { openMark: textOf('openMark') }),
      };
};
