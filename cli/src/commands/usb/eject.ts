import { Command } from 'commander';
import { z } from 'zod';
import { ejectStick } from '../../usb/eject.ts';
import { usbHost } from '../../usb/linux-host.ts';
import { runs, withResult, type World } from '../context.ts';

const result = z.object({
  unmounted: z.array(z.string()).describe('folders where it was mounted'),
  poweredOff: z.boolean(),
});

/** `hotspot usb eject` */
export const usbEjectCommand = (world: World): Command =>
  withResult(
    new Command('eject')
      .summary('make a stick safe to pull out')
      .description(
        'Waits until everything is on the stick, unmounts it and, as the administrator, switches it off. Only then pull it out.',
      )
      .argument('<stick>', 'the folder where it is mounted, or the drive')
      .action(
        runs(world, async ({ reporter, resolve }, _options, given = '') => {
          const { unmounted, isPoweredOff } = await ejectStick(
            given,
            resolve(given),
            usbHost(world.env),
          );
          reporter.result({ unmounted: [...unmounted], poweredOff: isPoweredOff }, [
            'You can pull the stick out now.',
          ]);
          if (!isPoweredOff) reporter.note('USB_EJECT_UNPOWERED');
        }),
      ),
    result,
  );
