import type { BoxStatus } from '@p2p-hotspot/contract';

/** What the lab asks of the agent inside the virtual machine. */
export type AgentQuestion =
  /** Mounts the box's own disk as soon as the kernel knows it. */
  | { readonly ask: 'mount' }
  /** Loads the helper for sticks and the daemon, which wait then. */
  | { readonly ask: 'load' }
  /** Lets both go on, with the settings of a deployment. */
  | { readonly ask: 'start'; readonly environment: AgentEnvironment }
  /** SHA-256 of every file that is served, by path below `current`; none on an empty box. */
  | { readonly ask: 'served' }
  /** Lines of `/proc/PID/mountinfo`, of any process, of disks on USB and of what the helper mounts. */
  | { readonly ask: 'mounts' }
  /** Kernel names of disks on USB that have something in them. */
  | { readonly ask: 'usb-disks' }
  /** One `GET /v1/status`, asked now. */
  | { readonly ask: 'status' }
  /** Writes a file of zeros until so many bytes are free on the box's disk. */
  | { readonly ask: 'fill'; readonly keepBytes: number }
  /** A steward's act, asked for as the portal does: PIN, then the act. */
  | {
      readonly ask: 'steward';
      readonly pin: string;
      readonly act: string;
      readonly body: Readonly<Record<string, unknown>>;
    }
  /** Runs the operator's command as root, with `--json`. */
  | { readonly ask: 'hotspot'; readonly words: readonly string[] }
  | { readonly ask: 'clock' }
  | { readonly ask: 'set-clock'; readonly seconds: number };

/** One JSON object a line. */
export type AgentRequest = AgentQuestion & { readonly id: number };

export type AgentEnvironment = Readonly<Record<string, string>>;

/** What the agent says. */
export type AgentMessage =
  | { readonly tell: 'ready' }
  | { readonly tell: 'status'; readonly status: BoxStatus }
  /** A line of a program's log. */
  | { readonly tell: 'log'; readonly of: ProgramName; readonly line: string }
  | { readonly tell: 'ended'; readonly of: ProgramName; readonly code: number | null }
  | { readonly tell: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly tell: 'failed'; readonly id: number; readonly problem: string };

export type ProgramName = 'daemon' | 'usb';

export interface ClockAnswer {
  readonly seconds: number;
  readonly hasHardwareClock: boolean;
}

/** What the operator's command said. */
export interface CommandAnswer {
  readonly exitCode: number;
  /** Its standard output. */
  readonly output: string;
}

/** Where things are inside. */
export const places = {
  /** The project, as it was built. */
  project: '/opt/hotspot',
  /** The box's own disk. */
  data: '/data',
  sockets: '/run/hotspot',
  usbSockets: '/run/usb',
} as const;

/** Label of the file system with programs, and of the one that the box writes to. */
export const diskLabels = { system: 'box-system', data: 'box-data' } as const;

/** What a program prints when its modules are loaded and it waits. */
export const loadedLine = '{"event":"lab.loaded"}';
