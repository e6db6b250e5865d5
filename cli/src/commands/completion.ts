import { Argument, Command } from 'commander';
import { z } from 'zod';
import { commandTree } from '../command-tree.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { runs, withResult, type World } from './context.ts';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const;

type Shell = keyof typeof scripts;

const shells = Object.keys(scripts) as Shell[];

const result = z.object({ shell: z.enum(['bash', 'zsh', 'fish']), script: z.string() });

/**
 * `hotspot completion`
 *
 * @param program makes the whole tree, which this command is a part of
 */
export const completionCommand = (world: World, program: () => Command): Command =>
  withResult(
    new Command('completion')
      .summary('let a shell complete these commands')
      .description(
        'Prints a script that lets your shell complete commands and options. For bash, put this line into ~/.bashrc: source <(hotspot completion bash). For zsh, the same with zsh, into ~/.zshrc. For fish: hotspot completion fish > ~/.config/fish/completions/hotspot.fish',
      )
      .addArgument(new Argument('<shell>', 'which shell').choices(shells))
      .action(
        runs<object>(world, ({ reporter }, _options, given) => {
          // The argument's choices let nothing else through.
          const shell = given as Shell;
          const script = scripts[shell](commandTree(program()));
          reporter.result({ shell, script }, [script.trimEnd()]);
          return Promise.resolve();
        }),
      ),
    result,
  );
