import { readFile } from 'node:fs/promises';
import { renderMessage } from '@p2p-hotspot/contract';
import type { CheckedServing, ServedList, ServingFinding } from '@p2p-hotspot/fdroid/serving';
import { Command } from 'commander';
import { z } from 'zod';
import { OperatorError, readFailure } from '../../errors.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import { createHttpClient } from '../../mirror/check/http-client.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { fingerprintOption } from '../fingerprint-option.ts';
import { messageLines } from './present.ts';

interface ServingCommandOptions {
  readonly fingerprint?: string;
  readonly before?: string;
  readonly all?: boolean;
}

const list = z
  .object({
    timestamp: z.number().describe('of the list, milliseconds since 1970'),
    fingerprint: z.string().describe('SHA-256 of the certificate that signed it'),
    apks: z.array(z.object({ path: z.string(), sizeBytes: z.number(), sha256: z.string() })),
  })
  .describe('what is served');

const result = z.object({
  url: z.string(),
  good: z.boolean().describe('no rule that phones depend on is broken'),
  list: list.optional(),
  rules: z.array(
    z.object({
      rule: z.string(),
      weight: z
        .enum(['must', 'should'])
        .describe('should: it costs time, bytes or trust, and fails nothing'),
      status: z
        .enum(['kept', 'broken', 'unseen'])
        .describe('unseen: a rule that this one rests on is broken'),
      demands: z.string(),
      source: z.string().describe('why'),
      code: z.string().optional(),
      text: z.string().optional(),
      hint: z.string().optional().describe('what to do'),
    }),
  ),
});

/** A large index, and each part of it, over a slow link. */
const mostMinutes = { sample: 15, all: 24 * 60 } as const;

interface Asked {
  /** Without a slash at the end. */
  readonly address: string;
  readonly fingerprint: string | undefined;
}

/**
 * Reads an address, also as a QR code has it, with the fingerprint in it.
 *
 * @throws OperatorError USAGE_WRONG
 */
const askedFor = (given: string, option: string | undefined): Asked => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol);
  if (!isWeb || url.hash !== '' || url.username !== '') {
    throw new OperatorError('USAGE_WRONG', {
      parameters: {
        reason: `${given} is no address of an app repository, as in http://192.168.44.1/fdroid/repo`,
      },
    });
  }
  const inAddress = url.searchParams.get('fingerprint') ?? undefined;
  return {
    address: (url.origin + url.pathname).replace(/\/+$/, ''),
    fingerprint: fingerprintOption(option ?? inAddress, '--fingerprint'),
  };
};

/** @throws OperatorError USAGE_WRONG, INPUT_MISSING, INPUT_UNREADABLE */
const readBefore = async (file: string): Promise<ServedList> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  try {
    return z.object({ list }).parse(JSON.parse(text)).list;
  } catch {
    throw new OperatorError('USAGE_WRONG', {
      parameters: { reason: `${file} is not what "hotspot apps serving --json" printed` },
    });
  }
};

const exitCodeFor = (findings: readonly ServingFinding[]): ExitCode => {
  const broken = findings.flatMap((finding) =>
    finding.status === 'broken' && finding.rule.weight === 'must' ? [finding] : [],
  );
  if (broken.some(({ code }) => code === 'SERVING_SILENT')) return exitCodes.unreachable;
  if (broken.some(({ code }) => code === 'SERVING_OLDER')) return exitCodes.rollback;
  if (broken.some(({ rule }) => rule.concerns === 'content')) return exitCodes.notAuthentic;
  return broken.length > 0 ? exitCodes.server : exitCodes.ok;
};

const demandOf = ({ rule }: ServingFinding): string =>
  renderMessage({ code: rule.demands, parameters: {} }).text;

const markOf = ({ status, rule }: ServingFinding): string => {
  if (status === 'kept') return 'ok';
  if (status === 'unseen') return '?';
  return rule.weight === 'must' ? 'BROKEN' : 'advice';
};

const linesOf = (findings: readonly ServingFinding[]): string[] => {
  const table = formatTable(
    findings.map((finding) => [markOf(finding), finding.rule.id, demandOf(finding)]),
  );
  return findings.flatMap((finding, place) => [
    table[place] ?? '',
    ...(finding.status === 'broken' ? messageLines(finding) : []),
  ]);
};

const jsonOf = (finding: ServingFinding) => {
  const { rule, status } = finding;
  const { id, weight, source } = rule;
  return {
    ...{ rule: id, weight, status, demands: demandOf(finding), source },
    ...(finding.status === 'broken' ? { code: finding.code, ...renderMessage(finding) } : {}),
  };
};

const look = async (
  { world, resolve, reporter }: CommandContext,
  { address, fingerprint: expected }: Asked,
  options: ServingCommandOptions,
): Promise<CheckedServing> => {
  // Loaded when it is needed: most commands never look into an app.
  const { checkServing } = await import('@p2p-hotspot/fdroid/serving');
  const { servingPort } = await import('../../apps/serving-port.ts');
  const isComplete = options.all === true;
  const before =
    options.before === undefined ? undefined : await readBefore(resolve(options.before));
  const client = createHttpClient(world.signal, { isStrict: true });
  const port = servingPort(client, {
    elapsedMs: () => performance.now(),
    mostMinutes: isComplete ? mostMinutes.all : mostMinutes.sample,
  });
  const work = reporter.work('WORK_APPS_SERVING');
  try {
    return await checkServing(address, port, { expected, before, isComplete });
  } finally {
    work.end();
    client.close();
  }
};

const run = async (
  context: CommandContext,
  options: ServingCommandOptions,
  given = '',
): Promise<void> => {
  const asked = askedFor(given, options.fingerprint);
  const { findings, list: served } = await look(context, asked, options);
  const exitCode = exitCodeFor(findings);
  context.reporter.result(
    {
      url: asked.address,
      good: exitCode === exitCodes.ok,
      list:
        served === undefined
          ? undefined
          : { ...served, apks: served.apks.map((apk) => ({ ...apk })) },
      rules: findings.map(jsonOf),
    },
    [...linesOf(findings), ...(served === undefined ? [] : [`Signed by ${served.fingerprint}`])],
  );
  if (exitCode !== exitCodes.ok) context.world.endWith(exitCode);
};

/** `hotspot apps serving` */
export const appsServingCommand = (world: World): Command =>
  withResult(
    new Command('serving')
      .summary('see whether a web server hands out apps as phones need them')
      .description(
        'Asks any web server for an app repository in the way F-Droid on a phone does, and judges each answer: a box, a copy on the Internet, or somebody else’s. It needs no key and no collection.',
      )
      .argument('<url>', 'the address of the repository, as in http://192.168.44.1/fdroid/repo')
      .option('--fingerprint <digits>', 'the certificate that must have signed it')
      .option('--all', 'ask for every file, and check every byte')
      .option(
        '--before <file>',
        'what this command printed with --json before an update: no app of then may be gone yet',
      )
      .action(runs<ServingCommandOptions>(world, run)),
    result,
  );
