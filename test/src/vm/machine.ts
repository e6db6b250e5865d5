import type { BoxStatus } from '@p2p-hotspot/contract';
import { linkAgent, type AgentLink } from './agent-link.ts';
import type { MachineImage } from './image.ts';
import type {
  AgentEnvironment,
  AgentMessage,
  ClockAnswer,
  CommandAnswer,
} from './inside/protocol.ts';
import { startQemu } from './qemu.ts';
import type { Qmp } from './qmp.ts';

export interface MachineOptions {
  /** An empty folder for sockets and logs. */
  readonly directory: string;
  readonly image: MachineImage;
  /** The box's disks hang on USB, as on a board that boots from a stick. */
  readonly isOnUsb?: boolean;
  /** Hides the hardware clock from the box: a board without a battery. */
  readonly hasNoClock?: boolean;
  /** What is plugged in before the power comes on. */
  readonly beforePower?: (machine: { readonly qmp: Qmp }) => Promise<void>;
  readonly onMessage?: (message: AgentMessage) => void;
}

/** A box in a virtual machine: the kernel is up, programs are loaded, its own disk is mounted. */
export interface Machine {
  readonly qmp: Qmp;
  readonly pid: number;
  /** Lets the box's programs begin, with the settings of a deployment. */
  start(environment: AgentEnvironment): Promise<void>;
  /** Resolves with the first line from now on of any program's log that holds the text. */
  logged(text: string): Promise<void>;
  statuses(signal?: AbortSignal): AsyncGenerator<BoxStatus>;
  served(): Promise<Readonly<Record<string, string>>>;
  mounts(): Promise<readonly string[]>;
  /** Kernel names of disks on USB that have something in them. */
  usbDisks(): Promise<readonly string[]>;
  askStatus(): Promise<BoxStatus>;
  clock(): Promise<ClockAnswer>;
  setClock(seconds: number): Promise<void>;
  fill(keepBytes: number): Promise<void>;
  /** @throws Error with the daemon's answer when it refuses */
  askAsSteward(pin: string, act: string, body: Readonly<Record<string, unknown>>): Promise<void>;
  /** Runs the operator's command as root, with `--json`. */
  hotspot(...words: readonly string[]): Promise<CommandAnswer>;
  /** The power goes, at this moment. */
  cutPower(): Promise<void>;
}

interface RunningBox {
  readonly qmp: Qmp;
  readonly agent: AgentLink;
  readonly pid: number;
  /** Ends it where it stands. */
  readonly kill: () => Promise<void>;
}

const memoryMebibytes = 768;

/** Ports of the box's own disks, where they hang on USB; sticks have the others. */
const diskPorts = { system: '5', data: '6' } as const;

const diskDriver = (
  { isOnUsb = false }: MachineOptions,
  disk: 'system' | 'data',
): Readonly<Record<string, string>> =>
  isOnUsb
    ? { driver: 'usb-storage', bus: 'usb.0', port: diskPorts[disk] }
    : { driver: 'virtio-blk-pci' };

/** What hangs on the box before the power comes on. */
const devicesOf = (options: MachineOptions): string[] => {
  const system = `file.driver=file,file.filename=${options.image.system}`;
  const device = JSON.stringify({ ...diskDriver(options, 'system'), drive: 'system' });
  return [
    ...['-device', 'qemu-xhci,id=usb,p2=8,p3=8'],
    ...['-blockdev', `driver=raw,node-name=system,read-only=on,${system}`],
    ...['-device', device],
  ];
};

/** Starts QEMU, paused, and goes on with a task; kills it when that fails. */
const runQemu = async (
  options: MachineOptions,
  more: readonly string[],
  power: (qmp: Qmp) => Promise<void>,
): Promise<RunningBox> => {
  const { directory, image, hasNoClock = false } = options;
  const { qmp, socket, ended, pid, kill } = await startQemu({
    directory,
    image,
    memoryMebibytes,
    kernelParameters: hasNoClock ? ['initcall_blacklist=cmos_init'] : [],
    devices: [...devicesOf(options), ...more],
  });
  try {
    const agent = linkAgent(socket, ended, options.onMessage ?? (() => undefined));
    await power(qmp);
    return { qmp, agent, pid, kill };
  } catch (error) {
    await kill();
    throw error;
  }
};

/** Boots a kernel until the box's programs are loaded. Its own disk is not there yet. */
const boot = async (options: MachineOptions): Promise<RunningBox> => {
  const qemu = await runQemu(options, [], async (qmp) => {
    await options.beforePower?.({ qmp });
    await qmp.execute('cont');
  });
  try {
    await qemu.agent.ready;
    await qemu.agent.ask({ ask: 'load' });
    return qemu;
  } catch (error) {
    await qemu.kill();
    throw error;
  }
};

/** Gives the box its own disk, by plugging it in, and mounts it. */
const giveDisk = async (
  options: MachineOptions,
  { qmp, agent, pid, kill }: RunningBox,
  disk: string,
): Promise<Machine> => {
  try {
    const file = { driver: 'file', filename: disk };
    await qmp.execute('blockdev-add', { driver: 'raw', 'node-name': 'data', file });
    await qmp.execute('device_add', { ...diskDriver(options, 'data'), id: 'data', drive: 'data' });
    await agent.ask({ ask: 'mount' });
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    qmp,
    pid,
    start: async (environment) => {
      await agent.ask({ ask: 'start', environment });
    },
    logged: (text) => agent.logged(text),
    statuses: (signal) => agent.statuses(signal),
    served: async () => (await agent.ask({ ask: 'served' })) as Record<string, string>,
    mounts: async () => (await agent.ask({ ask: 'mounts' })) as string[],
    usbDisks: async () => (await agent.ask({ ask: 'usb-disks' })) as string[],
    askStatus: async () => (await agent.ask({ ask: 'status' })) as BoxStatus,
    clock: async () => (await agent.ask({ ask: 'clock' })) as ClockAnswer,
    setClock: async (seconds) => {
      await agent.ask({ ask: 'set-clock', seconds });
    },
    fill: async (keepBytes) => {
      await agent.ask({ ask: 'fill', keepBytes });
    },
    askAsSteward: async (pin, act, body) => {
      await agent.ask({ ask: 'steward', pin, act, body });
    },
    hotspot: async (...words) => (await agent.ask({ ask: 'hotspot', words })) as CommandAnswer,
    cutPower: kill,
  };
};

/**
 * Switches a box on.
 *
 * @param disk the box's own disk; kept when the power is cut
 * @throws Error when the machine ends instead; what the kernel said is in `console.log`
 */
export const switchOn = async (options: MachineOptions, disk: string): Promise<Machine> =>
  giveDisk(options, await boot(options), disk);

/** Resolves when the state has been moved. */
const migrate = async (qmp: Qmp, begin: () => Promise<unknown>): Promise<void> => {
  await qmp.execute('migrate-set-capabilities', {
    capabilities: [{ capability: 'events', state: true }],
  });
  const moved = qmp.event(
    ({ name, data }) =>
      name === 'MIGRATION' && (data['status'] === 'completed' || data['status'] === 'failed'),
  );
  await begin();
  const { data } = await moved;
  if (data['status'] !== 'completed') throw new Error('the state of the machine was not moved');
};

/**
 * Boots a machine and saves its memory when the box's programs are loaded and before it has its own
 * disk: what was done once on the emulated processor need not be done again for each cut of power.
 */
export const saveMachine = async (options: MachineOptions, saved: string): Promise<void> => {
  const { qmp, kill } = await boot(options);
  try {
    await qmp.execute('stop');
    await qmp.execute('migrate-set-parameters', { 'max-bandwidth': 2 ** 40 });
    await migrate(qmp, () => qmp.execute('migrate', { uri: `exec:cat > ${saved}` }));
  } finally {
    await kill();
  }
};

/** Goes on from a saved machine, made with the same options. */
export const resume = async (
  options: MachineOptions,
  saved: string,
  disk: string,
): Promise<Machine> => {
  const qemu = await runQemu(options, ['-incoming', 'defer'], async (qmp) => {
    await migrate(qmp, () => qmp.execute('migrate-incoming', { uri: `exec:cat ${saved}` }));
    await options.beforePower?.({ qmp });
    await qmp.execute('cont');
  });
  return giveDisk(options, qemu, disk);
};
