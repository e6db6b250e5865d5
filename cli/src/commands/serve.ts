import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import { serveRepository, startBootstrapNodes, type Serving } from '@p2p-hotspot/dfs/serving';
import type { SwarmStatus } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { isSystemError, OperatorError } from '../errors.ts';
import { withRepository } from '../repository/open.ts';
import { trustRepository } from '../repository/trust.ts';
import { formatBytes } from '../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from './context.ts';

interface ServeCommandOptions {
  readonly secretFile?: string;
  readonly dht?: readonly string[];
  readonly uploadKbit: string;
  readonly bootstrap?: boolean;
  readonly host?: string;
  readonly port: string;
  readonly nodes: string;
}

const result = z.object({
  rootFingerprint: z.string().optional().describe('of the repository that was served'),
  channels: z.array(z.string()),
  sentBytes: z.number().describe('what went out, packaging included'),
  mostPeers: z.number().describe('the most peers that were connected at once'),
  addresses: z.array(z.string()).describe('with --bootstrap: of the nodes'),
});

/** Between two looks whether there is another release in the folder. */
const lookEveryMs = 10_000;
/** Fewer leave everybody behind a NAT unreached (docs/spec/swarm-v1.md §1). */
const leastNodes = 4;

const wrong = (reason: string) => new OperatorError('USAGE_WRONG', { parameters: { reason } });

const numberOption = (option: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw wrong(`${option} must be a number from ${least} to ${most}`);
};

const nodesOption = (given: readonly string[] | undefined): readonly string[] | undefined => {
  for (const address of given ?? []) {
    if (!/^[A-Za-z0-9][A-Za-z0-9.-]*:\d{1,5}$/.test(address)) {
      throw wrong(`${address} is no node, as in dht.example.org:49737`);
    }
  }
  return given;
};

/** @throws OperatorError USAGE_WRONG */
const readSecret = async (file: string): Promise<string> => {
  const [secret = ''] = (await readFile(file, 'utf8')).split('\n');
  if (/^[A-Za-z0-9_-]{20,128}$/.test(secret)) return secret;
  throw wrong('the secret must have 20 to 128 letters, digits, "-" and "_"');
};

/** Resolves with Ctrl-C, rejects when what is waited for cannot go on. */
const untilStopped = (signal: AbortSignal, failed: Promise<never>): Promise<void> =>
  Promise.race([
    failed,
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else {
        signal.addEventListener('abort', () => {
          resolve();
        });
      }
    }),
  ]);

const unsupported = (platform: string) =>
  new OperatorError('SERVE_UNSUPPORTED', { parameters: { platform } });

const runBootstrap = async (
  { reporter, world }: CommandContext,
  options: ServeCommandOptions,
): Promise<void> => {
  const { host = '' } = options;
  if (!/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host)) {
    throw wrong('--bootstrap needs --host, the IPv4 address under which boxes reach this computer');
  }
  const join = nodesOption(options.dht);
  const port = numberOption('--port', options.port, 1, 65_500);
  const count = numberOption('--nodes', options.nodes, join === undefined ? leastNodes : 1, 20);
  const nodes = await startBootstrapNodes({
    ...{ host, port, nodes: count },
    ...(join !== undefined && { join }),
  }).catch((error: unknown) => {
    const code = isSystemError(error) ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw wrong(`one of the UDP ports ${port} to ${port + count - 1} is taken: see --port`);
    }
    if (code === 'EADDRNOTAVAIL') throw wrong(`this computer does not have the address ${host}`);
    throw error;
  });
  if (nodes === undefined) throw unsupported(`${process.platform}-${process.arch}`);
  const { addresses } = nodes;
  reporter.note('SERVE_NODES', { nodes: addresses.length, setting: addresses.join(',') });
  const awake = setInterval(() => undefined, lookEveryMs);
  try {
    await untilStopped(world.signal, new Promise<never>(() => undefined));
  } finally {
    clearInterval(awake);
    await nodes.close();
  }
  reporter.result({ channels: [], sentBytes: 0, mostPeers: 0, addresses }, []);
};

/** What the repository has now; what is being written at this moment is looked at again. */
const readReleases = async (location: string, nowMs: number) =>
  withRepository(location, async (reader) => {
    if (reader.kind !== 'folder') {
      throw wrong('a bundle file cannot be served: give the folder of a repository');
    }
    const { fingerprint, releases } = await trustRepository(reader, { nowMs });
    return {
      folder: reader.location,
      fingerprint,
      releases: releases.map(({ channel, manifest }) => ({ channel, counter: manifest.counter })),
    };
  });

/** Tells of each new release, once its timestamp is there. */
const followFolder = (
  serving: Serving,
  folder: string,
  world: World,
  onReleases: (channels: readonly string[]) => void,
): (() => void) => {
  const timestamp = path.join(folder, 'metadata', 'timestamp.json');
  let seenMs = 0;
  const look = async (): Promise<void> => {
    const { mtimeMs } = await stat(timestamp);
    if (mtimeMs === seenMs) return;
    const { releases } = await readReleases(folder, world.now());
    seenMs = mtimeMs;
    serving.tellReleases(releases);
    onReleases(releases.map(({ channel }) => channel));
  };
  const timer = setInterval(() => {
    look().catch(() => undefined);
  }, lookEveryMs);
  return () => {
    clearInterval(timer);
  };
};

const runServe = async (
  context: CommandContext,
  options: ServeCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, world, resolve } = context;
  if (given === undefined) throw wrong('give the folder of a repository, or --bootstrap');
  const found = await readReleases(resolve(given), world.now());
  const { folder, fingerprint } = found;
  let channels = found.releases.map(({ channel }) => channel);
  const { secretFile } = options;
  const bootstrap = nodesOption(options.dht);
  const secret = secretFile === undefined ? undefined : await readSecret(resolve(secretFile));
  const serving = await serveRepository({
    ...{ folder, isName: isRepositoryName, root: fingerprint, releases: found.releases },
    uploadKbit: numberOption('--upload-kbit', options.uploadKbit, 0, 10_000_000),
    ...(secret !== undefined && { secret }),
    ...(bootstrap !== undefined && { bootstrap }),
  });
  let mostPeers = 0;
  let said = '';
  const failed = new Promise<never>((_resolve, reject) => {
    serving.failed.catch(reject);
    const look = ({ isSupported, message: { code, parameters }, peers }: SwarmStatus): void => {
      mostPeers = Math.max(mostPeers, peers.length);
      if (!isSupported) {
        reject(unsupported(String(parameters['platform'])));
        return;
      }
      const next = JSON.stringify([code, parameters]);
      if (said !== '' && next !== said) reporter.note(code, parameters);
      said = next;
    };
    look(serving.status());
    // That the libraries are not there shows only when they are looked for.
    serving.follow(look);
  });
  if (serving.status().isSupported) {
    reporter.note('SERVE_BEGUN', { channels: channels.join(', '), rootFingerprint: fingerprint });
  }
  const unfollow = followFolder(serving, folder, world, (now) => {
    channels = [...now];
  });
  try {
    await untilStopped(world.signal, failed);
  } finally {
    unfollow();
    await serving.close();
  }
  const { sentBytes } = serving.status();
  reporter.result({ rootFingerprint: fingerprint, channels, sentBytes, mostPeers, addresses: [] }, [
    `Gave ${formatBytes(sentBytes)}; at most ${mostPeers} peers at once`,
  ]);
};

/** `hotspot serve` */
export const serveCommand = (world: World): Command =>
  withResult(
    new Command('serve')
      .summary('give releases to boxes over the swarm, without a server')
      .description(
        'Gives what is in the folder of a repository to the boxes of your fleet that are in the swarm (SWARM=on), until Ctrl-C; a new release in the folder is told by itself. With --bootstrap it runs nodes by which the boxes of a swarm of your own find each other (SWARM_BOOTSTRAP).',
      )
      .argument('[repository]', 'the folder that "hotspot bundle create" wrote')
      .option('--secret-file <file>', 'the secret of the swarm, in the first line of a file')
      .option('--dht <node...>', 'nodes to find boxes by, as in dht.example.org:49737')
      .option('--upload-kbit <number>', 'most kilobits a second; 0: no limit', '0')
      .option('--bootstrap', 'run nodes of a swarm of your own, in place of a repository')
      .option('--host <address>', 'with --bootstrap: the IPv4 address that boxes reach')
      .option('--port <number>', 'with --bootstrap: UDP port of the first node', '49737')
      .option('--nodes <number>', 'with --bootstrap: how many nodes', '4')
      .action(
        runs<ServeCommandOptions>(world, (context, options, given) =>
          options.bootstrap === true
            ? runBootstrap(context, options)
            : runServe(context, options, given),
        ),
      ),
    result,
  );
