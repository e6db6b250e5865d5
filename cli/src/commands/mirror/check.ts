import { Command } from 'commander';
import { renderMessage } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { checkMirror } from '../../mirror/check/check-mirror.ts';
import { checkNames, exitCodeFor, type Finding } from '../../mirror/check/finding.ts';
import { formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';
import { fingerprintOption } from '../fingerprint-option.ts';

interface CheckCommandOptions {
  readonly deep?: boolean;
  readonly root?: string;
}

const result = z.object({
  url: z.string(),
  good: z.boolean().describe('no finding is a failure'),
  rootFingerprint: z.string().optional(),
  releases: z.array(z.object({ channel: z.string(), counter: z.number(), issued: z.string() })),
  findings: z.array(
    z.object({
      check: z.enum(checkNames),
      status: z.enum(['ok', 'warning', 'failure']),
      code: z.string(),
      text: z.string(),
      hint: z.string().optional().describe('what to do'),
      parameters: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** @throws OperatorError USAGE_WRONG */
const mirrorUrl = (given: string): URL => {
  const withSlash = given.endsWith('/') ? given : `${given}/`;
  const url = URL.canParse(withSlash) ? new URL(withSlash) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.search === '') {
    return url;
  }
  throw new OperatorError('USAGE_WRONG', {
    parameters: {
      reason: `${given} is no address of a mirror, as in https://example.org/hotspot/`,
    },
  });
};

const marks = { ok: 'ok', warning: 'warning', failure: 'FAILURE' } as const;

const lines = (findings: readonly Finding[]): string[] => {
  const table = formatTable(
    findings.map((finding) => [marks[finding.status], finding.check, renderMessage(finding).text]),
  );
  return findings.flatMap((finding, index) => {
    const { hint } = renderMessage(finding);
    return [
      table[index] ?? '',
      ...(hint === undefined || finding.status === 'ok' ? [] : [`         ${hint}`]),
    ];
  });
};

const run = async (
  { reporter, world }: CommandContext,
  options: CheckCommandOptions,
  given = '',
): Promise<void> => {
  const url = mirrorUrl(given);
  const work = reporter.work('WORK_MIRROR_READING');
  const { findings, trusted } = await checkMirror(url, {
    expected: fingerprintOption(options.root),
    isDeep: options.deep === true,
    nowMs: world.now(),
    signal: world.signal,
    work,
  }).finally(() => {
    work.end();
  });
  const releases = (trusted?.releases ?? []).map(({ channel, manifest }) => ({
    channel,
    counter: manifest.counter,
    issued: manifest.issued,
  }));
  reporter.result(
    {
      url: url.href,
      good: findings.every(({ status }) => status !== 'failure'),
      rootFingerprint: trusted?.fingerprint,
      releases,
      findings: findings.map((finding) => ({
        check: finding.check,
        status: finding.status,
        code: finding.code,
        ...renderMessage(finding),
        parameters: { ...finding.parameters },
      })),
    },
    [
      ...releases.map(({ channel, counter }) => `${url.href} has release ${counter} of ${channel}`),
      ...lines(findings),
      ...(trusted === undefined ? [] : [`Trust root: ${trusted.fingerprint}`]),
    ],
  );
  const exitCode = exitCodeFor(findings);
  // All findings stand in the result, so this is an answer, not a failure of the command.
  if (exitCode !== 0) process.exitCode = exitCode;
};

/** `hotspot mirror check` */
export const mirrorCheckCommand = (world: World): Command =>
  withResult(
    new Command('check')
      .summary('see a mirror as boxes see it, and what to mend')
      .description(
        'Asks a mirror for what boxes ask it for, and judges the answers: whether it can be reached, how long its certificate and its signatures still hold, whether every file is there, and whether the web server hands files out as boxes need them. It needs no key and no rights on the server.',
      )
      .argument('<url>', 'the address of the mirror, as in https://example.org/hotspot/')
      .option('--deep', 'download every pack of the newest releases, and check every byte')
      .option('--root <fingerprint>', 'the trust root that it must be signed under')
      .action(runs<CheckCommandOptions>(world, run)),
    result,
  );
