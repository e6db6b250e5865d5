import { Command } from 'commander';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { compareRepositories, type ComponentChange } from '../../repository/compare.ts';
import { withRepository } from '../../repository/open.ts';
import { trustRepository } from '../../repository/trust.ts';
import { formatBytes, formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface DiffOptions {
  readonly files?: boolean;
}

const paths = z.array(z.string()).describe('paths of files');

const result = z.object({
  from: z.string(),
  to: z.string(),
  components: z.array(
    z.object({
      channel: z.string(),
      name: z.string(),
      kind: z.string(),
      change: z.enum(['added', 'removed', 'changed', 'unchanged']),
      before: z.number().optional().describe('counter in the first'),
      after: z.number().optional().describe('counter in the second'),
      added: paths,
      removed: paths,
      changed: paths,
      carryBytes: z.number(),
    }),
  ),
  carryBytes: z.number().describe('what a delta carries to boxes that have the first'),
});

const marks = { added: '+', removed: '-', changed: '~', unchanged: '=' } as const;

const counters = ({ before, after }: ComponentChange): string => {
  if (before === undefined) return `version ${after ?? ''}`;
  if (after === undefined || before === after) return `version ${before}`;
  return `version ${before} to ${after}`;
};

const filesOf = ({ added, removed, changed }: ComponentChange): string => {
  const parts = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [removed.length, 'gone'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? 'same files' : said.join(', ');
};

const rows = (change: ComponentChange, withFiles: boolean): string[][] => [
  [
    `${marks[change.change]} ${change.channel}/${change.name}`,
    change.kind,
    counters(change),
    filesOf(change),
    formatBytes(change.carryBytes),
  ],
  ...(withFiles
    ? [
        ...change.added.map((path) => [`    + ${path}`]),
        ...change.changed.map((path) => [`    ~ ${path}`]),
        ...change.removed.map((path) => [`    - ${path}`]),
      ]
    : []),
];

const diff = async (
  { reporter, resolve, world }: CommandContext,
  options: DiffOptions,
  first: string | undefined,
  second: string | undefined,
): Promise<void> => {
  const [from, to] = [resolve(first), resolve(second)];
  await withRepository(from, (left) =>
    withRepository(to, async (right) => {
      const old = await trustRepository(left, { nowMs: world.now() });
      const next = await trustRepository(right, { nowMs: world.now() });
      if (old.fingerprint !== next.fingerprint) {
        throw new OperatorError('ROOT_MISMATCH', {
          parameters: { path: to, expected: old.fingerprint, found: next.fingerprint },
        });
      }
      const components = await compareRepositories(
        { reader: left, releases: old.releases },
        { reader: right, releases: next.releases },
      );
      const carryBytes = components.reduce((sum, change) => sum + change.carryBytes, 0);
      reporter.result(
        {
          from,
          to,
          components: components.map((change) => ({
            ...change,
            added: [...change.added],
            removed: [...change.removed],
            changed: [...change.changed],
          })),
          carryBytes,
        },
        [
          ...formatTable(components.flatMap((change) => rows(change, options.files === true))),
          `To carry: ${formatBytes(carryBytes)}`,
        ],
      );
    }),
  );
};

/** `hotspot bundle diff` */
export const bundleDiffCommand = (world: World): Command =>
  withResult(
    new Command('diff')
      .summary('compare two bundles, sticks or mirrors')
      .description(
        'Shows which components are new (+), gone (-), changed (~) or the same (=) in the second, how many of their files, and how many bytes a box that has the first needs. Signatures of both are checked; content is not read.',
      )
      .argument('<from>', 'a bundle file, a folder or a stick')
      .argument('<to>', 'another one')
      .option('--files', 'name every file that differs')
      .action(runs<DiffOptions>(world, diff)),
    result,
  );
