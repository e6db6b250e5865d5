import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa, execaSync } from 'execa';

/** What stands between a server and a box, the same both ways. */
export interface Shape {
  readonly rate: string;
  /** One way; the round trip is twice this. */
  readonly delayMs: number;
  readonly lossPercent: number;
  /** Packets that wait at most, those on the way included. */
  readonly queuePackets: number;
}

const modules = ['virtio_pci', 'virtio_net', 'sch_netem'];
const bootMs = 180_000;
const memoryMebibytes = 256;

/** Off: a frame that is larger than a packet would be lost, or kept, as a whole. */
const offloads = [
  'csum',
  'gso',
  'guest_csum',
  'guest_tso4',
  'guest_tso6',
  'host_tso4',
  'host_tso6',
];

const newestKernel = async (): Promise<string> => {
  const versions = (await readdir('/lib/modules')).filter((name) => name.endsWith('-amd64')).sort();
  const version = versions.at(-1);
  if (version === undefined) throw new Error('no kernel here: apt-get install linux-image-amd64');
  return version;
};

const moduleFiles = (version: string): string[] => {
  const files = modules.flatMap((name) => {
    const { stdout } = execaSync('modprobe', ['-S', version, '--show-depends', name]);
    return [...stdout.matchAll(/^insmod (\S+)/gm)].map(([, file]) => file ?? '');
  });
  return [...new Set(files)];
};

const init = (files: readonly string[], shape: Shape, gateways: readonly string[]): string => {
  const { rate, delayMs, lossPercent, queuePackets } = shape;
  const netem = `delay ${delayMs}ms loss ${lossPercent}% rate ${rate} limit ${queuePackets}`;
  return `#!/bin/busybox sh
/bin/busybox mount -t proc proc /proc
${files.map((file) => `/bin/busybox insmod /modules/${path.basename(file)}`).join('\n')}
${gateways
  .map(
    (gateway, index) => `/bin/busybox ip addr add ${gateway}/24 dev eth${index}
/bin/busybox ip link set eth${index} up
/bin/tc qdisc add dev eth${index} root netem ${netem} || exec /bin/busybox poweroff -f`,
  )
  .join('\n')}
echo 1 > /proc/sys/net/ipv4/ip_forward
echo LINK-READY
while :; do /bin/busybox sleep 3600; done
`;
};

/** What the machine boots: a kernel of Debian, busybox and `tc`. */
const makeInitramfs = async (folder: string, files: readonly string[], text: string) => {
  const root = path.join(folder, 'root');
  const put = async (file: string, name: string): Promise<void> => {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await copyFile(file, path.join(root, name));
  };
  for (const file of files) await put(file, `modules/${path.basename(file)}`);
  await put('/bin/busybox', 'bin/busybox');
  await put('/usr/sbin/tc', 'bin/tc');
  const { stdout } = await execa('ldd', ['/usr/sbin/tc']);
  for (const [, library = ''] of stdout.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) {
    await put(library, library.slice(1));
  }
  await mkdir(path.join(root, 'proc'));
  await writeFile(path.join(root, 'init'), text);
  await chmod(path.join(root, 'init'), 0o755);
  const names = await readdir(root, { recursive: true });
  const initramfs = path.join(folder, 'initramfs');
  await execa('busybox', ['cpio', '-o', '-H', 'newc'], {
    cwd: root,
    input: names.sort().join('\n'),
    stdout: { file: initramfs },
  });
  return initramfs;
};

/**
 * Runs a task beside a virtual machine that passes packets between two taps of a namespace through
 * `tc netem`: the kernel of the machine that measures may have been built without it.
 *
 * @param folder its own, empty
 * @param enter words that lead into the namespace with the taps
 * @param gateways its addresses, by tap
 */
export const besideShapingMachine = async <T>(
  folder: string,
  enter: readonly string[],
  taps: readonly string[],
  gateways: readonly string[],
  shape: Shape,
  task: () => Promise<T>,
): Promise<T> => {
  const version = await newestKernel();
  const files = moduleFiles(version);
  const initramfs = await makeInitramfs(folder, files, init(files, shape, gateways));
  const consoleFile = path.join(folder, 'console.log');
  const off = offloads.map((feature) => `${feature}=off`).join(',');
  const [program = '', ...words] = [
    ...[...enter, 'qemu-system-x86_64', '-nodefaults', '-no-user-config', '-display', 'none'],
    ...['-no-reboot', '-machine', 'pc', '-accel', 'tcg', '-cpu', 'max,la57=off'],
    ...['-m', String(memoryMebibytes), '-kernel', `/boot/vmlinuz-${version}`],
    ...[
      '-initrd',
      initramfs,
      '-append',
      'console=ttyS0 quiet panic=-1 mitigations=off no_timer_check',
    ],
    ...['-serial', `file:${consoleFile}`],
    ...taps.flatMap((tap, index) => [
      ...['-netdev', `tap,id=net${index},ifname=${tap},script=no,downscript=no`],
      ...['-device', `virtio-net-pci,netdev=net${index},${off}`],
    ]),
  ];
  const qemu = execa(program, words, { reject: false, all: true });
  let ended: string | undefined;
  void qemu.then(({ all }) => (ended = all));
  const console = (): Promise<string> => readFile(consoleFile, 'utf8').catch(() => '');
  try {
    const latest = performance.now() + bootMs;
    while (!(await console()).includes('LINK-READY')) {
      if (ended !== undefined || performance.now() > latest) {
        throw new Error(`the machine with netem is not there: ${ended ?? ''} ${await console()}`);
      }
      await delay(200);
    }
    return await task();
  } finally {
    qemu.kill('SIGKILL');
    await qemu;
  }
};
