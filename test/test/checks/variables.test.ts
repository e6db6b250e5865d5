import test from 'ava';
import { variablesIn } from '../../src/checks/variables.ts';

test('a variable is found however it is read, and where only its name stands', (t) => {
  const source = [
    "const folder = environment['HOTSPOT_STORE_DIR'] ?? '';",
    'const seconds = Number(process.env.KIOSK_KEEP_SECONDS);',
    "if (world.env['PORTAL_NEXT_FREE_PORT'] === 'on') return;",
    "const name = 'HOTSPOT_LIFELINE';",
  ].join('\n');
  t.deepEqual(
    [...variablesIn(source)],
    ['HOTSPOT_STORE_DIR', 'KIOSK_KEEP_SECONDS', 'PORTAL_NEXT_FREE_PORT', 'HOTSPOT_LIFELINE'],
  );
});

test('variables of the system and codes of messages are none of ours', (t) => {
  const source = "process.env['PATH']; env.NO_COLOR; new PortalError('PORTAL_PORT_BUSY');";
  t.deepEqual([...variablesIn(source)], []);
});
