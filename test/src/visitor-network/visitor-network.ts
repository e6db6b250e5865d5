import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Plug } from '../lab/network.ts';
import type { SystemTest } from '../system-test.ts';
import {
  captured,
  expect,
  gateway,
  inLab,
  inside,
  joinVisitors,
  settings,
  visitors,
  type Lab,
} from './lab.ts';
import { startLineProgram, type LineProgram } from './line-program.ts';
import { checkCapturing, checkSharing } from './names.ts';
import { runDhclient, runUdhcpc } from './real-clients.ts';
import { crowdAddress, macOf, refuseRogues, sendBroken, starve } from './rogues.ts';

const capportUrl = 'https://library.example/captive-api';
const crowdSize = 200;
const uplinkResolver = '10.77.0.1';
const firewall = {
  device: visitors,
  gateway,
  captured,
  isCapturing: true,
  tcpPorts: [53, 80],
  udpPorts: [53, 67, 123],
  appPorts: [],
};
const probed = { offersAddress: true, address: captured };

interface Lease {
  readonly address: string;
  readonly mac: string;
  readonly name?: string;
}

const leasesOf = async (program: LineProgram): Promise<readonly Lease[]> =>
  (await program.ask({ act: 'leases' })) as Lease[];

const probe = (program: LineProgram) =>
  program.ask({ act: 'probe', gateway, name: 'a-foreign-name.example' });

/** Two real clients, with what they are told. */
const giveAddresses = async (lab: Lab, phone: Plug, laptop: Plug): Promise<string> => {
  const program = lab.program();
  const first = await runUdhcpc(lab.directory, phone);
  const told = ['router', 'dns', 'domain', 'ntpsrv', 'lease', 'subnet'].map((key) =>
    first.get(key),
  );
  expect('told to udhcpc', told, [gateway, gateway, 'lan', gateway, '3600', '255.255.255.0']);
  await program.ask({ act: 'apply', settings: { ...settings, capportUrl } });
  const second = await runDhclient(lab.directory, laptop);
  const keys = ['routers', 'domain_name_servers', 'domain_name', 'ntp_servers', 'captive_portal'];
  expect(
    'told to dhclient',
    keys.map((key) => second.get(`new_${key}`)),
    [gateway, gateway, 'lan', gateway, capportUrl],
  );
  const leases = await leasesOf(program);
  expect('leases', leases.length, 2);
  // The clients called themselves "library" and "wpad".
  expect('names of devices', leases.filter(({ name }) => name !== undefined).length, 0);
  await program.ask({ act: 'apply', settings });
  return first.get('ip') ?? '';
};

/** Nothing is asked outside while capturing, and only what is not ours while the uplink is shared. */
const keepToItself = async (lab: Lab, visitor: LineProgram): Promise<void> => {
  const { networks, box } = lab;
  await networks.join('box', 'uplink', '10.77.0.2/24');
  const internet = await networks.join('internet', 'uplink', `${uplinkResolver}/24`);
  await inside(box, 'ip', ['route', 'add', 'default', 'via', uplinkResolver]);
  const resolver = startLineProgram(internet, [path.join(import.meta.dirname, 'resolver.js')]);
  try {
    await checkCapturing(visitor);
    expect('questions that left the box', resolver.said(), '');
    const shared = { ...settings, isCapturing: false, upstream: [uplinkResolver] };
    await lab.program().ask({ act: 'apply', settings: shared });
    await checkSharing(visitor);
    expect('questions that left it then', new Set(resolver.said().trim().split('\n')).size, 2);
    await lab.program().ask({ act: 'apply', settings });
    lab.log('no question left the box while it captured; two of eight while its uplink was shared');
  } finally {
    await resolver.kill();
  }
};

/** A server of somebody else is found, and our own is not taken for one. */
const findForeignServers = async ({ networks, program, directory }: Lab): Promise<void> => {
  const internet = await networks.join('rogue', 'uplink', '10.77.0.9/24');
  const find = (device: string) => program().ask({ act: 'find-servers', device });
  expect('servers besides ours', await find(visitors), []);
  const words = [
    ...['--keep-in-foreground', '--conf-file=/dev/null', '--port=0', '--interface=uplink'],
    ...['--bind-dynamic', '--pid-file', '--dhcp-range=10.77.0.100,10.77.0.110', '--no-ping'],
    `--dhcp-leasefile=${path.join(directory, 'rogue-leases')}`,
  ];
  const rogue = inside(internet, 'dnsmasq', words);
  try {
    expect('servers on the uplink', await find('uplink'), ['10.77.0.9']);
  } finally {
    rogue.kill('SIGTERM');
    await rogue;
  }
};

/** A burst of one visitor's questions, and connections held open, do not keep another from being answered. */
const standFlood = async (crowd: LineProgram, visitor: LineProgram): Promise<void> => {
  await crowd.ask({ act: 'hold', server: gateway, count: 40 });
  const questions = Array.from({ length: 50 }, (_one, index) => [`page-${index}.example.org`, 1]);
  const [answers] = (await Promise.all([
    visitor.ask({ act: 'names', server: gateway, questions }),
    crowd.ask({ act: 'flood', server: gateway, count: 5000 }),
  ])) as [string[], unknown];
  const wrong = answers.filter((answer) => answer !== `NOERROR ${captured}`);
  expect('answers during the flood that are not right', wrong, []);
};

const waitFor = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isSo()) return;
    await delay(100);
  }
  throw new Error(`not in 20 seconds: ${what}`);
};

/** dnsmasq; 0 while it is away. */
const childOf = async ({ pid }: LineProgram): Promise<number> =>
  Number((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ', 1)[0]);

/** dnsmasq ends, the service ends, the power is cut, files are spoilt: addresses stay. */
const keepLeases = async (lab: Lab, phone: Plug, address: string): Promise<void> => {
  const { folders } = lab;
  const again = async (what: string): Promise<void> => {
    expect(what, (await runUdhcpc(lab.directory, phone)).get('ip'), address);
  };
  const live = path.join(folders.run, 'dnsmasq.leases');
  const kept = path.join(folders.keep, 'leases');
  await waitFor('a copy on the card', async () =>
    (await readFile(kept, 'utf8').catch(() => '')).includes(`${macOf(crowdSize - 1)} `),
  );
  const before = (await leasesOf(lab.program())).length;

  const pid = await childOf(lab.program());
  process.kill(pid, 'SIGKILL');
  await waitFor('another dnsmasq', async () => ![pid, 0].includes(await childOf(lab.program())));
  await again('the same address after dnsmasq was killed');

  await lab.program().kill();
  await lab.startProgram();
  await again('the same address after the service was killed');

  const orphan = await childOf(lab.program());
  await lab.program().kill();
  process.kill(orphan, 'SIGKILL');
  await rm(folders.run, { recursive: true });
  await lab.startProgram();
  await again('the same address after a power cut');
  expect('leases after all that', (await leasesOf(lab.program())).length, before);

  await lab.program().end();
  const garbage = Buffer.from(
    '\0\u{1F4A9} 1 2 3\n9999999999 zz 192.168.44.300 * *\nduid x\n'.repeat(99),
  );
  await writeFile(live, garbage);
  await writeFile(kept, garbage);
  await lab.startProgram();
  await again('an address while both files are garbage');
  expect('what the box finds of itself', await probe(lab.program()), probed);
};

/** Three that cannot be: another name server on the port, a range that is none, a folder that is none. */
const tellTrouble = async (lab: Lab): Promise<void> => {
  const refused = async (what: string, change: object, wanted: RegExp): Promise<void> => {
    const ask = { act: 'apply', settings: { ...settings, ...change } };
    const said = await lab.program().ask(ask).then(String, String);
    if (!wanted.test(said)) throw new Error(`${what}: ${said}`);
  };
  await refused(
    'a range that is none',
    { range: ['192.168.44.9', 'x'] },
    /NETWORK_TOOL_FAILED.*bad dhcp-range/,
  );
  const words = ['--keep-in-foreground', '--conf-file=/dev/null', '--pid-file', '--port=53'];
  const other = inside(lab.box, 'dnsmasq', [
    ...words,
    '--bind-interfaces',
    '--listen-address=192.168.44.1',
  ]);
  try {
    await waitFor('the other name server', async () => {
      const { stdout } = await inside(lab.box, 'ss', ['-Hlun', 'src', `${gateway}:53`]);
      return stdout !== '';
    });
    await refused('a port that is taken', {}, /NETWORK_TOOL_FAILED.*Address already in use/);
  } finally {
    other.kill('SIGTERM');
    await other;
  }
  await lab.program().ask({ act: 'apply', settings });
};

/** The radio is pulled out and put back: another interface of the same name. */
const survivePulling = async (lab: Lab, phone: Plug, address: string): Promise<void> => {
  await inside(lab.box, 'ip', ['link', 'delete', visitors]);
  await joinVisitors(lab.networks);
  await lab.program().ask({ act: 'apply', settings });
  const given = await runUdhcpc(lab.directory, phone);
  expect('the same address after the radio was out', given.get('ip'), address);
};

const question = (version: number): readonly number[] => [
  (version << 3) | 3,
  ...Array<number>(39).fill(0),
  ...[1, 2, 3, 4, 5, 6, 7, 8],
];

/** A real client takes the time of a proven clock, and none of one that is not; nobody hears less than the floor. */
const tellTime = async ({ program }: Lab, phone: Plug, visitor: LineProgram): Promise<void> => {
  const box = program();
  await box.ask({ act: 'tell-time', address: gateway });
  await box.ask({ act: 'set-clock', floorMs: 0, isProven: true });
  const proven = await inside(phone, 'ntpdig', ['-j', '-t', '5', gateway]);
  const { offset = 99, stratum } = JSON.parse(proven.stdout) as Record<string, number>;
  expect(`ntpdig of a proven clock: ${proven.stdout}`, [Math.abs(offset) < 1, stratum], [true, 10]);
  const floorMs = Date.now() + 10 * 86_400_000;
  await box.ask({ act: 'set-clock', floorMs, isProven: false });
  const unproven = await inside(phone, 'ntpdig', ['-j', '-t', '2', gateway]);
  expect('ntpdig takes nothing of a clock that is not', unproven.stdout, '');
  const ask = { act: 'time', server: gateway, bytes: question(4) };
  const answer = Buffer.from((await visitor.ask(ask)) as number[]);
  const told = (answer.readUInt32BE(40) - 2_208_988_800) * 1000;
  expect('the time told is the floor', Math.abs(told - floorMs) <= 1000, true);
};

/** Real dnsmasq, clients and packets between network namespaces; no service around the adapters. */
export const visitorNetworkTest: SystemTest = {
  name: 'visitor-network',
  proves:
    'dhclient and udhcpc get address, router, names and time from the box; every kind of question is answered without one leaving the box; 200 devices get an address each, rogues get nobody’s, 5,000 questions at once keep nobody from an answer; addresses stay through kills, a power cut, garbage and a radio that was pulled out',
  needs: [
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'ss', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
    { tool: 'dhclient', debianPackage: 'isc-dhcp-client' },
    { tool: 'udhcpc', debianPackage: 'udhcpc' },
    { tool: 'ntpdig', debianPackage: 'ntpsec-ntpdig' },
  ],
  run: (log) =>
    inLab(log, async (lab) => {
      const phone = await lab.networks.plug('phone', visitors);
      const laptop = await lab.networks.plug('laptop', visitors);
      const crowdMachine = await lab.networks.join('crowd', visitors, `${crowdAddress}/24`);
      await lab.startProgram();
      const address = await giveAddresses(lab, phone, laptop);
      expect('what the box finds of itself', await probe(lab.program()), probed);
      const visitor = lab.startVisitor(phone);
      const crowd = lab.startVisitor(crowdMachine);
      await keepToItself(lab, visitor);
      await findForeignServers(lab);
      const macs = Array.from({ length: crowdSize }, (_one, index) => macOf(index));
      const started = performance.now();
      const given = (await crowd.ask({ act: 'join', from: crowdAddress, macs })) as string[];
      expect('addresses of the crowd', new Set(given).size, crowdSize);
      log(`${crowdSize} devices joined in ${Math.round(performance.now() - started)} ms`);
      await refuseRogues(crowd, address);
      await sendBroken(crowd);
      await standFlood(crowd, visitor);
      await starve(lab, crowd);
      await lab.program().ask({ act: 'firewall', settings: firewall });
      expect(
        'what the box finds of itself behind its firewall, when all is given out',
        await probe(lab.program()),
        probed,
      );
      await tellTime(lab, phone, visitor);
      await keepLeases(lab, phone, address);
      await survivePulling(lab, phone, address);
      await tellTrouble(lab);
    }),
};
