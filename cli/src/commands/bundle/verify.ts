import { Command } from 'commander';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { withRepository } from '../../repository/open.ts';
import { seenRoot } from '../../repository/seen-root.ts';
import { expiryOf, trustRepository } from '../../repository/trust.ts';
import { verifyContent } from '../../repository/verify.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type World } from '../context.ts';

interface VerifyOptions {
  readonly root?: string;
  readonly trustedRoot?: string;
  readonly delta?: boolean;
}

const result = z.object({
  path: z.string(),
  rootFingerprint: z.string(),
  rootCompared: z.boolean().describe('false: no --root was given'),
  releases: z.array(z.object({ channel: z.string(), counter: z.number(), issued: z.string() })),
  components: z.array(
    z.object({
      channel: z.string(),
      name: z.string(),
      totalChunks: z.number(),
      missingChunks: z.number().describe('above 0 only with --delta'),
    }),
  ),
  files: z.number().describe('files of the repository that were read'),
});

const fingerprintPattern = /^[0-9a-f]{64}$/;

/** `hotspot bundle verify` */
export const bundleVerifyCommand = (world: World): Command =>
  withResult(
    new Command('verify')
      .summary('check a bundle or a stick as a box would')
      .description(
        'Checks every signature and reads every byte of a bundle file or a folder, and names what is wrong. Needs no keys.',
      )
      .argument(
        '<bundle>',
        'a .hotspot file, or the folder or stick that holds the folder "hotspot"',
      )
      .option('--root <fingerprint>', 'the trust root that it must be signed under')
      .option(
        '--trusted-root <place>',
        'judge as a box that has seen the newest trust root of a collection, stick, bundle or root file',
      )
      .option('--delta', 'accept that pieces are missing which an earlier release has')
      .action(
        runs<VerifyOptions>(world, async ({ reporter, resolve }, options, given) => {
          const expected = options.root?.toLowerCase();
          if (expected !== undefined && !fingerprintPattern.test(expected)) {
            throw new OperatorError('USAGE_WRONG', {
              parameters: { reason: '--root must be 64 hexadecimal digits' },
            });
          }
          const location = resolve(given);
          const work = reporter.work('WORK_CHECKING');
          try {
            await withRepository(location, async (reader) => {
              const trusted = await trustRepository(reader, {
                expected,
                seenRoot:
                  options.trustedRoot === undefined
                    ? undefined
                    : await seenRoot(resolve(options.trustedRoot), world.now()),
                nowMs: world.now(),
              });
              const coverage = await verifyContent(reader, trusted.releases, {
                signal: world.signal,
                work,
              });
              const gap = coverage.find(({ missingChunks }) => missingChunks > 0);
              if (gap !== undefined && options.delta !== true) {
                throw new OperatorError('CHUNKS_MISSING', {
                  parameters: {
                    path: location,
                    component: gap.component.name,
                    missing: gap.missingChunks,
                    total: gap.totalChunks,
                  },
                });
              }
              const [expired] = trusted.expired;
              if (expired !== undefined) {
                throw new OperatorError('BUNDLE_EXPIRED', {
                  parameters: {
                    path: location,
                    roles: trusted.expired.join(', '),
                    expires: expiryOf(trusted.refreshed, expired),
                  },
                });
              }
              work.end();
              reporter.result(
                {
                  path: location,
                  rootFingerprint: trusted.fingerprint,
                  rootCompared: expected !== undefined,
                  releases: trusted.releases.map(({ channel, manifest }) => ({
                    channel,
                    counter: manifest.counter,
                    issued: manifest.issued,
                  })),
                  components: coverage.map(
                    ({ channel, component, totalChunks, missingChunks }) => ({
                      channel,
                      name: component.name,
                      totalChunks,
                      missingChunks,
                    }),
                  ),
                  files: reader.files.size,
                },
                [
                  `${location} is whole and signed`,
                  `Trust root: ${trusted.fingerprint}`,
                  ...trusted.releases.map(
                    ({ channel, manifest }) =>
                      `Release ${manifest.counter} of ${channel}, issued ${manifest.issued}`,
                  ),
                  ...formatTable(
                    coverage.map(({ component, totalChunks, missingChunks }) => [
                      `  ${component.name}`,
                      component.kind,
                      `version ${component.counter}`,
                      missingChunks === 0
                        ? 'complete'
                        : `${missingChunks} of ${totalChunks} pieces are in an earlier release`,
                    ]),
                  ),
                ],
              );
              if (expected === undefined) reporter.note('ROOT_NOT_COMPARED');
            });
          } finally {
            work.end();
          }
        }),
      ),
    result,
  );
