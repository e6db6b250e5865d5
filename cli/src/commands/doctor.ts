import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { configurationName } from '../collection/configuration.ts';
import { exists } from '../files/durable.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  checkClock,
  checkCollection,
  checkKeys,
  checkNode,
  checkSpace,
  type Finding,
} from '../doctor/checks.ts';
import { formatTable } from '../ui/quantities.ts';
import { keysOption, runs, withResult, type KeyOptions, type World } from './context.ts';
import { say } from '../ui/reporter.ts';

const result = z.object({
  healthy: z.boolean().describe('no finding is a failure'),
  findings: z.array(
    z.object({
      check: z.enum(['node', 'clock', 'keys', 'space', 'collection', 'trust', 'draft']),
      status: z.enum(['ok', 'warning', 'failure']),
      code: z.string(),
      text: z.string(),
    }),
  ),
});

const marks = { ok: 'ok', warning: 'warning', failure: 'FAILURE' } as const;

/** `hotspot doctor` */
export const doctorCommand = (world: World): Command =>
  withResult(
    new Command('doctor')
      .summary('check this computer and a collection')
      .description(
        'Looks at what most often goes wrong: the Node.js version, the clock, the key files, free space, the collection.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .addOption(keysOption())
      .action(
        runs<KeyOptions>(world, async ({ reporter, resolve, keysFolder }, options, given) => {
          const folder = resolve(given);
          const nowMs = world.now();
          const isCollection = await exists(path.join(folder, configurationName));
          const findings: Finding[] = [
            checkNode(process.versions.node),
            checkClock(nowMs),
            ...(await checkKeys(keysFolder(options))),
            await checkSpace(folder),
            ...(isCollection || given !== undefined ? await checkCollection(folder, nowMs) : []),
          ];
          const healthy = findings.every(({ status }) => status !== 'failure');
          reporter.result(
            {
              healthy,
              findings: findings.map(({ check, status, code, parameters }) => ({
                check,
                status,
                code,
                text: say(code, parameters),
              })),
            },
            formatTable(
              findings.map(({ check, status, code, parameters }) => [
                marks[status],
                check,
                say(code, parameters),
              ]),
            ),
          );
          if (!healthy) world.endWith(exitCodes.unexpected);
        }),
      ),
    result,
  );
