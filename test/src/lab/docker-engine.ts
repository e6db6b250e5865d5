import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import type { Need } from '../system-test.ts';

/** Debian's engine and client. */
export const dockerNeeds: readonly Need[] = [
  { tool: '/usr/sbin/dockerd', debianPackage: 'docker.io' },
  { tool: '/usr/bin/docker', debianPackage: 'docker.io' },
  { tool: 'unshare', debianPackage: 'util-linux' },
];

export interface DockerEngineOptions {
  /** Absolute; must be there. Everything that the engine writes lies below it. */
  readonly directory: string;
  /** Where images, containers and volumes lie, as on a small disk; otherwise in the directory. */
  readonly dataDirectory?: string;
  /**
   * Words of a `NetworkMachine`: the engine gets the network of that machine, with the bridge and the rules that
   * it makes by itself. Otherwise it has neither, and containers may only have `host` or `none`.
   */
  readonly enter?: readonly string[];
  /** More words for `dockerd`. */
  readonly words?: readonly string[];
}

/** A real engine that nothing outlives: its containers end with it, and its mounts are seen by nobody else. */
export interface DockerEngine {
  readonly socket: string;
  /** Lets programs speak to this engine, with its classic builder. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Runs Debian's client and gives what it wrote to standard output.
   *
   * @throws ExecaError when it ends with another code than 0
   */
  readonly docker: (...words: readonly string[]) => Promise<string>;
  /** Returns when it answers. @throws Error with its log when it ends before that */
  start(): Promise<void>;
  /** As a service manager stops it: containers are told to end. */
  stop(): Promise<void>;
  /** Like a power cut: engine, containerd and all containers are gone at once. The disk keeps what it has. */
  cut(): Promise<void>;
}

/** Without the containers' network: no rules and no bridge on this machine. */
const noNetwork = [
  ...['--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false'],
  '--bridge=none',
];

/** Whoever kills the first process of a PID namespace kills all, and their mounts go with the last one. */
const apart = [
  ...['--pid', '--fork', '--kill-child=KILL', '--mount-proc'],
  ...['--mount', '--propagation', 'slave'],
];

const answers = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    request({ socketPath, path: '/_ping' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .on('error', () => {
        resolve(false);
      })
      .end();
  });

const removeGroups = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) await removeGroups(path.join(folder, entry.name));
  }
  await rmdir(folder);
};

/** Control groups stay behind when nobody is left to remove them. */
const removeControlGroups = async (name: string): Promise<void> => {
  const root = '/sys/fs/cgroup';
  for (const folder of [root, ...(await readdir(root)).map((entry) => path.join(root, entry))]) {
    await removeGroups(path.join(folder, name)).catch(() => undefined);
  }
};

let engines = 0;

/**
 * Starts an engine of its own, beside whatever engine the machine has, for as long as a task takes.
 * What is mounted on the machine later is seen by the engine, what the engine mounts is not seen by the machine.
 */
export const withDockerEngine = async <T>(
  options: DockerEngineOptions,
  task: (engine: DockerEngine) => Promise<T>,
): Promise<T> => {
  const { directory, enter, words = [] } = options;
  const inside = (name: string) => path.join(directory, name);
  const socket = inside('docker.sock');
  const group = `p2p-hotspot-test-${process.pid}-${(engines += 1)}`;
  const environment = {
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_BUILDKIT: '0',
    DOCKER_CONFIG: inside('client'),
  };
  const command = [
    ...(enter ?? []),
    ...['unshare', ...apart],
    ...['/usr/sbin/dockerd', '--host', `unix://${socket}`, '--pidfile', inside('run/pid')],
    ...['--data-root', options.dataDirectory ?? inside('data'), '--exec-root', inside('run/exec')],
    ...['--cgroup-parent', `/${group}`],
    ...(enter === undefined ? noNetwork : []),
    ...words,
  ];
  const launch = () => {
    const [program = '', ...rest] = command;
    return execa(program, rest, { all: true, reject: false, stdin: 'ignore' });
  };
  let running: ReturnType<typeof launch> | undefined;

  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (running === undefined) return;
    const { pid = 0 } = running;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    // The engine itself, not `unshare`, so that somebody is left to take note of its end.
    const first = Number(children.trim().split(' ')[0]);
    if (first > 0) process.kill(first, signal);
    await running;
    running = undefined;
  };

  const engine: DockerEngine = {
    socket,
    environment,
    docker: async (...rest) => {
      const { stdout } = await execa('/usr/bin/docker', rest, {
        env: environment,
        stdin: 'ignore',
      });
      return stdout;
    },
    start: async () => {
      // In memory on a real machine.
      await rm(inside('run'), { recursive: true, force: true });
      await mkdir(inside('run'));
      const started = launch();
      running = started;
      let log: string | undefined;
      void started.then(({ all }) => (log = all));
      while (!(await answers(socket))) {
        if (log !== undefined) throw new Error(`the engine ended: ${log}`);
        await delay(100);
      }
    },
    stop: () => end('SIGTERM'),
    cut: () => end('SIGKILL'),
  };
  await engine.start();
  try {
    return await task(engine);
  } finally {
    await engine.cut();
    await removeControlGroups(group);
  }
};
