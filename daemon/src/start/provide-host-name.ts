import { createHostConfig } from '../adapters/host/balena/host-config.ts';
import type { Box } from '../cycle/box.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { keepHostName, type HostNameKeeper } from '../host-name/keep-host-name.ts';
import type { Kept } from './open-kept.ts';

const nothingToDo: HostNameKeeper = {
  ended: Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Where a restart of all services costs nothing but a moment. */
const freePhases: ReadonlySet<string> = new Set([
  'IDLE',
  'COMMITTED',
  'ROLLED_BACK',
  'FAILED',
  'WAITING_SOURCE',
]);

/** On balena the supervisor gives the machine its name; elsewhere whoever set the machine up did. */
export const provideHostName = (
  { environment, clock, onEvent }: DaemonOptions,
  { documents, settings }: Kept,
  { board }: Pick<Box, 'board'>,
): HostNameKeeper => {
  const address = environment['BALENA_SUPERVISOR_ADDRESS'] ?? '';
  const key = environment['BALENA_SUPERVISOR_API_KEY'] ?? '';
  const { DEVICE_NAME: wanted } = settings;
  if (environment['BALENA'] !== '1' || address === '' || key === '') return nothingToDo;
  if (wanted === undefined) return nothingToDo;
  return keepHostName({
    ...{ wanted, documents, clock, onEvent },
    hostName: createHostConfig({ address, key }),
    isFree: () => {
      const { phase, message } = board.read();
      return freePhases.has(phase) && message.code !== 'BOX_STARTING';
    },
  });
};
