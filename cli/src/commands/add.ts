import path from 'node:path';
import {
  CodedError,
  componentKinds,
  readImagePurpose,
  renderMessage,
  type ComponentKind,
} from '@p2p-hotspot/contract';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { addAll, refusalOf, type Addition } from '../collection/add.ts';
import { openCollection } from '../collection/configuration.ts';
import { withCollectionLock } from '../collection/lock.ts';
import { OperatorError } from '../errors.ts';
import { formatBytes } from '../ui/quantities.ts';
import type { Json } from '../ui/reporter.ts';
import { runsWithList, withResult, type CommandContext, type World } from './context.ts';

interface AddCommandOptions {
  readonly collection?: string;
  readonly kind?: ComponentKind;
  readonly name?: string;
  readonly label?: string;
  readonly service?: string;
  readonly ports?: string;
  readonly dryRun?: boolean;
}

const result = z.object({
  collection: z.string(),
  added: z.array(
    z.object({
      status: z
        .enum(['added', 'updated', 'present'])
        .describe('present: exactly this file was there already'),
      source: z.string(),
      component: z.string(),
      kind: z.enum(componentKinds),
      path: z.string().describe('below the collection'),
      applicationId: z.string().optional(),
      versionCode: z.number().optional(),
      versionName: z.string().optional(),
      label: z.string().optional().describe('what phones show as the name of the app'),
      signer: z.string().optional().describe('SHA-256 of the certificate that signed the app'),
      platform: z.string().optional(),
      architecture: z.string().optional(),
      format: z.string().optional(),
      id: z.string().optional().describe('of a container image'),
      reference: z.string().optional().describe('name and tag of a container image'),
      service: z.string().optional().describe('that a program is for'),
      version: z.string().optional().describe('of a program'),
      build: z.number().optional().describe('of a program: boxes run the higher one'),
      warnings: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
  refused: z.array(z.object({ source: z.string(), code: z.string(), text: z.string() })),
  dryRun: z.boolean(),
});

type Accepted = Exclude<Addition, { status: 'refused' }>;

/** What was read from the file. */
const detailsOf = ({ identified }: Accepted): Record<string, Json> => {
  switch (identified.kind) {
    case 'apps': {
      const { applicationId, versionCode, versionName, label, signer } = identified.apk;
      return { applicationId, versionCode, versionName, label, signer };
    }
    case 'installers': {
      const { platform, architecture, format } = identified.installer;
      return { platform, architecture, format };
    }
    case 'image':
      return { ...identified.image };
    case 'software': {
      const { service, version, build } = identified.software;
      return { service, version, build };
    }
    case 'portal':
    case 'content':
    case 'map':
      return {};
  }
};

/** The same for people. */
const describe = ({ identified }: Accepted): string => {
  switch (identified.kind) {
    case 'apps': {
      const { label, versionName, signer, sizeBytes } = identified.apk;
      return `${label} ${versionName}, ${formatBytes(sizeBytes)}, signed by ${signer.slice(0, 16)}…`;
    }
    case 'installers': {
      const { platform, architecture, sizeBytes } = identified.installer;
      return `installer for ${platform} (${architecture}), ${formatBytes(sizeBytes)}`;
    }
    case 'image':
      return `container image ${identified.image.reference ?? identified.image.id}`;
    case 'software':
      return `the program of ${identified.software.service}, version ${identified.software.version}`;
    case 'portal':
    case 'content':
    case 'map':
      return identified.title ?? identified.kind;
  }
};

const verbs = { added: 'Added', updated: 'Updated', present: 'Already there:' } as const;

const isApp = (addition: Addition): boolean =>
  addition.status !== 'refused' && addition.identified.kind === 'apps';

/** Said wrongly it would come out at `bundle create` only. */
const checkPurpose = ({ service, ports }: AddCommandOptions): void => {
  if (service === undefined && ports === undefined) return;
  const said = service === undefined ? { app: 'app' } : { service };
  if (readImagePurpose({ ...said, ...(ports === undefined ? {} : { ports }) }) === undefined) {
    const reason =
      service !== undefined && ports !== undefined
        ? '--service and --ports exclude each other: a service has the ports that its Compose file says'
        : '--service takes the name of a service, --ports numbers such as 8081,8082';
    throw new OperatorError('USAGE_WRONG', { parameters: { reason } });
  }
};

const add = async (
  { reporter, resolve, world }: CommandContext,
  options: AddCommandOptions,
  paths: readonly string[],
): Promise<void> => {
  const { folder } = await openCollection(resolve(options.collection));
  const isDryRun = options.dryRun === true;
  const { kind, name, label, service, ports } = options;
  checkPurpose(options);
  const work = reporter.work('WORK_COPYING');
  const act = async () => {
    const sources = paths.map((location) => resolve(location));
    const added = await addAll(folder, sources, {
      ...(kind === undefined ? {} : { kind }),
      ...(name === undefined ? {} : { name }),
      ...(label === undefined ? {} : { label }),
      ...(service === undefined ? {} : { service }),
      ...(ports === undefined ? {} : { ports }),
      dryRun: isDryRun,
      signal: world.signal,
      work,
    });
    if (!isDryRun && added.some(isApp)) {
      const { pinAdded } = await import('../apps/pin-added.ts');
      await pinAdded(folder, added, world.now(), world.signal);
    }
    return added;
  };
  let additions: Addition[];
  try {
    additions = await (isDryRun ? act() : withCollectionLock(folder, act));
  } finally {
    work.end();
  }
  const accepted = additions.filter((addition) => addition.status !== 'refused');
  const refused = additions.filter((addition) => addition.status === 'refused');
  const refusal = refusalOf(additions);
  if (refusal !== undefined && additions.length === 1) throw errorOf(refusal);
  for (const { source, reason } of refused) {
    reporter.warn('FILE_LEFT_OUT', {
      file: path.basename(source),
      reason: renderMessage(reason).text,
    });
  }
  if (refusal !== undefined) throw errorOf(refusal);
  for (const { place, warnings } of accepted) {
    for (const warning of warnings) {
      reporter.note('FILE_NOTICE', {
        file: place.destination,
        reason: renderMessage(warning).text,
      });
    }
  }
  reporter.result(
    {
      collection: folder,
      added: accepted.map((addition) => ({
        status: addition.status,
        source: addition.source,
        component: addition.place.component.name,
        kind: addition.place.component.kind,
        path: addition.place.destination,
        ...detailsOf(addition),
        warnings: addition.warnings.map((warning) => ({
          code: warning.code,
          text: renderMessage(warning).text,
        })),
      })),
      refused: refused.map(({ source, reason }) => ({
        source,
        code: reason.code,
        text: renderMessage(reason).text,
      })),
      dryRun: isDryRun,
    },
    [
      ...accepted.map(
        (addition) =>
          `${isDryRun ? 'Would add' : verbs[addition.status]} ${addition.place.destination} (${describe(addition)})`,
      ),
      ...(isDryRun ? [] : ['Next: hotspot bundle create -o OUTPUT']),
    ],
  );
};

const errorOf = ({ code, parameters }: { code: string; parameters: CodedError['parameters'] }) =>
  new CodedError(code, { parameters });

/** `hotspot add` */
export const addCommand = (world: World): Command =>
  withResult(
    new Command('add')
      .summary('put apps, installers, pages, maps and files into a collection')
      .description(
        'Copies files and folders into the collection and writes them down in hotspot.yaml. Reads from each what it can: name, version and signer of an app, platform of an installer.',
      )
      .argument('<path...>', 'an APK, an installer, a folder, a file, a saved container image')
      .option('--collection <folder>', 'the collection; the current folder if left out')
      .addOption(
        new Option('--kind <kind>', 'what it is for, where that cannot be told').choices(
          componentKinds,
        ),
      )
      .option('--name <name>', 'name of the component')
      .option('--label <text>', 'what people see')
      .option('--service <name>', 'of a container image: the service of the box that it replaces')
      .option('--ports <list>', 'of a container image that is an app: the ports visitors may reach')
      .option('--dry-run', 'say what would be added, and add nothing')
      .action(runsWithList<AddCommandOptions>(world, add)),
    result,
  );
