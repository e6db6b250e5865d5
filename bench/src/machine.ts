import { readFile, statfs } from 'node:fs/promises';
import os from 'node:os';
import { execa } from 'execa';

/** A program that stands beside ours and where a person gets it. */
export interface Tool {
  readonly name: string;
  readonly debianPackage: string;
  /** Words that make it print its version on the first line. */
  readonly versionWords: readonly string[];
}

const tool = (name: string, debianPackage = name, versionWords = ['--version']): Tool => ({
  name,
  debianPackage,
  versionWords,
});

export const tools = {
  time: tool('time'),
  tar: tool('tar'),
  sha256sum: tool('sha256sum', 'coreutils'),
  openssl: tool('openssl', 'openssl', ['version']),
  rsync: tool('rsync'),
  nginx: tool('/usr/sbin/nginx', 'nginx', ['-v']),
  curl: tool('curl'),
  zstd: tool('zstd'),
  zsync: tool('zsync', 'zsync', ['-V']),
  zchunk: tool('zck', 'zchunk'),
  casync: tool('casync'),
  ostree: tool('ostree'),
  zimwriterfs: tool('zimwriterfs', 'zim-tools'),
  mmdebstrap: tool('mmdebstrap'),
  dnsmasq: tool('dnsmasq', 'dnsmasq-base'),
  ip: tool('ip', 'iproute2', ['-V']),
  nft: tool('nft', 'nftables'),
  ethtool: tool('ethtool'),
  qemu: tool('qemu-system-x86_64', 'qemu-system-x86'),
  busybox: tool('busybox', 'busybox-static', ['--help']),
  bindfs: tool('bindfs'),
  fdroid: tool('fdroid', 'fdroidserver'),
  apksigner: tool('apksigner'),
  transmission: tool('transmission-daemon', 'transmission-daemon', ['--version']),
} as const;

/**
 * Versions of the tools, in the order given, each as its first line of output says.
 *
 * @throws Error that names every missing Debian package
 */
export const requireTools = async (needed: readonly Tool[]): Promise<string[]> => {
  const found = await Promise.all(
    needed.map(async ({ name, versionWords }) => {
      const result = await execa(name, versionWords, { reject: false, all: true });
      // ENOENT leaves no exit code. Some tools print their version and still exit with another one.
      return result.exitCode === undefined ? undefined : (result.all.split('\n')[0] ?? name);
    }),
  );
  const missing = needed.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
    throw new Error(
      `missing: ${missing.map(({ name }) => name).join(', ')}; run: apt-get install ${packages.join(' ')}`,
    );
  }
  return Promise.all(needed.map((one, index) => shortVersion(one, found[index] ?? '')));
};

/** From what the tool says, or from Debian's records where it says nothing of use. */
const shortVersion = async ({ name, debianPackage }: Tool, line: string): Promise<string> => {
  const told = /\d+(?:\.\w+)+/.exec(line)?.[0];
  if (told !== undefined) return `${name} ${told}`;
  const words = ['-W', '-f', '${Version}', debianPackage];
  const { stdout, exitCode } = await execa('dpkg-query', words, { reject: false });
  return exitCode === 0 ? `${debianPackage} ${stdout}` : name;
};

const fileSystems: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x5846_5342: 'xfs',
  0x9123_683e: 'btrfs',
  0x0102_1994: 'tmpfs',
  0x794c_7630: 'overlay',
};

/** The line above each result: what the numbers were measured on, and with. */
export const describeMachine = async (folder: string, versions: readonly string[]) => {
  const cpus = os.cpus();
  const { type } = await statfs(folder);
  const commit = await execa('git', ['rev-parse', '--short=12', 'HEAD'], { reject: false });
  const dirty = await execa('git', ['status', '--porcelain', '--untracked-files=no'], {
    reject: false,
  });
  const state = dirty.stdout === '' ? '' : ' with local changes';
  const memory = /^MemTotal:\s+(\d+) kB$/m.exec(await readFile('/proc/meminfo', 'utf8'))?.[1];
  return [
    `${cpus.length} cores (${cpus[0]?.model ?? 'unknown'}), ${Math.round(Number(memory) / 1e6)} GB memory`,
    fileSystems[type] ?? `file system ${type.toString(16)}`,
    `Linux ${os.release()}`,
    `Node ${process.versions.node}`,
    ...versions,
    `commit ${commit.stdout === '' ? 'unknown' : commit.stdout}${state}`,
    new Date().toISOString().slice(0, 10),
  ].join(' · ');
};
