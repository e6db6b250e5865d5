import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import type { StickMarker } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { newPassphraseAsker } from '../../keys/passphrase.ts';
import { formatBytes } from '../../ui/quantities.ts';
import type { Drive, FormatKind } from '../../usb/drives.ts';
import { eraseDrive } from '../../usb/erase.ts';
import { usbHost } from '../../usb/linux-host.ts';
import { markStick, namedTrustRoot, type MarkerWishes } from '../../usb/stick-marker.ts';
import { withStick } from '../../usb/stick-place.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface PrepareCommandOptions {
  readonly to: string;
  readonly relay?: boolean;
  readonly steward?: boolean;
  readonly trust?: string;
  readonly resetPin?: boolean;
  readonly backup?: boolean;
  readonly format?: FormatKind;
  readonly confirm?: string;
  readonly passphraseFile?: string;
  readonly passphraseStdin?: boolean;
}

const result = z.object({
  stick: z.string(),
  formatted: z.boolean(),
  roles: z.array(z.enum(['relay', 'steward', 'backup'])).describe('all that the stick is for now'),
});

const usage = (reason: string) => new OperatorError('USAGE_WRONG', { parameters: { reason } });

const wishesOf = async (
  context: CommandContext,
  options: PrepareCommandOptions,
): Promise<MarkerWishes | undefined> => {
  const { trust } = options;
  const isSteward = options.steward === true;
  if (!isSteward && (trust !== undefined || options.resetPin === true)) {
    throw usage('--trust and --reset-pin go with --steward');
  }
  if (options.relay !== true && !isSteward && options.backup !== true) return undefined;
  return {
    isRelay: options.relay === true,
    isSteward,
    trustRoot:
      trust === undefined ? undefined : await namedTrustRoot(trust, context.resolve(trust)),
    resetsPin: options.resetPin === true,
    backupPassphrase:
      options.backup === true ? newPassphraseAsker(context.passphraseSource(options)) : undefined,
  };
};

/** What will be lost, on the terminal; the answer is the drive's name or something else. */
const askName = async ({ world, reporter }: CommandContext, drive: Drive): Promise<string> => {
  const labels = drive.volumes.flatMap(({ label }) => (label === undefined ? [] : [`"${label}"`]));
  reporter.warn('USB_ERASING', {
    drive: drive.name,
    size: formatBytes(drive.sizeBytes),
    model: drive.model === '' ? 'of an unknown maker' : drive.model,
    labels: labels.length === 0 ? 'no name' : labels.join(', '),
  });
  if (world.stdin.isTTY !== true) return '';
  const lines = createInterface({ input: world.stdin, output: world.stderr });
  try {
    return await lines.question(`Type ${drive.name} to erase it: `, { signal: world.signal });
  } finally {
    lines.close();
  }
};

const rolesOf = (marker: StickMarker | undefined): ('relay' | 'steward' | 'backup')[] =>
  (['relay', 'steward', 'backup'] as const).filter((role) => marker?.[role] !== undefined);

const run = async (context: CommandContext, options: PrepareCommandOptions): Promise<void> => {
  const { reporter, resolve, world } = context;
  const host = usbHost(world.env);
  const wishes = await wishesOf(context, options);
  if (wishes === undefined && options.format === undefined) {
    throw usage('say what the stick is for: --relay, --steward, --backup or --format');
  }
  let shownName = resolve(options.to);
  if (options.format !== undefined) {
    const { name } = await eraseDrive(options.to, {
      host,
      fileSystem: options.format,
      confirm: async (drive) => options.confirm ?? askName(context, drive),
    });
    shownName = name;
  }
  let marker: StickMarker | undefined;
  let isPullable = options.format !== undefined;
  if (wishes !== undefined) {
    await withStick(options.to, resolve(options.to), { host }, async (place) => {
      marker = await markStick(place, wishes, host);
      shownName = place.shownName;
      isPullable = place.isOurMount;
    });
  }
  const roles = rolesOf(marker);
  reporter.result({ stick: shownName, formatted: options.format !== undefined, roles }, [
    ...(options.format === undefined ? [] : [`Erased ${shownName} and formatted it`]),
    ...(roles.length === 0 ? [] : [`${shownName} is for: ${roles.join(', ')}`]),
    isPullable ? 'You can pull the stick out now.' : `Next: hotspot usb eject ${shownName}`,
  ]);
  if (roles.includes('steward')) reporter.note('USB_STEWARD_SECRET');
  if (roles.includes('backup')) reporter.note('USB_BACKUP_PASSPHRASE');
};

/** `hotspot usb prepare` */
export const usbPrepareCommand = (world: World): Command =>
  withResult(
    new Command('prepare')
      .summary('make a stick ready, and say what it is for')
      .description(
        'Writes the file hotspot-stick.json, which tells boxes what the stick is for besides carrying releases; what it was for already stays. With --format the whole drive is erased first: as the administrator, never a drive that is mounted or that this computer runs from, and only once its name was typed.',
      )
      .requiredOption('--to <stick>', 'the folder where the stick is mounted, or its drive')
      .option('--relay', 'boxes write their release to it, for the next box')
      .option('--steward', 'proves to a box that its steward stands before it')
      .option(
        '--trust <root>',
        'with --steward: the trust root that a new box shall take; a fingerprint, or a collection, stick or bundle',
      )
      .option('--reset-pin', 'with --steward: a box that knows the stick writes a new PIN to it')
      .option('--backup', 'boxes write their sealed backup to it; asks for a new passphrase')
      .addOption(
        new Option('--format <kind>', 'erase the drive and make this file system').choices([
          'fat32',
          'exfat',
        ]),
      )
      .option('--confirm <drive>', 'the name of the drive to erase, instead of typing it')
      .option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
      .option('--passphrase-stdin', 'read the passphrase from standard input')
      .action(runs<PrepareCommandOptions>(world, run)),
    result,
  );
