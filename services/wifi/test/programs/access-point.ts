import { createInterface } from 'node:readline';
import { isCodedError } from '@p2p-hotspot/contract';
import { hostapdAccessPoint } from '../../src/adapters/hostapd/hostapd-access-point.ts';
import type { AccessPointSettings } from '../../src/ports/access-point.ts';

/** What the program is asked for, a JSON line each; it answers with one each, in order. */
type Ask =
  | { readonly act: 'bring-up'; readonly settings: AccessPointSettings }
  | { readonly act: 'take-down' | 'look' | 'changes' };

/**
 * The access point by hostapd without the service around it: what a system test runs inside a network
 * namespace. Its argument is the folder of `hostapdAccessPoint`. Nothing is sent by any radio.
 */
const [, , runDirectory = ''] = process.argv;
const backend = hostapdAccessPoint({
  runDirectory,
  driver: 'none',
  onLine: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
let changes = 0;
backend.onChange(() => {
  changes += 1;
});

const act = async (ask: Ask): Promise<unknown> => {
  switch (ask.act) {
    case 'bring-up':
      await backend.bringUp(ask.settings, AbortSignal.timeout(20_000));
      return {};
    case 'take-down':
      await backend.takeDown();
      return {};
    case 'look':
      return backend.look();
    case 'changes':
      return changes;
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  try {
    process.stdout.write(`${JSON.stringify({ done: await act(JSON.parse(line) as Ask) })}\n`);
  } catch (error) {
    if (!isCodedError(error)) throw error;
    const { code, parameters } = error;
    process.stdout.write(`${JSON.stringify({ failed: { code, parameters } })}\n`);
  }
}
await backend.close();
