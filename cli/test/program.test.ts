import { readFile } from 'node:fs/promises';
import test from 'ava';
import type { Command } from 'commander';
import { resultSchemaOf } from '../src/commands/context.ts';
import { createProgram } from '../src/program.ts';
import { commandPageFile, renderCommandPage, stillWorld } from './fixtures/command-page.ts';

const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];

test('the manual is in step with the commands', async (t) => {
  t.is(await readFile(commandPageFile, 'utf8'), await renderCommandPage());
});

test('every command that does something says what it prints with --json', (t) => {
  for (const command of all(createProgram(stillWorld()))) {
    if (command.commands.length === 0) t.truthy(resultSchemaOf(command), command.name());
  }
});

test('help shows the commands and examples', (t) => {
  const program = createProgram(stillWorld());
  t.snapshot(program.helpInformation());
  for (const command of all(program).slice(1))
    t.snapshot(command.helpInformation(), command.name());
});
