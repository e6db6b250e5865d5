import type { CodedMessage } from '@p2p-hotspot/contract';

/** What can be looked at: on this computer, and on a box. */
export const checkNames = [
  'node',
  'clock',
  'keys',
  'space',
  'collection',
  'trust',
  'draft',
  'device',
  'version',
  'release',
  'power',
  'card',
  'wifi',
  'health',
  'uplink',
] as const;

/** One thing that was looked at. */
export interface Finding extends CodedMessage {
  readonly check: (typeof checkNames)[number];
  readonly status: 'ok' | 'warning' | 'failure';
}

export const finding = (
  check: Finding['check'],
  status: Finding['status'],
  code: string,
  parameters: Finding['parameters'] = {},
): Finding => ({ check, status, code, parameters });
