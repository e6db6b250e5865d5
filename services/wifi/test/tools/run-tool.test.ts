import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { runTool } from '../../src/tools/run-tool.ts';

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (isCodedError(error) ? [error.code, error.parameters] : error),
  );

test('a tool is given its input and answers', async (t) => {
  t.is(await runTool('cat', [], { input: 'one line\n' }), 'one line\n');
});

test('a tool that is not installed is named', async (t) => {
  t.deepEqual(await codeOf(runTool('no-such-tool-of-ours', [])), [
    'NETWORK_TOOL_MISSING',
    { tool: 'no-such-tool-of-ours' },
  ]);
});

test('what a tool complains of is passed on', async (t) => {
  const answer = await codeOf(runTool('sh', ['-c', 'echo "no such device" >&2; exit 3']));
  t.deepEqual(answer, ['NETWORK_TOOL_FAILED', { tool: 'sh', reason: 'no such device' }]);
});
