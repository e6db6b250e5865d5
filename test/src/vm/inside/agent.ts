import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, readdir, statfs } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { openChannel } from './channel.ts';
import {
  diskLabels,
  loadedLine,
  places,
  type AgentEnvironment,
  type AgentMessage,
  type AgentRequest,
  type CommandAnswer,
  type ProgramName,
} from './protocol.ts';

/**
 * Runs inside the virtual machine. Starts the box's programs as a deployment would, passes on what
 * they say, and answers what only somebody inside can know. Judges nothing.
 */
const { descriptor: channel, tell } = openChannel<AgentMessage>();

const mountDisk = `until data=$(busybox findfs LABEL=${diskLabels.data} 2>/dev/null)
do busybox usleep 20000
done
exec mount -t ext4 -o data=ordered,barrier $data ${places.data}`;

const mount = async (): Promise<void> => {
  await promisify(execFile)('sh', ['-c', mountDisk]);
};

/** Mounts that nobody else sees and no network: what the helper would else start itself again for. */
const alone = ['unshare', '--mount', '--net', '--propagation', 'private'];

/** A daemon has no need of root. */
const unprivileged = 1000;

interface Program {
  /** Resolves when its modules are loaded. */
  readonly loaded: Promise<unknown>;
  readonly release: (environment: AgentEnvironment) => void;
}

const loadProgram = (
  name: ProgramName,
  command: readonly string[],
  isPrivileged: boolean,
): Program => {
  const [file = '', ...parameters] = command;
  const child = spawn(file, parameters, {
    // As the helper starts itself where it is not alone yet.
    env: { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: isPrivileged ? '16' : '4' },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(isPrivileged ? {} : { uid: unprivileged, gid: unprivileged }),
  });
  child.on('exit', (code) => {
    tell({ tell: 'ended', of: name, code });
  });
  const loaded = new Promise((resolve, reject) => {
    child.on('exit', reject);
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        if (line === loadedLine) resolve(undefined);
        else tell({ tell: 'log', of: name, line });
        if (line.includes('"daemon.ready"')) passOnStatuses();
      });
    }
  });
  return {
    loaded,
    release: (environment) => {
      child.stdin.end(JSON.stringify(environment));
    },
  };
};

const folders = {
  HOTSPOT_STORE_DIR: path.join(places.data, 'store'),
  HOTSPOT_STATE_DIR: path.join(places.data, 'state'),
  HOTSPOT_SOCKET_DIR: places.sockets,
  HOTSPOT_USB_SOCKET_DIR: places.usbSockets,
};
const programs: Program[] = [];

const load = async (): Promise<void> => {
  const entry = (name: string): string => path.join(places.project, 'daemon/dist/src', name);
  const node = ['node', '--import', path.join(import.meta.dirname, 'preload.js')];
  programs.push(
    loadProgram('usb', [...alone, ...node, entry('usb-helper/main.js')], true),
    loadProgram('daemon', [...node, entry('main.js')], false),
  );
  await Promise.all(programs.map(({ loaded }) => loaded));
};

const start = async (environment: AgentEnvironment): Promise<void> => {
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const { HOTSPOT_USB_SOCKET_DIR: shared, ...own } = folders;
  for (const folder of Object.values(own)) await chown(folder, unprivileged, unprivileged);
  // What the helper makes there is for the daemon's group.
  await chown(shared, 0, unprivileged);
  await chmod(shared, 0o2750);
  for (const { release } of programs) release({ ...folders, ...environment });
};

const get = (urlPath: string): Promise<AsyncIterable<Buffer>> =>
  new Promise((resolve, reject) => {
    request({ socketPath: path.join(places.sockets, 'status.sock'), path: urlPath }, resolve)
      .on('error', reject)
      .end();
  });

const passOnStatuses = (): void => {
  const pass = async (): Promise<void> => {
    let pending = '';
    for await (const chunk of await get('/v1/events')) {
      pending += chunk.toString();
      const events = pending.split('\n\n');
      pending = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) tell({ tell: 'status', status: JSON.parse(data) as never });
      }
    }
  };
  // The daemon's end is told on its own.
  pass().catch(() => undefined);
};

const askStatus = async (): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await get('/v1/status')) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

const hashServed = async (): Promise<Record<string, string>> => {
  const current = path.join(places.data, 'store/current');
  const hashes: Record<string, string> = {};
  const walk = async (folder: string): Promise<void> => {
    for (const { name } of await readdir(folder, { withFileTypes: true })) {
      const file = path.join(folder, name);
      const bytes = await readFile(file).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EISDIR') return undefined;
        throw error;
      });
      if (bytes === undefined) await walk(file);
      else hashes[path.relative(current, file)] = createHash('sha256').update(bytes).digest('hex');
    }
  };
  const isEmpty = await readdir(current).then(
    () => false,
    () => true,
  );
  if (!isEmpty) await walk(current);
  return hashes;
};

/** Numbers of disks on USB, and what the helper mounts, under whatever name and number it does. */
const isOfStick = (line: string): boolean => {
  const [, , number = '', , mountPoint = ''] = line.split(' ');
  return number.startsWith('8:') || mountPoint.startsWith('/media/');
};

const listMounts = async (): Promise<string[]> => {
  const lines = new Set<string>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = await readFile(`/proc/${name}/mountinfo`, 'utf8').catch(() => '');
    for (const line of text.split('\n')) if (isOfStick(line)) lines.add(line);
  }
  return [...lines];
};

const isUsbDisk = (name: string): boolean => {
  const folder = path.join('/sys/block', name);
  try {
    const sectors = Number(readFileSync(path.join(folder, 'size'), 'utf8'));
    return sectors > 0 && /\/usb\d+\//.test(readlinkSync(folder));
  } catch (error) {
    // Pulled out since it was listed.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};

const fill = async (keepBytes: number): Promise<void> => {
  const file = await open(path.join(places.data, 'filler'), 'w');
  try {
    const block = Buffer.alloc(1024 * 1024);
    for (;;) {
      const { bavail, bsize } = await statfs(places.data);
      if (bavail * bsize <= keepBytes) return;
      await file.write(block);
      await file.datasync();
    }
  } finally {
    await file.close();
  }
};

/** Loaded when it is needed: it brings half of the project with it. */
const askSteward = async (
  pin: string,
  act: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const { askAsSteward } = await import('../../lab/steward.ts');
  await askAsSteward(places.sockets, pin, act, body);
};

const runCommand = (words: readonly string[]): Promise<CommandAnswer> =>
  new Promise((resolve) => {
    const program = path.join(places.project, 'cli/bin/hotspot.js');
    const env = { PATH: process.env['PATH'], HOME: '/tmp' };
    const child = execFile('node', [program, ...words, '--json'], { env }, (_error, output) => {
      resolve({ exitCode: child.exitCode ?? -1, output });
    });
  });

const answer = async (asked: AgentRequest): Promise<unknown> => {
  switch (asked.ask) {
    case 'mount':
      return mount();
    case 'load':
      return load();
    case 'start':
      return start(asked.environment);
    case 'served':
      return hashServed();
    case 'mounts':
      return listMounts();
    case 'usb-disks':
      return readdirSync('/sys/block').filter(isUsbDisk);
    case 'status':
      return askStatus();
    case 'fill':
      return fill(asked.keepBytes);
    case 'steward':
      return askSteward(asked.pin, asked.act, asked.body);
    case 'hotspot':
      return runCommand(asked.words);
    case 'set-clock':
      return promisify(execFile)('busybox', ['date', '-s', `@${asked.seconds}`]);
    case 'clock':
      return {
        seconds: Math.floor(Date.now() / 1000),
        hasHardwareClock: readdirSync('/sys/class/rtc').length > 0,
      };
  }
};

createInterface({ input: createReadStream('', { fd: channel, autoClose: false }) })
  .on('line', (line) => {
    const asked = JSON.parse(line) as AgentRequest;
    answer(asked).then(
      (result) => {
        tell({ tell: 'answer', id: asked.id, answer: result ?? null });
      },
      (error: unknown) => {
        tell({ tell: 'failed', id: asked.id, problem: String(error) });
      },
    );
  })
  .on('close', () => {
    closeSync(channel);
  });
tell({ tell: 'ready' });
