import { parseArgs } from 'node:util';
import { architectures, ownArchitecture, type Architecture } from '../stand-in/architecture.ts';

/** Targets of the Dockerfile that become images. */
export const imageTargets = [
  'daemon',
  'usb',
  'engine',
  'wifi',
  'portal',
  'dfs',
  'ssb-pub',
  'remote-help',
  'browser',
] as const;

export type ImageTarget = (typeof imageTargets)[number];

export interface ImageArguments {
  readonly targets: readonly ImageTarget[];
  readonly architecture: Architecture;
  /** Builds on images made here instead of those of the registry. */
  readonly isStandIn: boolean;
  /** Builds with the programs as compiled on this machine, instead of compiling them in the image. */
  readonly isGiven: boolean;
  readonly tag: string;
  readonly isJson: boolean;
  /** Weighing takes about as long as building: each layer is packed. */
  readonly isWeighed: boolean;
  /** For `docker build`, as `host`. */
  readonly network: string | undefined;
}

export class UsageError extends Error {}

export const usage = `npm run images -- [--arch amd64|arm64] [--stand-in] [--modules source|given] [--network host]
                 [--tag TAG] [--json] [--no-sizes] [${imageTargets.join('|')}…]
`;

/** @throws UsageError for words that make no sense */
export const parseImageArguments = (words: readonly string[]): ImageArguments => {
  const { values, positionals } = ((): ReturnType<typeof parse> => {
    try {
      return parse(words);
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  const targets = imageTargets.filter(
    (target) => positionals.length === 0 || positionals.includes(target),
  );
  const unknown = positionals.filter((name) => !(imageTargets as readonly string[]).includes(name));
  if (unknown.length > 0) throw new UsageError(`no such image: ${unknown.join(', ')}`);
  const architecture = architectures.find((name) => name === (values.arch ?? ownArchitecture()));
  if (architecture === undefined) throw new UsageError(`no images for ${values.arch ?? ''}`);
  if (!['source', 'given'].includes(values.modules)) {
    throw new UsageError('--modules is source or given');
  }
  return {
    targets,
    architecture,
    isStandIn: values['stand-in'],
    isGiven: values.modules === 'given',
    tag: values.tag,
    isJson: values.json,
    isWeighed: values.sizes,
    network: values.network,
  };
};

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    allowNegative: true,
    options: {
      arch: { type: 'string' },
      'stand-in': { type: 'boolean', default: false },
      modules: { type: 'string', default: 'source' },
      network: { type: 'string' },
      tag: { type: 'string', default: 'latest' },
      json: { type: 'boolean', default: false },
      sizes: { type: 'boolean', default: true },
    },
  });
