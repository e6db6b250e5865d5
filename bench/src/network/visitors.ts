import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { addComputer, ip, removeNamespaces, type Computer } from '../transfer/link/namespace.ts';

export const gateway = '192.168.44.1';

const settings = {
  device: 'visitors',
  gateway,
  range: ['192.168.44.3', '192.168.44.252'],
  leaseSeconds: 3600,
  deviceName: 'library',
  isCapturing: true,
  captured: '198.51.100.1',
  upstream: [],
  tellsTime: true,
};

const firewall = {
  device: settings.device,
  gateway,
  captured: settings.captured,
  isCapturing: true,
  tcpPorts: [53, 80],
  udpPorts: [53, 67, 123],
  appPorts: [],
};

/** The box's own side. */
export interface ServingBox {
  /** The rules that hold on every box with nft, from now on. */
  raiseFirewall(): Promise<void>;
  /** Runs a program of this package on the box for as long as a task takes, from its first line on. */
  during<T>(program: string, words: readonly string[], task: () => Promise<T>): Promise<T>;
}

const boxProgram = path.join(
  import.meta.dirname,
  '../../../../services/wifi/dist/test/programs/visitor-network.js',
);

const during: <T>(
  box: Computer,
  program: string,
  words: readonly string[],
  task: () => Promise<T>,
) => Promise<T> = async ({ enter }, program, words, task) => {
  const [first = '', ...rest] = enter;
  const child = execa(first, [...rest, process.execPath, program, ...words], { reject: false });
  try {
    await once(child.stdout, 'data');
    return await task();
  } finally {
    child.kill('SIGTERM');
    await child;
  }
};

/** Starts the box's name server as its Wi-Fi service does, and ends it with the task. */
const withNameServer = async <T>(
  box: Computer,
  folder: string,
  task: (serving: ServingBox) => Promise<T>,
): Promise<T> => {
  const places = ['keep', 'run'].map((name) => path.join(folder, name));
  for (const place of places) await mkdir(place, { recursive: true });
  const [enter = '', ...entering] = box.enter;
  const child = execa(enter, [...entering, process.execPath, boxProgram, ...places], {
    stdin: 'pipe',
    buffer: { stdout: false, stderr: true },
    reject: false,
  });
  const lines = createInterface({ input: child.stdout });
  const tell = async (ask: Readonly<Record<string, unknown>>): Promise<void> => {
    const answer = once(lines, 'line');
    child.stdin.write(`${JSON.stringify(ask)}\n`);
    const [line] = (await answer) as [string];
    if (!line.startsWith('{"done"')) throw new Error(line);
  };
  try {
    await tell({ act: 'apply', settings });
    return await task({
      raiseFirewall: () => tell({ act: 'firewall', settings: firewall }),
      during: (program, words, within) => during(box, program, words, within),
    });
  } finally {
    child.stdin.end();
    await child;
  }
};

/** A box with its name server in a network namespace, and two visitors in theirs, on one switch. */
export const withVisitors = async <T>(
  folder: string,
  task: (visitors: readonly [Computer, Computer], serving: ServingBox) => Promise<T>,
): Promise<T> => {
  const names = ['box', 'one', 'two'].map((name) => `network-${name}-${process.pid}`);
  const [boxName = '', ...visitorNames] = names;
  try {
    const box = await addComputer(boxName, gateway);
    const inBox = (...words: readonly string[]) => ip('-n', boxName, ...words);
    await inBox('link', 'add', settings.device, 'type', 'bridge');
    await inBox('link', 'set', settings.device, 'up');
    for (const address of [`${gateway}/24`, `${settings.captured}/32`]) {
      await inBox('address', 'add', address, 'dev', settings.device);
    }
    const visitors: Computer[] = [];
    for (const [index, name] of visitorNames.entries()) {
      const visitor = await addComputer(name, `192.168.44.${253 + index}`);
      const port = `visitor${index}`;
      await inBox('link', 'add', port, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
      await inBox('link', 'set', port, 'master', settings.device, 'up');
      await ip('-n', name, 'address', 'add', `${visitor.address}/24`, 'dev', 'eth0');
      await ip('-n', name, 'link', 'set', 'eth0', 'up');
      visitors.push(visitor);
    }
    const [one, two] = visitors;
    if (one === undefined || two === undefined) throw new Error('two visitors were made above');
    return await withNameServer(box, folder, (serving) => task([one, two], serving));
  } finally {
    await removeNamespaces(names);
  }
};
