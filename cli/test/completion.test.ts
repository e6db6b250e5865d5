import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import test from 'ava';
import { allNodes, commandTree } from '../src/command-tree.ts';
import { bashCompletion } from '../src/completion/bash.ts';
import { fishCompletion } from '../src/completion/fish.ts';
import { zshCompletion } from '../src/completion/zsh.ts';
import { createProgram } from '../src/program.ts';
import { stillWorld } from './fixtures/command-page.ts';

const run = promisify(execFile);
const tree = commandTree(createProgram(stillWorld()));

const completed = async (...words: string[]): Promise<string[]> => {
  const script = `${bashCompletion(tree)}
COMP_WORDS=(hotspot "$@"); COMP_CWORD=$#; _hotspot; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await run('bash', ['-uc', script, 'bash', ...words]);
  return stdout.split('\n').filter((word) => word !== '');
};

test('bash takes the script and completes commands, options, choices and files', async (t) => {
  const { stdout } = await run('bash', ['-c', `${bashCompletion(tree)}\ncomplete -p hotspot`]);
  t.is(stdout, 'complete -o default -F _hotspot hotspot\n');
  t.deepEqual(await completed('bun'), ['bundle']);
  t.deepEqual(await completed('bundle', 're'), ['re-sign']);
  t.deepEqual(await completed('--json', 'bundle', 'fin'), ['finalize']);
  t.deepEqual(await completed('bundle', 'finalize', '--wi'), ['--with']);
  t.deepEqual(await completed('keys', 'export', 'root', '--format', 'm'), ['minisign']);
  t.deepEqual(await completed('completion', ''), [
    'bash',
    'zsh',
    'fish',
    '--version',
    '--json',
    '--quiet',
    '--no-color',
    '--help',
  ]);
  // Nothing of ours: bash offers files.
  t.deepEqual(await completed('bundle', 'create', '-o', ''), []);
  t.deepEqual(await completed('bundle', 'create', ''), []);
});

test('zsh and fish are told of every command and option', (t) => {
  const [zsh, fish] = [zshCompletion(tree), fishCompletion(tree)];
  t.regex(zsh, /^#compdef hotspot\n/);
  for (const node of allNodes(tree)) {
    t.true(zsh.includes(`'${node.words}'`), node.words);
    t.true(fish.includes(`"__hotspot_place '${node.words}'"`), node.words);
    for (const { names } of node.options) {
      for (const name of names) t.true(zsh.includes(`'${name}:`), name);
    }
  }
  t.true(fish.includes("-l format -x -a 'pem tuf minisign'"));
  t.true(fish.includes('-s o -r -F') || fish.includes('-l output -s o -r -F'));
});

test('quotes in descriptions stay inside theirs', (t) => {
  const option = {
    names: ['--x'],
    flags: '--x',
    description: "it's a \\ test: yes",
    takesValue: false,
    choices: [],
  };
  const odd = { ...tree, children: [], options: [option] };
  t.true(zshCompletion(odd).includes(`'--x:it'\\''s a \\ test: yes'`));
  t.true(fishCompletion(odd).includes(`-d 'it\\'s a \\\\ test: yes'`));
});
