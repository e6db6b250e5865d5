import type { Command, Option } from 'commander';
import { z } from 'zod';
import { resultSchemaOf } from './commands/context.ts';
import { exitCodeMeanings } from './exit-codes.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;

/** Commands that do something, in the order of the help. */
const leaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);

const table = (head: readonly [string, string], rows: readonly (readonly [string, string])[]) => [
  `| ${head[0]} | ${head[1]} |`,
  '| --- | --- |',
  ...rows.map(([left, right]) => `| ${left} | ${cell(right)} |`),
  '',
];

const optionRow = ({ flags, description, argChoices }: Option): readonly [string, string] => [
  `\`${cell(flags)}\``,
  argChoices === undefined ? description : `${description}: ${argChoices.join(', ')}`,
];

type JsonSchema = Readonly<Record<string, unknown>>;

const typeOf = (schema: JsonSchema): string => {
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((value) => `"${String(value)}"`).join(' or ');
  if (schema['type'] === 'array') return `list of ${typeOf(schema['items'] as JsonSchema)}`;
  const properties = schema['properties'];
  if (typeof properties === 'object' && properties !== null) {
    return `object (${Object.keys(properties).join(', ')})`;
  }
  return typeof schema['type'] === 'string' ? schema['type'] : 'value';
};

const resultRows = (command: Command): (readonly [string, string])[] => {
  const schema = resultSchemaOf(command);
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema) as {
    properties?: Readonly<Record<string, JsonSchema>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const description = property['description'];
    const parts = [
      typeOf(property),
      ...(required.includes(name) ? [] : ['may be absent']),
      ...(typeof description === 'string' ? [description] : []),
    ];
    return [`\`${name}\``, parts.join('; ')] as const;
  });
};

const section = (command: Command): string[] => [
  `## ${fullName(command)}`,
  '',
  command.description(),
  '',
  '```',
  `${fullName(command)} ${command.usage()}`,
  '```',
  '',
  ...table(
    ['word or option', 'meaning'],
    [
      ...command.registeredArguments.map(
        (argument) => [`\`${argument.name()}\``, argument.description] as const,
      ),
      ...command.options.map(optionRow),
    ],
  ),
  'With `--json`:',
  '',
  ...table(['field', 'meaning'], resultRows(command)),
];

/** The manual of all commands, as Markdown, made from the command tree. */
export const commandPage = (program: Command): string =>
  [
    '# Commands',
    '',
    '<!-- Made from cli/src: `node cli/dist/test/write-command-page.js` -->',
    '',
    program.description(),
    '',
    'A first walk through them: [Your first bundle](first-bundle.md).',
    '',
    '## Every command',
    '',
    'The result goes to standard output, all else to standard error. `--help` after any command shows it.',
    '',
    ...table(['option', 'meaning'], program.options.map(optionRow)),
    'With `--json` there is one JSON object on standard output, whether the command went well or not. After a',
    'failure it is `{"error": {"code", "parameters", "text", "hint"}}`. Fields may be added in later versions;',
    'none changes its meaning.',
    '',
    'Passphrases come from the terminal, from a file (`--passphrase-file`) or from standard input',
    '(`--passphrase-stdin`), never from an option or a variable. Keys are looked for in `--keys`, else in',
    '`HOTSPOT_KEYS`, else in `~/.config/hotspot/keys`. `SOURCE_DATE_EPOCH` sets the time of a release. Colour and',
    'progress appear on a terminal only; `NO_COLOR` and `TERM=dumb` switch colour off.',
    '',
    '## Exit codes',
    '',
    ...table(
      ['code', 'meaning'],
      Object.entries(exitCodeMeanings).map(([code, meaning]) => [code, meaning] as const),
    ),
    'Take any other code as a failure, too. What each error code means and what to do about it:',
    '[all messages](../messages.md).',
    '',
    ...leaves(program).flatMap(section),
  ].join('\n');
