import { Command } from 'commander';
import { z } from 'zod';
import { readFingerprint } from '../../apps/reference.ts';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { addApp } from '../../installers/add-app.ts';
import { withInternet } from '../../installers/internet.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { collectionOption, several, tokensFrom, tokensOption } from './options.ts';

interface AddOptions {
  readonly collection?: string;
  readonly app?: string;
  readonly label?: string;
  readonly component?: string;
  readonly for: readonly string[];
  readonly asset?: string;
  readonly tag?: string;
  readonly prereleases?: boolean;
  readonly signer?: string;
  readonly minisign?: string;
  readonly gpg?: string;
  readonly level?: number;
  readonly fingerprint?: string;
  readonly tokens?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  app: z.string(),
  component: z.string(),
  version: z.string().optional().describe('the newest one, where the source tells it'),
  files: z.array(z.object({ for: z.string(), asset: z.string() })),
  passedOver: z.array(z.string()).describe('files of the same kind that were not chosen'),
  dryRun: z.boolean(),
});

const add = async (context: CommandContext, options: AddOptions, source = ''): Promise<void> => {
  const { reporter, resolve, world } = context;
  const collection = await openCollection(resolve(options.collection));
  const tokens = await tokensFrom(context, options.tokens);
  const { app, label, component, asset, tag, prereleases, signer, minisign, gpg, level } = options;
  const fingerprint =
    options.fingerprint === undefined ? undefined : readFingerprint(source, options.fingerprint);
  const isDryRun = options.dryRun === true;
  const act = () =>
    withInternet(world, (http) =>
      addApp(collection, source, {
        ...(app === undefined ? {} : { app }),
        ...(label === undefined ? {} : { label }),
        ...(component === undefined ? {} : { component }),
        ...(asset === undefined ? {} : { asset }),
        ...(tag === undefined ? {} : { tag }),
        ...(prereleases === undefined ? {} : { prereleases }),
        ...(signer === undefined ? {} : { signer }),
        ...(minisign === undefined ? {} : { minisign }),
        ...(gpg === undefined ? {} : { gpg }),
        ...(level === undefined ? {} : { level }),
        ...(fingerprint === undefined ? {} : { fingerprint }),
        wanted: options.for,
        ...{ http, tokens, isDryRun },
        nowMs: world.now(),
        signal: world.signal,
      }),
    );
  const added = await (isDryRun ? act() : withCollectionLock(collection.folder, act));
  reporter.result({ ...added, dryRun: isDryRun }, [
    `${isDryRun ? 'Would track' : 'Tracks'} ${added.app}${added.version === undefined ? '' : ` (now ${added.version})`}:`,
    ...added.files.map((file) => `  ${file.for}: ${file.asset}`),
    ...(added.passedOver.length === 0 ? [] : [`Not chosen: ${added.passedOver.join(', ')}`]),
    ...(isDryRun ? [] : ['Next: hotspot installers track']),
  ]);
};

/** `hotspot installers add` */
export const installersAddCommand = (world: World): Command =>
  withResult(
    new Command('add')
      .summary('keep the installers of an app up to date')
      .description(
        'Looks at where the makers of an app publish it, chooses an installer for each system, and writes that down in hotspot.yaml. Nothing is downloaded yet.',
      )
      .argument(
        '<source>',
        'github:owner/name, gitlab:group/name, codeberg:owner/name, forgejo:https://host/owner/name, electron:https://host/folder/, org.example.app@https://host/repo, page:https://host/downloads, or the address of a file',
      )
      .addOption(collectionOption())
      .option('--app <name>', 'name of the app in the catalogue')
      .option('--label <text>', 'what people see')
      .option('--component <name>', 'the component that its files belong to')
      .option(
        '--for <system>',
        'what is wanted, as in android, windows/x86_64 or linux/x86_64/deb; may be repeated',
        several,
        [],
      )
      .option('--asset <pattern>', 'name of the file, with {version} and * in it')
      .option('--tag <pattern>', 'names of its releases, as in desktop-v{version}')
      .option('--prereleases', 'take versions that are not finished, too')
      .option('--signer <sha256>', 'the certificate that must have signed the app')
      .option('--minisign <key>', 'the key of minisign that must have signed its files')
      .option('--gpg <file>', 'the keys of which one must have signed its files')
      .option('--fingerprint <digits>', 'of the certificate that signs the F-Droid repository')
      .option('--level <number>', 'hold what can be checked less than this (0 to 4)', Number)
      .addOption(tokensOption())
      .option('--dry-run', 'say what would be written down, and write nothing')
      .action(runs<AddOptions>(world, add)),
    result,
  );
