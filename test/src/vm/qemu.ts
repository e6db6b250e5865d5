import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { execa } from 'execa';
import { openQmp, type Qmp } from './qmp.ts';

/** What every virtual machine here begins with. */
export interface QemuOptions {
  /** An empty folder for sockets and logs; what the kernel said is in `console.log`. */
  readonly directory: string;
  readonly image: { readonly kernel: string; readonly initramfs: string };
  readonly kernelParameters?: readonly string[];
  readonly memoryMebibytes: number;
  readonly processors?: number;
  /** Parameters of QEMU: disks, network … */
  readonly devices: readonly string[];
}

export interface RunningQemu {
  readonly qmp: Qmp;
  /** The channel to the agent inside. */
  readonly socket: Socket;
  /** Resolves when the machine has ended, however it did. */
  readonly ended: Promise<void>;
  readonly pid: number;
  /** Ends it where it stands. */
  readonly kill: () => Promise<void>;
}

const kernelParameters = ['console=ttyS0', 'quiet', 'panic=-1', 'mitigations=off', 'nokaslr'];

/** The control channel is standard input and output. */
const parametersOf = (options: QemuOptions, channel: string): string[] => {
  const { image, processors = 1 } = options;
  const append = [...kernelParameters, ...(options.kernelParameters ?? [])].join(' ');
  return [
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot', '-S'],
    ...['-machine', 'pc', '-accel', 'tcg', '-cpu', 'max,la57=off'],
    ...['-m', String(options.memoryMebibytes), '-smp', String(processors)],
    ...['-kernel', image.kernel, '-initrd', image.initramfs, '-append', append],
    ...['-chardev', 'stdio,id=control,signal=off', '-mon', 'chardev=control,mode=control'],
    ...['-serial', `file:${path.join(options.directory, 'console.log')}`],
    ...['-device', 'virtio-serial-pci', '-chardev', `socket,id=agent,path=${channel}`],
    ...['-device', 'virtserialport,chardev=agent,name=agent'],
    ...options.devices,
  ];
};

/** Starts QEMU without a processor of its own (TCG), paused. */
export const startQemu = async (options: QemuOptions): Promise<RunningQemu> => {
  const channel = path.join(options.directory, 'agent.sock');
  const server = createServer();
  server.listen(channel);
  await once(server, 'listening');
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const qemu = execa('qemu-system-x86_64', parametersOf(options, channel), {
    stdin: 'pipe',
    stderr: { file: path.join(options.directory, 'qemu.log') },
    buffer: false,
    reject: false,
  });
  const ended = qemu.then(() => {
    server.close();
  });
  const kill = async (): Promise<void> => {
    qemu.kill('SIGKILL');
    await ended;
  };
  try {
    const qmp = await openQmp(qemu.stdin, qemu.stdout, ended);
    const [socket] = await connected;
    return { qmp, socket, ended, pid: qemu.pid ?? 0, kill };
  } catch (error) {
    await kill();
    throw error;
  }
};
