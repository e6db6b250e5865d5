import { Command } from 'commander';
import { z } from 'zod';
import type { Drive, Volume } from '../../usb/drives.ts';
import { usbHost } from '../../usb/linux-host.ts';
import { refusalText } from '../../usb/stick-place.ts';
import { formatBytes, formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type World } from '../context.ts';

const result = z.object({
  drives: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      size: z.number(),
      model: z.string(),
      bus: z.string().optional(),
      readOnly: z.boolean(),
      selectable: z.boolean(),
      refusal: z.enum(['system', 'internal', 'held', 'virtual', 'empty']).optional(),
      volumes: z.array(
        z.object({
          name: z.string(),
          size: z.number(),
          fileSystem: z.string().optional(),
          label: z.string().optional(),
          mountPoints: z.array(z.string()),
        }),
      ),
    }),
  ),
});

const volumeText = ({ name, fileSystem, label, mountPoints }: Volume): string =>
  [
    name,
    ...(fileSystem === undefined && mountPoints.length > 0 ? [] : [fileSystem ?? 'no file system']),
    ...(label === undefined ? [] : [`"${label}"`]),
    ...(mountPoints.length === 0 ? [] : [`on ${mountPoints.join(', ')}`]),
  ].join(' ');

const row = (drive: Drive): string[] => {
  const reason = refusalText(drive);
  const about = [
    ...drive.volumes.map(volumeText),
    ...(drive.isReadOnly ? ['read-only'] : []),
    ...(reason === undefined ? [] : [`never a stick: ${reason}`]),
  ];
  return [
    drive.name,
    formatBytes(drive.sizeBytes),
    [drive.model, drive.bus].filter(Boolean).join(', ') || 'unknown',
    about.join('; '),
  ];
};

/** `hotspot usb list` */
export const usbListCommand = (world: World): Command =>
  withResult(
    new Command('list')
      .summary('show sticks and drives')
      .description(
        'Shows the drives of this computer: name, size, what they are, their file systems, and where these are mounted. Drives that this computer runs from or that are built in are marked; no command for sticks ever touches them. Needs Linux.',
      )
      .action(
        runs(world, async ({ reporter }) => {
          const drives = await usbHost(world.env).drives();
          const shown = drives.filter(({ refusal }) => refusal !== 'virtual');
          reporter.result(
            {
              drives: shown.map((drive) => ({
                name: drive.name,
                path: drive.path,
                size: drive.sizeBytes,
                model: drive.model,
                bus: drive.bus,
                readOnly: drive.isReadOnly,
                selectable: drive.refusal === undefined,
                refusal: drive.refusal,
                volumes: drive.volumes.map(
                  ({ name, sizeBytes, fileSystem, label, mountPoints }) => ({
                    name,
                    size: sizeBytes,
                    fileSystem,
                    label,
                    mountPoints: [...mountPoints],
                  }),
                ),
              })),
            },
            shown.length === 0
              ? ['No drives']
              : formatTable([['name', 'size', 'drive', 'what is on it'], ...shown.map(row)]),
          );
        }),
      ),
    result,
  );
