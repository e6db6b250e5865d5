import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { importBuilt } from '../lab/import-built.ts';
import { inNetworks, type NetworkMachine, type Plug } from '../lab/network.ts';
import type { SystemTest } from '../system-test.ts';

/** As far as this test uses it (services/wifi/src/ports/visitor-firewall.ts). */
interface Firewall {
  apply(settings: Readonly<Record<string, unknown>>): Promise<void>;
  clear(): Promise<void>;
  release(mac: string, seconds: number): Promise<void>;
}

type Run = (
  tool: string,
  words: readonly string[],
  options?: { readonly input?: string },
) => Promise<string>;

interface FirewallModule {
  readonly createNftFirewall: (options: {
    readonly run: Run;
    readonly allowForwarding: () => Promise<void>;
  }) => Firewall;
}

const gateway = '192.168.44.1';
const captured = '198.51.100.1';
const outside = '203.0.113.2';
/** One that no rule knows. */
const elsewhere = '8.8.8.8';
const visitors = 'visitors';
const uplink = 'uplink';
const containers = 'containers';

/** What Docker's rules do for published ports. */
const publish = (port: number): string =>
  `add rule ip engine published tcp dport ${port} dnat to 172.20.0.2:${port}`;
const engineRules = [
  'add table ip engine',
  'add chain ip engine published { type nat hook prerouting priority dstnat; }',
  publish(8090),
  publish(8091),
  '',
].join('\n');

const closed = {
  device: visitors,
  gateway,
  captured,
  isCapturing: true,
  tcpPorts: [53, 80],
  udpPorts: [53, 67, 123, 5353],
  appPorts: [] as readonly number[],
};
const kbitPerVisitor = 800;
const shared = {
  ...closed,
  isCapturing: false,
  sharing: { devices: [uplink], kbitPerVisitor },
};

const rateBytes = (kbitPerVisitor / 8) * 1024;
/** Of `/big`, less the two seconds' worth that the kernel gives at once. */
const leastBigSeconds = (512 * 1024 - 2 * rateBytes) / rateBytes;
const hourSeconds = 3600;
const floodOfQuestions = 5000;

const programOf = (name: string): string => fileURLToPath(new URL(`${name}.js`, import.meta.url));

const inside = ({ enter }: NetworkMachine, program: string, ...words: readonly string[]) => {
  const [first = program, ...rest] = [...enter, program, ...words];
  return execa(first, rest, { reject: false, stripFinalNewline: true });
};

/** What a browser gets: the body, or how it failed ("7": refused at once, "28": no answer). */
const browse = async (machine: NetworkMachine, host: string, path = '/'): Promise<string> => {
  const address = `http://${host}${path}`;
  const { exitCode, stdout } = await inside(machine, 'curl', '-s', '-m', '20', address);
  return exitCode === 0 ? stdout : `curl ${exitCode}`;
};

const ask = async (
  machine: NetworkMachine,
  address: string,
  port: number,
  count = 1,
): Promise<string> => {
  const words = [programOf('ask-datagrams'), address, String(port), String(count)];
  return (await inside(machine, process.execPath, ...words)).stdout;
};

const expect = (what: string, found: unknown, expected: unknown): void => {
  if (found !== expected) throw new Error(`${what}: ${String(found)}, not ${String(expected)}`);
};

/** What the kernel of a machine knows, for whoever reads why a page did not come. */
const describeMachine = async (machine: NetworkMachine): Promise<string> => {
  const questions = [
    ['ip', '-s', 'link'],
    ['ip', 'neigh'],
    ['ss', '-tan'],
    ['cat', '/proc/net/softnet_stat'],
    ['nft', 'list', 'ruleset'],
  ] as const;
  const answers = questions.map(async ([program, ...words]) => {
    const { stdout } = await inside(machine, program, ...words);
    return `$ ${program} ${words.join(' ')}\n${stdout}`;
  });
  return (await Promise.all(answers)).join('\n');
};

/** Starts a named server and waits until it listens; what comes back ends it. */
const startNamed = async (
  machine: NetworkMachine,
  name: string,
  tcp: string,
  udp: string,
): Promise<() => Promise<void>> => {
  const [program = '', ...rest] = machine.enter;
  const server = execa(
    program,
    [...rest, process.execPath, programOf('named-server'), name, tcp, udp],
    { reject: false },
  );
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => {
      resolve();
    });
    void server.then(({ stderr }) => {
      reject(new Error(`the server ${name} ended: ${stderr}`));
    });
  });
  return async (): Promise<void> => {
    server.kill();
    await server;
  };
};

const macOf = async (plug: Plug): Promise<string> => {
  const { stdout } = await inside(plug, 'cat', `/sys/class/net/${plug.device}/address`);
  // The file system of this machine shows its own devices: asked of the kernel of that network.
  if (stdout !== '') return stdout;
  const told = await inside(plug, 'ip', '-j', 'link', 'show', plug.device);
  const [link] = JSON.parse(told.stdout) as readonly { readonly address: string }[];
  return link?.address ?? '';
};

/** Capturing: nothing of a visitor leads anywhere but to the box, and each "no" comes at once. */
const checkClosed = async (visitor: NetworkMachine): Promise<void> => {
  expect('a page of the Internet', await browse(visitor, outside), 'box');
  expect('a page at the captured address', await browse(visitor, captured), 'box');
  expect('the portal', await browse(visitor, gateway), 'box');
  expect('HTTPS of the Internet', await browse(visitor, `${outside}:443`), 'curl 7');
  expect('HTTPS at the captured address', await browse(visitor, `${captured}:443`), 'curl 7');
  expect('DNS over TLS', await browse(visitor, `${elsewhere}:853`), 'curl 7');
  expect('a service of the box for itself', await browse(visitor, `${gateway}:2375`), 'curl 7');
  expect('a name server of the Internet', await ask(visitor, elsewhere, 53), 'box');
  expect('QUIC of the Internet', await ask(visitor, outside, 443), 'refused');
};

export const visitorFirewallTest: SystemTest = {
  name: 'visitor-firewall',
  proves:
    'visitors reach the portal, apps in containers and no other service of the box; what leads elsewhere ends at the box or is refused at once; a released visitor, and no other, uses a shared uplink within a speed, until the time is over; one who floods the name server does not take it from others',
  needs: [
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'curl', debianPackage: 'curl' },
  ],
  run: async (log) => {
    const { createNftFirewall } = (await importBuilt(
      'services/wifi/dist/src/adapters/nft/nft-firewall.js',
    )) as FirewallModule;
    await inNetworks(async (networks) => {
      const join = (machine: string, network: string, address: string) =>
        networks.join(machine, network, address);
      const box = await join('box', visitors, `${gateway}/24`);
      await box.addAddresses([`${captured}/32`]);
      await join('box', uplink, '203.0.113.1/24');
      const internet = await join('internet', uplink, `${outside}/24`);
      const first = await join('first', visitors, '192.168.44.10/24');
      const second = await join('second', visitors, '192.168.44.11/24');
      for (const visitor of [first, second]) {
        await inside(visitor, 'ip', 'route', 'add', 'default', 'via', gateway);
      }
      const servers = [
        await startNamed(box, 'box', '53,80,443,2375', '53'),
        await startNamed(internet, 'internet', '80,443', '53,443'),
      ];
      // As an engine passes two ports of the box on to containers, of which one is an app for visitors.
      await join('box', containers, '172.20.0.1/24');
      const container = await join('container', containers, '172.20.0.2/24');
      await inside(container, 'ip', 'route', 'add', 'default', 'via', '172.20.0.1');
      servers.push(await startNamed(container, 'app', '8090,8091', '53'));
      const run: Run = async (tool, words, options) => {
        const [program = '', ...rest] = box.enter;
        const { stdout } = await execa(program, [...rest, tool, ...words], options ?? {});
        return stdout;
      };
      const firewall = createNftFirewall({
        run,
        allowForwarding: async () => {
          await run('sysctl', ['-q', '-w', 'net.ipv4.ip_forward=1']);
        },
      });
      try {
        await firewall.apply(closed);
        await checkClosed(first);

        await run('nft', ['-f', '-'], { input: engineRules });
        expect('a published port that is no app', await browse(first, `${gateway}:8090`), 'curl 7');
        for (const settings of [closed, shared]) {
          await firewall.apply({ ...settings, appPorts: [8090] });
          expect('an app', await browse(first, `${gateway}:8090`), 'app');
          expect('what is no app', await browse(first, `${gateway}:8091`), 'curl 7');
          expect('the container by its own name', await browse(first, '172.20.0.2:8091'), 'curl 7');
        }

        await firewall.apply(shared);
        expect('unreleased, HTTP', await browse(first, outside), 'box');
        expect('unreleased, HTTPS', await browse(first, `${outside}:443`), 'curl 7');
        expect('unreleased, DNS', await ask(first, outside, 53), 'box');
        await firewall.release(await macOf(first), hourSeconds);
        expect('released, HTTP', await browse(first, outside), 'internet');
        expect('released, HTTPS', await browse(first, `${outside}:443`), 'internet');
        expect('released, the portal', await browse(first, gateway), 'box');
        expect('released, the box', await browse(first, `${gateway}:2375`), 'curl 7');
        expect('the other one, HTTP', await browse(second, outside), 'box');
        expect('the other one, HTTPS', await browse(second, `${outside}:443`), 'curl 7');

        const begun = performance.now();
        await browse(first, outside, '/big');
        const seconds = (performance.now() - begun) / 1000;
        log(`half a megabyte at ${kbitPerVisitor} kbit/s took ${seconds.toFixed(1)} s`);
        if (seconds < leastBigSeconds) throw new Error('faster than a visitor may be');

        await firewall.apply({ ...shared, sharing: { devices: [uplink], kbitPerVisitor: 64 } });
        expect('released, after other settings', await browse(first, outside), 'internet');
        await firewall.release(await macOf(first), 1);
        while (
          (await run('nft', ['list', 'set', 'inet', 'p2p_hotspot', 'released'])).includes(':')
        );
        expect('after the time is over', await browse(first, outside), 'box');
        await firewall.release(await macOf(second), hourSeconds);
        await firewall.release(await macOf(second), 0);
        expect('taken back', await browse(second, outside), 'box');

        await firewall.apply(closed);
        await checkClosed(second);
        await ask(second, gateway, 53, floodOfQuestions);
        const asked = Number(await browse(first, gateway, '/asked'));
        log(`of ${floodOfQuestions} questions of one visitor at once, ${asked} were let in`);
        if (asked >= floodOfQuestions) throw new Error('a flood of questions was let in whole');
        expect('another one meanwhile', await ask(first, gateway, 53), 'box');

        await firewall.clear();
        expect('without rules', await browse(first, `${gateway}:2375`), 'box');
      } catch (error) {
        for (const machine of [first, box]) log(await describeMachine(machine));
        throw error;
      } finally {
        for (const stop of servers) await stop();
      }
    });
  },
};
