import path from 'node:path';
import { accessPointOrigin, renderMessage } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { configurationName } from '../collection/configuration.ts';
import { exists } from '../files/durable.ts';
import { exitCodes } from '../exit-codes.ts';
import { checkClock, checkCollection, checkKeys, checkNode, checkSpace } from '../doctor/checks.ts';
import { checkDevice } from '../doctor/device.ts';
import { checkNames, type Finding } from '../doctor/finding.ts';
import { formatTable } from '../ui/quantities.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from './context.ts';
import { say } from '../ui/reporter.ts';

const result = z.object({
  healthy: z.boolean().describe('no finding is a failure'),
  findings: z.array(
    z.object({
      check: z.enum(checkNames),
      status: z.enum(['ok', 'warning', 'failure']),
      code: z.string(),
      text: z.string(),
      hint: z.string().optional().describe('what to do next'),
    }),
  ),
});

const marks = { ok: 'ok', warning: 'warning', failure: 'FAILURE' } as const;

interface DoctorOptions extends KeyOptions {
  /** True where no address was given. */
  readonly device?: string | true;
}

/** With what to do next below what is not well. */
const linesOf = (findings: readonly Finding[]): string[] => {
  const rows = formatTable(
    findings.map(({ check, status, code, parameters }) => [
      marks[status],
      check,
      say(code, parameters),
    ]),
  );
  return findings.flatMap((one, index) => {
    const { hint } = renderMessage(one);
    const row = rows[index] ?? '';
    return one.status === 'ok' || hint === undefined ? [row] : [row, `  hint: ${hint}`];
  });
};

/** `hotspot doctor` */
export const doctorCommand = (world: World): Command =>
  withResult(
    new Command('doctor')
      .summary('check this computer and a collection, or a box')
      .description(
        'Looks at what most often goes wrong: the Node.js version, the clock, the key files, free space, the collection. With --device it asks a box instead: power, Wi-Fi, health, ways out, versions.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option(
        '--device [address]',
        `ask the box at this address instead; ${accessPointOrigin} if left out`,
      )
      .addOption(keysOption())
      .action(
        runs<DoctorOptions>(world, async ({ reporter, resolve, keysFolder }, options, given) => {
          const { device } = options;
          const checkComputer = async (): Promise<Finding[]> => {
            const folder = resolve(given);
            const nowMs = world.now();
            const isCollection = await exists(path.join(folder, configurationName));
            return [
              checkNode(process.versions.node),
              checkClock(nowMs),
              ...(await checkKeys(keysFolder(options))),
              await checkSpace(folder),
              ...(isCollection || given !== undefined ? await checkCollection(folder, nowMs) : []),
            ];
          };
          const findings =
            device === undefined
              ? await checkComputer()
              : await checkDevice(device === true ? undefined : device, world.signal);
          const healthy = findings.every(({ status }) => status !== 'failure');
          reporter.result(
            {
              healthy,
              findings: findings.map((one) => ({
                check: one.check,
                status: one.status,
                code: one.code,
                ...renderMessage(one),
              })),
            },
            linesOf(findings),
          );
          if (!healthy) world.endWith(exitCodes.unexpected);
        }),
      ),
    result,
  );
