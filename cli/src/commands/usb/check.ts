import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { Command } from 'commander';
import { renderMessage } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { exitCodeOf } from '../../exit-codes.ts';
import { formatBytes, formatCount } from '../../ui/quantities.ts';
import { testCapacity, type CapacityResult } from '../../usb/capacity.ts';
import {
  checkStick,
  type CheckedRelease,
  type CheckedStick,
  type FoundMarker,
} from '../../usb/check-stick.ts';
import { UsbError } from '../../usb/errors.ts';
import { withFreeSpace } from '../../usb/free-space.ts';
import { usbHost } from '../../usb/linux-host.ts';
import { checkWritable } from '../../usb/put-release.ts';
import { withStick, type StickPlace } from '../../usb/stick-place.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface CheckCommandOptions {
  readonly capacity?: boolean;
}

const result = z.object({
  stick: z.string(),
  good: z.boolean().describe('everything on it that a box would look at is whole and signed'),
  releases: z.array(
    z.object({
      name: z.string(),
      good: z.boolean(),
      rootFingerprint: z.string().optional(),
      channels: z.array(z.object({ channel: z.string(), counter: z.number() })).optional(),
      missingChunks: z
        .number()
        .optional()
        .describe('pieces that boxes need from an earlier release'),
      code: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  marker: z
    .array(z.enum(['relay', 'steward', 'backup', 'unreadable']))
    .describe('what hotspot-stick.json says the stick is for'),
  receipts: z.number(),
  backup: z.boolean(),
  pin: z.boolean(),
  fromStick: z.boolean().describe('false where the system may have answered from memory'),
  capacity: z
    .object({
      testedBytes: z.number(),
      goodBytes: z.number(),
      realBytes: z.number(),
    })
    .optional(),
});

const markerWords = (marker: FoundMarker): ('relay' | 'steward' | 'backup' | 'unreadable')[] => {
  if (marker === undefined) return [];
  if (marker === 'unreadable') return ['unreadable'];
  return (['relay', 'steward', 'backup'] as const).filter((word) => marker[word] !== undefined);
};

const missingIn = (release: CheckedRelease & { readonly isGood: true }): number =>
  release.coverage.reduce((sum, { missingChunks }) => sum + missingChunks, 0);

const releaseLine = (release: CheckedRelease): string => {
  if (!release.isGood) return `${release.name}: ${renderMessage(release.problem).text}`;
  const what = release.trusted.releases
    .map(({ channel, manifest }) => `release ${manifest.counter} of ${channel}`)
    .join(', ');
  const missing = missingIn(release);
  const state =
    missing === 0
      ? 'whole and signed'
      : `signed; ${formatCount(missing, 'piece is', 'pieces are')} in an earlier release`;
  return `${release.name}: ${what === '' ? 'no release' : what}, ${state}`;
};

const lines = (place: StickPlace, checked: CheckedStick): string[] => {
  const roots = new Set(
    checked.releases.flatMap((release) => (release.isGood ? [release.trusted.fingerprint] : [])),
  );
  const marker = markerWords(checked.marker);
  const found = [
    ...checked.releases.map(releaseLine),
    ...[...roots].map((fingerprint) => `Trust root: ${fingerprint}`),
    ...(marker.length === 0 ? [] : [`hotspot-stick.json: ${marker.join(', ')}`]),
    ...(checked.receipts === 0
      ? []
      : [formatCount(checked.receipts, 'sealed receipt', 'sealed receipts')]),
    ...(checked.hasBackup ? ['the sealed backup of a box'] : []),
    ...(checked.hasPin ? ['a new PIN for its steward: hotspot-pin.txt'] : []),
  ];
  return found.length === 0 ? [`Nothing for a box on ${place.shownName}`] : found;
};

const releaseJson = (release: CheckedRelease) =>
  release.isGood
    ? {
        name: release.name,
        good: true,
        rootFingerprint: release.trusted.fingerprint,
        channels: release.trusted.releases.map(({ channel, manifest }) => ({
          channel,
          counter: manifest.counter,
        })),
        missingChunks: missingIn(release),
      }
    : {
        name: release.name,
        good: false,
        code: release.problem.code,
        text: renderMessage(release.problem).text,
      };

/** What the stick keeps in all: what lay on it before, and what came back right. */
interface Capacity extends CapacityResult {
  readonly realBytes: number;
  readonly claimedBytes: number;
}

const measure = async (
  { reporter, world }: CommandContext,
  place: StickPlace,
): Promise<Capacity> => {
  checkWritable(place);
  const { blocks, bfree, bsize } = await statfs(place.folder);
  const work = reporter.work('WORK_USB_CAPACITY');
  try {
    const tested = await withFreeSpace(place, Number.MAX_SAFE_INTEGER, (space) =>
      testCapacity(space, { seed: randomBytes(16), signal: world.signal, work }),
    );
    return {
      ...tested,
      claimedBytes: blocks * bsize,
      realBytes: (blocks - bfree) * bsize + tested.goodBytes,
    };
  } finally {
    work.end();
  }
};

const capacityLine = ({ testedBytes }: Capacity): string =>
  `${formatBytes(testedBytes)} of free space written and read back: the size is real`;

const run = async (
  context: CommandContext,
  options: CheckCommandOptions,
  given = '',
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const isMeasured = options.capacity === true;
  const { place, checked, capacity } = await withStick(
    given,
    resolve(given),
    { host: usbHost(world.env), isReadOnly: !isMeasured },
    async (opened) => ({
      place: opened,
      checked: await checkStick(opened, {
        nowMs: world.now(),
        signal: world.signal,
        checking: () => reporter.work('WORK_CHECKING'),
      }),
      capacity: isMeasured ? await measure(context, opened) : undefined,
    }),
  );
  if (capacity?.firstBadBytes !== undefined) {
    throw new UsbError('USB_FAKE', {
      parameters: {
        drive: place.shownName,
        claimed: formatBytes(capacity.claimedBytes),
        real: formatBytes(capacity.realBytes),
        offset: capacity.firstBadBytes,
        goodBytes: capacity.goodBytes,
        testedBytes: capacity.testedBytes,
      },
    });
  }
  const bad = checked.releases.find((release) => !release.isGood);
  reporter.result(
    {
      stick: place.shownName,
      good: bad === undefined,
      releases: checked.releases.map(releaseJson),
      marker: markerWords(checked.marker),
      receipts: checked.receipts,
      backup: checked.hasBackup,
      pin: checked.hasPin,
      fromStick: checked.isFromMedium,
      ...(capacity === undefined
        ? {}
        : {
            capacity: {
              testedBytes: capacity.testedBytes,
              goodBytes: capacity.goodBytes,
              realBytes: capacity.realBytes,
            },
          }),
    },
    [...lines(place, checked), ...(capacity === undefined ? [] : [capacityLine(capacity)])],
  );
  if (!checked.isFromMedium) reporter.note('USB_READ_FROM_MEMORY', { path: place.shownName });
  // All findings stand in the result, so this is an answer, not a failure of the command.
  if (bad !== undefined) world.endWith(exitCodeOf(bad.problem.code));
};

/** `hotspot usb check` */
export const usbCheckCommand = (world: World): Command =>
  withResult(
    new Command('check')
      .summary('say what is on a stick, and whether it is right')
      .description(
        'Reads everything on a stick that a box would look at, to the last byte and from the stick itself: releases, bundle files, what the stick is for, receipts. With --capacity it also fills the free space and reads it back, which finds sticks that claim a size they do not have; it removes its files again and touches no other. Test a stick before you put anything on it.',
      )
      .argument('<stick>', 'the folder where it is mounted, or its drive')
      .option(
        '--capacity',
        'test whether the size of the stick is real; takes hours for a large one',
      )
      .action(runs<CheckCommandOptions>(world, run)),
    result,
  );
