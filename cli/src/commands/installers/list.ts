import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { collectionShelf } from '../../installers/collection-shelf.ts';
import { trackedApps } from '../../installers/tracked-apps.ts';
import { formatBytes, formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { collectionOption } from './options.ts';
import { reasonJson } from './track.ts';

const proof = z.object({ level: z.number(), method: z.string(), detail: z.string() });

const result = z.object({
  apps: z.array(
    z.object({
      app: z.string(),
      component: z.string(),
      kept: z.boolean().describe('stays at its version until "installers release"'),
      checked: z.string().optional().describe('when its source was asked last'),
      files: z.array(
        z.object({
          file: z.string().describe('system, processor and kind'),
          asset: z.string(),
          name: z.string().optional().describe('absent where nothing is here yet'),
          version: z.string().optional(),
          sizeBytes: z.number().optional(),
          sha256: z.string().optional(),
          level: z.number().optional(),
          proofs: z.array(proof).optional(),
          signer: z.string().optional(),
          held: z
            .object({
              version: z.string(),
              since: z.string(),
              releasable: z.boolean(),
              reasons: z.array(
                z.object({ code: z.string(), text: z.string(), hint: z.string().optional() }),
              ),
            })
            .optional(),
        }),
      ),
    }),
  ),
});

const isoTime = (ms: number): string => new Date(ms).toISOString();

const list = async (
  { reporter, resolve }: CommandContext,
  options: { readonly collection?: string },
): Promise<void> => {
  const collection = await openCollection(resolve(options.collection));
  const apps = await trackedApps(collection);
  const { appRecordOf, fileRecordOf, slotOf } = await import('@p2p-hotspot/installers/tracking');
  const state = await collectionShelf(collection).read();
  const shown = apps.map((app) => {
    const record = appRecordOf(state, app.name);
    return {
      app: app.name,
      component: app.component,
      kept: record.isKept,
      checked: record.checkedMs === undefined ? undefined : isoTime(record.checkedMs),
      files: app.files.map((rule) => {
        const slot = slotOf(rule);
        const { published, hold } = fileRecordOf(record, slot);
        const { name, version, sizeBytes, sha256, level, proofs, signer } = published ?? {};
        return {
          ...{ file: slot, asset: rule.asset, name, version, sizeBytes, sha256, level, proofs },
          signer,
          held:
            hold === undefined
              ? undefined
              : {
                  version: hold.version,
                  since: isoTime(hold.sinceMs),
                  releasable: hold.isReleasable,
                  reasons: hold.reasons.map(reasonJson),
                },
        };
      }),
    };
  });
  const rows = shown.flatMap(({ app, kept, files }) =>
    files.map(({ file, version, level, sizeBytes, held }) => ({
      cells: [
        `${app}${kept ? ' (kept)' : ''}`,
        file,
        version ?? 'not here yet',
        level === undefined ? '' : `level ${level}`,
        sizeBytes === undefined ? '' : formatBytes(sizeBytes),
      ],
      held,
    })),
  );
  const table = formatTable(rows.map(({ cells }) => cells));
  reporter.result(
    { apps: shown },
    rows.flatMap(({ held }, index) => [
      table[index] ?? '',
      ...(held?.reasons ?? []).flatMap(({ text, hint }) => [
        `  HELD ${held?.version ?? ''}: ${text}`,
        ...(hint === undefined ? [] : [`  ${hint}`]),
      ]),
    ]),
  );
};

/** `hotspot installers list` */
export const installersListCommand = (world: World): Command =>
  withResult(
    new Command('list')
      .summary('show the catalogue, its versions and what is held')
      .description(
        'Shows each app of the catalogue: the version that is handed out, how far it could be checked, and what is held and why. It needs no Internet.',
      )
      .addOption(collectionOption())
      .action(runs<{ readonly collection?: string }>(world, list)),
    result,
  );
