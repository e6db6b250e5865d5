import { Command } from 'commander';
import { z } from 'zod';
import { withRepository } from '../../repository/open.ts';
import { trustRepository } from '../../repository/trust.ts';
import { readList } from '../../repository/verify.ts';
import { formatBytes, formatCount, formatTable } from '../../ui/quantities.ts';
import type { Json } from '../../ui/reporter.ts';
import { anyText, runs, withResult, type World } from '../context.ts';

interface LsOptions {
  readonly files?: boolean;
}

const result = z.object({
  path: z.string(),
  rootFingerprint: z.string(),
  releases: z.array(
    z.object({
      channel: z.string(),
      counter: z.number(),
      issued: z.string(),
      label: z.record(z.string(), z.string()),
      components: z.array(
        z.object({
          name: z.string(),
          kind: z.string(),
          counter: z.number(),
          size: z.number(),
          files: z.number(),
          label: z.record(z.string(), z.string()),
          paths: z
            .array(z.object({ path: z.string(), size: z.number(), sha256: z.string() }))
            .optional()
            .describe('with --files'),
        }),
      ),
    }),
  ),
});

/** `hotspot bundle ls` */
export const bundleLsCommand = (world: World): Command =>
  withResult(
    new Command('ls')
      .summary('show what is in a bundle or on a stick')
      .description(
        'Lists the releases and components of a bundle file or a folder. Checks signatures, but does not read the content: "hotspot bundle verify" does.',
      )
      .argument(
        '<bundle>',
        'a .hotspot file, or the folder or stick that holds the folder "hotspot"',
      )
      .option('--files', 'show every file')
      .action(
        runs<LsOptions>(world, async ({ reporter, resolve }, options, given) => {
          const location = resolve(given);
          await withRepository(location, async (reader) => {
            const { fingerprint, releases } = await trustRepository(reader, {
              nowMs: world.now(),
            });
            const json: Json[] = [];
            const lines: string[] = [];
            for (const { channel, manifest } of releases) {
              const components: Json[] = [];
              const rows: string[][] = [];
              lines.push(
                `Release ${manifest.counter} of ${channel}, issued ${manifest.issued}: ${anyText(manifest.label)}`,
              );
              for (const component of manifest.components) {
                const { name, kind, counter, size, files, label } = component;
                const paths =
                  options.files === true
                    ? (await readList(reader, component)).map(({ path, sizeBytes, sha256 }) => ({
                        path,
                        size: sizeBytes,
                        sha256,
                      }))
                    : undefined;
                components.push({ name, kind, counter, size, files, label, paths });
                rows.push([
                  `  ${name}`,
                  kind,
                  `version ${counter}`,
                  formatCount(files, 'file', 'files'),
                  formatBytes(size),
                  anyText(label),
                ]);
                for (const { path, size: bytes } of paths ?? []) {
                  rows.push([`    ${path}`, '', '', '', formatBytes(bytes), '']);
                }
              }
              lines.push(...formatTable(rows));
              json.push({
                channel,
                counter: manifest.counter,
                issued: manifest.issued,
                label: manifest.label,
                components,
              });
            }
            reporter.result(
              { path: location, rootFingerprint: fingerprint, releases: json },
              lines,
            );
          });
        }),
      ),
    result,
  );
