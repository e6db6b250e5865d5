import { Command } from 'commander';
import { packPath } from '@p2p-hotspot/bundle-format';
import { bundleFileSuffix } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { repositoryKeyOpener } from '../../keys/key-folder.ts';
import { withReleaseSource } from '../../release/release-source.ts';
import { expiryOf, type TrustedRepository } from '../../repository/trust.ts';
import { formatBytes, formatCount } from '../../ui/quantities.ts';
import type { UsbHost } from '../../usb/drives.ts';
import { ejectStick } from '../../usb/eject.ts';
import { UsbError } from '../../usb/errors.ts';
import { usbHost } from '../../usb/linux-host.ts';
import { putBundleFile } from '../../usb/put-bundle-file.ts';
import { putRelease, type PutOptions, type PutResult } from '../../usb/put-release.ts';
import { withStick, type StickPlace } from '../../usb/stick-place.ts';
import {
  runs,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';

interface WriteCommandOptions extends KeyOptions {
  readonly to: string;
  readonly file?: boolean;
  readonly root?: string;
  readonly replace?: boolean;
  readonly delta?: boolean;
  /** False with `--no-read-back`. */
  readonly readBack: boolean;
  readonly eject?: boolean;
  readonly dryRun?: boolean;
}

const result = z.object({
  source: z.string(),
  stick: z.string().describe('the folder or the drive'),
  form: z.enum(['folder', 'file']),
  rootFingerprint: z.string(),
  releases: z.array(z.object({ channel: z.string(), counter: z.number(), issued: z.string() })),
  writtenBytes: z.number(),
  packs: z.object({ written: z.number(), kept: z.number(), removed: z.number() }),
  readBack: z
    .enum(['stick', 'memory', 'none'])
    .describe(
      'stick: every byte was read from the stick and is right; memory: right, but the system may have answered from memory',
    ),
  pullable: z.boolean().describe('the stick is unmounted and may be pulled out'),
  dryRun: z.boolean(),
});

const fingerprintPattern = /^[0-9a-f]{64}$/;

/** What was done, in either form. */
interface Written {
  readonly place: StickPlace;
  readonly trusted: TrustedRepository;
  readonly form: 'folder' | 'file';
  readonly writtenBytes: number;
  readonly packs: { readonly written: number; readonly kept: number; readonly removed: number };
  readonly readBack: 'stick' | 'memory' | 'none';
}

const readBackOf = (isFromMedium: boolean | undefined): Written['readBack'] => {
  if (isFromMedium === undefined) return 'none';
  return isFromMedium ? 'stick' : 'memory';
};

const isPack = (name: string): boolean => name === packPath(name.slice(-64));

const writtenRelease = (place: StickPlace, { plan, found }: PutResult): Written => ({
  place,
  trusted: plan.parts.trusted,
  form: 'folder',
  writtenBytes: plan.writing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  packs: {
    written: plan.writing.length,
    kept: plan.keeping.length,
    removed: [...plan.removing.keys()].filter(isPack).length,
  },
  readBack: readBackOf(found?.isFromMedium),
});

const tellPlan = ({ reporter }: CommandContext, { plan }: PutResult, isDryRun: boolean): void => {
  if (plan.keeping.length > 0 && !isDryRun) {
    reporter.note('USB_ALREADY_THERE', {
      kept: plan.keeping.length,
      total: plan.keeping.length + plan.writing.length,
      size: formatBytes(plan.keptBytes),
    });
  }
  if (plan.clearsFirst && plan.removing.size > 0 && !isDryRun) reporter.note('USB_CLEARED_FIRST');
};

const tellExpiry = ({ reporter }: CommandContext, source: string, trusted: TrustedRepository) => {
  const [role] = trusted.expired;
  if (role === undefined) return;
  reporter.warn('BUNDLE_EXPIRED', {
    path: source,
    roles: trusted.expired.join(', '),
    expires: expiryOf(trusted.refreshed, role),
  });
};

/** Writes in the form that was asked for; the stick is open meanwhile. */
const put = async (
  context: CommandContext,
  options: WriteCommandOptions,
  source: string,
  place: StickPlace,
  how: PutOptions,
): Promise<Written> => {
  if (options.file === true) {
    if (!source.endsWith(bundleFileSuffix)) {
      throw new UsbError('USB_BUNDLE_NEEDED', { parameters: { path: source } });
    }
    const { trusted, sizeBytes, isKept, isFromMedium } = await putBundleFile(place, source, how);
    return {
      place,
      trusted,
      form: 'file',
      writtenBytes: isKept ? 0 : sizeBytes,
      packs: { written: 0, kept: 0, removed: 0 },
      readBack: isKept ? 'stick' : readBackOf(isFromMedium),
    };
  }
  const keys = context.keysFolder(options);
  let written: Written | undefined;
  await withReleaseSource(
    source,
    {
      openRepositoryKey: repositoryKeyOpener(keys, context.askPassphrase(options)),
      nowMs: context.releaseTimeMs(),
      signal: how.signal,
      reading: () => how.work('WORK_READING'),
    },
    async (reader) => {
      const done = await putRelease(place, reader, how);
      tellPlan(context, done, how.dryRun);
      written = writtenRelease(place, done);
    },
  );
  if (written === undefined) throw new Error('a source that was not opened');
  return written;
};

const finish = async (
  { resolve }: CommandContext,
  options: WriteCommandOptions,
  { place }: Written,
  host: UsbHost,
): Promise<boolean> => {
  if (options.dryRun === true) return false;
  if (place.isOurMount) return true;
  if (options.eject !== true) return false;
  await ejectStick(options.to, resolve(options.to), host);
  return true;
};

const run = async (
  context: CommandContext,
  options: WriteCommandOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const source = resolve(given);
  const expected = options.root?.toLowerCase();
  if (expected !== undefined && !fingerprintPattern.test(expected)) {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: '--root must be 64 hexadecimal digits' },
    });
  }
  const host = usbHost(world.env);
  const isDryRun = options.dryRun === true;
  const how: PutOptions = {
    host,
    expected,
    replaces: options.replace === true,
    acceptsDelta: options.delta === true,
    readsBack: options.readBack,
    dryRun: isDryRun,
    nowMs: world.now(),
    signal: world.signal,
    work: (code) => reporter.work(code),
  };
  const written = await withStick(options.to, resolve(options.to), { host }, (place) =>
    put(context, options, source, place, how),
  );
  const { place, trusted, form, writtenBytes, packs, readBack } = written;
  const isPullable = await finish(context, options, written, host);
  tellExpiry(context, source, trusted);
  const releases = trusted.releases.map(({ channel, manifest }) => ({
    channel,
    counter: manifest.counter,
    issued: manifest.issued,
  }));
  reporter.result(
    {
      source,
      stick: place.shownName,
      form,
      rootFingerprint: trusted.fingerprint,
      releases,
      writtenBytes,
      packs: { ...packs },
      readBack,
      pullable: isPullable,
      dryRun: isDryRun,
    },
    [
      ...releases.map(
        ({ channel, counter }) =>
          `${isDryRun ? 'Would write' : 'Wrote'} release ${counter} of ${channel} to ${place.shownName}`,
      ),
      `  ${formatBytes(writtenBytes)} new, ${formatCount(packs.kept, 'pack', 'packs')} kept, ${packs.removed} removed`,
      ...(readBack === 'stick' ? ['  read back from the stick: every byte is right'] : []),
      `Trust root: ${trusted.fingerprint}`,
      ...(isPullable ? ['You can pull the stick out now.'] : []),
      ...(isPullable || isDryRun ? [] : [`Next: hotspot usb eject ${place.shownName}`]),
    ],
  );
  if (isDryRun) return;
  if (readBack === 'memory') reporter.note('USB_READ_FROM_MEMORY', { path: place.shownName });
  if (readBack === 'none') reporter.warn('USB_SKIPPED_READING', { path: place.shownName });
};

/** `hotspot usb write` */
export const usbWriteCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('write')
        .summary('write a release to a stick, and read it back')
        .description(
          'Checks every signature of the source, writes it to the stick as the folder "hotspot", which every file system can hold, and reads every byte back. What is on the stick already is not written again, so a write that was cut off goes on where it was. An older release of the same trust root is replaced; anything newer is left alone.',
        )
        .argument(
          '<source>',
          'a .hotspot file, a folder that holds "hotspot", or a collection, whose newest release is taken',
        )
        .requiredOption('--to <stick>', 'the folder where the stick is mounted, or its drive')
        .option('--file', 'copy the .hotspot file as it is, beside what is there')
        .option('--root <fingerprint>', 'the trust root that it must be signed under')
        .option('--replace', 'put it over a newer release, or one of another trust root')
        .option(
          '--delta',
          'accept that pieces are missing which boxes have from an earlier release',
        )
        .option('--no-read-back', 'do not read the stick again')
        .option('--eject', 'unmount the stick at the end')
        .option('--dry-run', 'say what would be written, and change nothing'),
    ).action(runs<WriteCommandOptions>(world, run)),
    result,
  );
