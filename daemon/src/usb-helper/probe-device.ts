import type { RunTool } from './run-tool.ts';

/** What a device claims to be. */
export interface DeviceClaim {
  /** Type of the file system as `blkid` names it; absent where it recognises none. */
  readonly type?: string;
  /** Names of the file system and of the partition. */
  readonly label: string;
  readonly partitionLabel: string;
}

/** Reads the output of `blkid -o export`: in values, special characters stand behind a backslash. */
export const parseBlkid = (output: string): DeviceClaim => {
  const values = new Map<string, string>();
  for (const line of output.split('\n')) {
    const match = /^([A-Z_]+)=(.*)$/.exec(line);
    const [, name = '', value = ''] = match ?? [];
    if (match !== null) values.set(name, value.replace(/\\(.)/g, '$1'));
  }
  const type = values.get('TYPE');
  return {
    ...(type === undefined ? {} : { type }),
    label: values.get('LABEL') ?? '',
    partitionLabel: values.get('PART_ENTRY_NAME') ?? '',
  };
};

/** Asks `blkid`, past its cache: the type comes from the bytes on the device and from nothing else. */
export const probeDevice = async (run: RunTool, node: string): Promise<DeviceClaim> => {
  const { code, output } = await run('blkid', ['-p', '-o', 'export', node]);
  return parseBlkid(code === 0 ? output : '');
};

const systemLabel = /^(?:resin|balena|rpi)-/;

/** Whether a partition belongs to the system of a box, of this or of another one. */
export const isSystemClaim = ({ label, partitionLabel }: DeviceClaim): boolean =>
  systemLabel.test(label) || systemLabel.test(partitionLabel);
