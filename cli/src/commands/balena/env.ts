import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { renderMessage } from '@p2p-hotspot/contract';
import { Command } from 'commander';
import { z } from 'zod';
import { apiUrl, createBalenaApi, type BalenaApi, type Fleet } from '../../balena/balena-api.ts';
import { checkSettings, isSecret } from '../../balena/check-settings.ts';
import { parseEnvFile, type EnvEntry } from '../../balena/env-file.ts';
import { planChanges, type Change } from '../../balena/plan-changes.ts';
import { pushChanges } from '../../balena/push-changes.ts';
import { readToken } from '../../balena/read-token.ts';
import { OperatorError, readFailure } from '../../errors.ts';
import { exitCodes } from '../../exit-codes.ts';
import { formatCount, formatTable } from '../../ui/quantities.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface EnvOptions {
  readonly fleet?: string;
  readonly push?: boolean;
  readonly yes?: boolean;
  readonly api?: string;
  readonly tokenFile?: string;
}

const shown = z.string().optional().describe('absent for secrets');

const result = z.object({
  file: z.string().optional(),
  good: z.boolean().optional().describe('false where the file has faults'),
  problems: z
    .array(
      z.object({
        line: z.number(),
        code: z.string(),
        text: z.string(),
        hint: z.string().optional().describe('what to do'),
      }),
    )
    .optional(),
  settings: z
    .array(z.object({ line: z.number(), name: z.string(), value: shown }))
    .optional()
    .describe('what the file sets'),
  fleet: z.string().optional().describe('organisation/fleet'),
  variables: z
    .array(z.object({ name: z.string(), value: shown }))
    .optional()
    .describe('what the fleet has for all its boxes, where no file was given'),
  changes: z
    .array(
      z.object({
        act: z.enum(['add', 'change', 'remove']),
        name: z.string(),
        before: shown,
        value: shown,
      }),
    )
    .optional()
    .describe('what makes the fleet as the file says'),
  untouched: z.array(z.string()).optional().describe('on the fleet, and not named by the file'),
  pushed: z.boolean().optional(),
});

const usage = (reason: string) => new OperatorError('USAGE_WRONG', { parameters: { reason } });

const hidden = '(not shown)';

/** A value for the eyes of whoever looks over a shoulder. */
const visible = (name: string, value: string): string => (isSecret(name) ? hidden : value);
const visibleJson = (name: string, value: string) => (isSecret(name) ? {} : { value });

/** @returns undefined for a file with faults, which were told and end the command */
const readSettings = async (
  { reporter, resolve, world }: CommandContext,
  given: string,
): Promise<readonly EnvEntry[] | undefined> => {
  const text = await readFile(resolve(given), 'utf8').catch((error: unknown) => {
    throw readFailure(given, error);
  });
  const parsed = parseEnvFile(text);
  const problems = checkSettings(parsed);
  if (problems.length === 0) return parsed.entries;
  const told = problems.map((problem) => ({ ...problem, ...renderMessage(problem) }));
  reporter.result(
    {
      file: given,
      good: false,
      problems: told.map(({ code, parameters, text: words, hint }) => ({
        line: Number(parameters['line']),
        code,
        text: words,
        hint,
      })),
    },
    [
      ...told.flatMap(({ text: words, hint }) => [
        words,
        ...(hint === undefined ? [] : [`  ${hint}`]),
      ]),
      `${given} cannot be used: ${formatCount(problems.length, 'fault', 'faults')}`,
    ],
  );
  world.endWith(exitCodes.usage);
  return undefined;
};

const changeLine = (change: Change): readonly string[] => {
  const { act, name } = change;
  const before = act === 'add' ? '' : visible(name, change.before);
  const value = act === 'remove' ? '' : visible(name, change.value);
  if (act === 'add') return ['add', name, value];
  if (act === 'remove') return ['remove', name, `(was ${before})`];
  return ['change', name, `${value} (was ${before})`];
};

const changeJson = (change: Change) => ({
  act: change.act,
  name: change.name,
  ...(change.act === 'add' || isSecret(change.name) ? {} : { before: change.before }),
  ...(change.act === 'remove' || isSecret(change.name) ? {} : { value: change.value }),
});

/** @throws OperatorError USAGE_WRONG where nobody can be asked */
const isAgreed = async ({ world }: CommandContext, fleet: Fleet): Promise<boolean> => {
  if (world.stdin.isTTY !== true) throw usage('--push needs --yes where nobody can be asked');
  const lines = createInterface({ input: world.stdin, output: world.stderr });
  try {
    const question = `Change the fleet ${fleet.slug}? Type yes: `;
    return (await lines.question(question, { signal: world.signal })).trim() === 'yes';
  } finally {
    lines.close();
  }
};

const showFleet = async ({ reporter }: CommandContext, api: BalenaApi, fleet: Fleet) => {
  const variables = await api.variables(fleet);
  reporter.result(
    {
      fleet: fleet.slug,
      variables: variables.map(({ name, value }) => ({ name, ...visibleJson(name, value) })),
    },
    formatTable(variables.map(({ name, value }) => [name, visible(name, value)])),
  );
  reporter.note('BALENA_OWN_VALUES');
};

const compare = async (
  context: CommandContext,
  options: EnvOptions,
  {
    api,
    fleet,
    file,
    entries,
  }: {
    readonly api: BalenaApi;
    readonly fleet: Fleet;
    readonly file: string;
    readonly entries: readonly EnvEntry[];
  },
): Promise<void> => {
  const { reporter, world } = context;
  const { changes, untouched } = planChanges(entries, await api.variables(fleet));
  const rows = formatTable(changes.map(changeLine));
  const wants = options.push === true && changes.length > 0;
  if (wants && options.yes !== true) {
    for (const row of rows) world.stderr.write(`${row}\n`);
    if (!(await isAgreed(context, fleet)))
      throw usage('nothing was changed: the answer was not yes');
  }
  if (wants) await pushChanges(api, fleet, changes);
  const count = formatCount(changes.length, 'variable', 'variables');
  const summary = (): string => {
    if (changes.length === 0) return `The fleet ${fleet.slug} is as ${file} says`;
    return wants
      ? `Changed ${count} of the fleet ${fleet.slug}`
      : `${count} of the fleet ${fleet.slug} would change: --push does it`;
  };
  reporter.result(
    {
      file,
      good: true,
      fleet: fleet.slug,
      changes: changes.map(changeJson),
      untouched,
      pushed: wants,
    },
    [
      ...rows,
      ...(untouched.length === 0
        ? []
        : [`Not in the file, left as they are: ${untouched.join(', ')}`]),
      summary(),
    ],
  );
  if (wants) reporter.note('BALENA_RESTARTS');
  reporter.note('BALENA_OWN_VALUES');
};

const run = async (context: CommandContext, options: EnvOptions, given?: string): Promise<void> => {
  const { reporter, resolve, world } = context;
  if (options.push === true && (options.fleet === undefined || given === undefined)) {
    throw usage('--push needs a file and --fleet');
  }
  const entries = given === undefined ? undefined : await readSettings(context, given);
  if (given !== undefined && entries === undefined) return;
  if (options.fleet === undefined) {
    if (given === undefined || entries === undefined)
      throw usage('name a file, a --fleet, or both');
    reporter.result(
      {
        file: given,
        good: true,
        settings: entries.map(({ line, name, value }) => ({
          line,
          name,
          ...visibleJson(name, value),
        })),
      },
      [
        ...formatTable(entries.map(({ name, value }) => [name, visible(name, value)])),
        `${given} is well: ${formatCount(entries.length, 'setting', 'settings')}`,
      ],
    );
    return;
  }
  const url = apiUrl(options.api);
  const token = await readToken(
    world,
    options.tokenFile === undefined ? undefined : resolve(options.tokenFile),
  );
  const api = createBalenaApi({ url, token, signal: world.signal });
  const fleet = await api.fleet(options.fleet);
  if (given === undefined || entries === undefined) await showFleet(context, api, fleet);
  else await compare(context, options, { api, fleet, file: given, entries });
};

/** `hotspot balena env` */
export const balenaEnvCommand = (world: World): Command =>
  withResult(
    new Command('env')
      .summary('check settings in a file, and bring them to a fleet')
      .description(
        'Looks at a .env file as a box would: names, values and line numbers of what is wrong. With --fleet it says how the fleet differs, and with --push it changes what differs, and nothing else. Variables that the file does not name stay; an empty value takes one away. Without a file it shows what the fleet has. Passwords and PINs are never shown. The token for balena comes from --token-file, $BALENA_TOKEN or the terminal.',
      )
      .argument('[file]', 'a .env file')
      .option('--fleet <fleet>', 'a fleet of balena, as organisation/fleet')
      .option('--push', 'change the fleet, after it was asked for once more')
      .option('--yes', 'do not ask')
      .option('--token-file <file>', 'read the token for balena from a file')
      .option('--api <url>', 'the API of another balena, such as openBalena')
      .action(runs<EnvOptions>(world, run)),
    result,
  );
