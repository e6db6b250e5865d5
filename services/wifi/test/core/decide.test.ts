import test from 'ava';
import {
  decide,
  type Memory,
  type NetworkWishes,
  type Observation,
  type Plan,
} from '../../src/core/decide.ts';
import { builtIn, linkOf, memory, seen, stick, wishes } from '../fixtures/world.ts';

interface Case {
  readonly title: string;
  readonly seen?: Partial<Observation>;
  readonly wishes?: Partial<NetworkWishes>;
  readonly memory?: Partial<Memory>;
  /** "<what the access point is> <its radio>", message, and what else matters. */
  readonly ends: {
    readonly accessPoint: string;
    readonly message: string;
    readonly uplinkRadio?: string;
    readonly connect?: string;
    readonly visitorsOn?: string;
    readonly wired?: string;
    readonly askOn?: string;
    readonly isWaiting?: true;
  };
}

const summary = (plan: Plan): Case['ends'] => {
  const { accessPoint, uplinkRadio, connect, wired, askOn, visitors } = plan;
  const device = {
    none: () => '',
    up: () => (accessPoint.kind === 'up' ? ` ${accessPoint.settings.device}` : ''),
    paused: () => (accessPoint.kind === 'paused' ? ` ${accessPoint.device}` : ''),
  }[accessPoint.kind]();
  return {
    accessPoint: `${accessPoint.kind}${device}`,
    message: plan.message.code,
    ...(uplinkRadio !== undefined && { uplinkRadio }),
    ...(connect !== undefined && { connect }),
    ...(visitors !== undefined && { visitorsOn: visitors.device }),
    ...(wired !== undefined && { wired }),
    ...(askOn !== undefined && { askOn }),
    ...(plan.isWaiting && { isWaiting: true }),
  };
};

const guestOn = (device: string) => [{ kind: 'wifi', device, address: '10.0.0.7/24' }] as const;
const cable = [{ kind: 'ethernet', device: 'eth0', address: '10.1.0.7/24' }] as const;
const phone = [{ kind: 'tether', device: 'usb0', address: '192.168.42.7/24' }] as const;
const onAir = { kind: 'up', device: 'wlan0' } as const;
const setUp = { isSetUp: false } as const;
const early = { now: 100, hasRelease: false } as const;

const cases: readonly Case[] = [
  {
    title: 'a box with one radio is an access point',
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'visitors are served once the access point is on the air',
    seen: { accessPoint: onAir },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_ON_AIR', visitorsOn: 'wlan0' },
  },
  {
    title: 'a short absence of the access point ends no service',
    memory: { served: 'wlan0' },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING', visitorsOn: 'wlan0' },
  },
  {
    title: 'a stick comes before a built-in radio, which is then free to join a Wi-Fi',
    seen: { radios: [builtIn, stick], knownWifi: ['School'] },
    ends: {
      accessPoint: 'up wlan1',
      message: 'NETWORK_STARTING',
      uplinkRadio: 'wlan0',
      connect: 'wlan0',
    },
  },
  {
    title: 'WIFI_INTERFACE comes before everything',
    seen: { radios: [builtIn, stick] },
    wishes: { radio: 'wlan0' },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING', uplinkRadio: 'wlan1' },
  },
  {
    title: 'a radio of WIFI_INTERFACE that is away is waited for, and said so',
    wishes: { radio: 'wlan7' },
    ends: {
      accessPoint: 'none',
      message: 'NETWORK_RADIO_AWAY',
      uplinkRadio: 'wlan0',
      isWaiting: true,
    },
  },
  {
    title: 'a box without a radio says so',
    seen: { radios: [], accessPoint: onAir },
    memory: { served: 'wlan0' },
    ends: { accessPoint: 'none', message: 'NETWORK_NO_RADIO', isWaiting: true },
  },
  {
    title: 'a stick that can be no access point leaves that to the built-in radio',
    seen: { radios: [builtIn, { ...stick, canBeAccessPoint: false }] },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING', uplinkRadio: 'wlan1' },
  },
  {
    title: 'radios of which none can be an access point are told apart from none at all',
    seen: { radios: [{ ...builtIn, canBeAccessPoint: false }] },
    ends: {
      accessPoint: 'none',
      message: 'NETWORK_RADIO_UNFIT',
      uplinkRadio: 'wlan0',
      isWaiting: true,
    },
  },
  {
    title: 'a radio that is switched off is told apart too',
    seen: { radios: [{ ...builtIn, isBlocked: true }] },
    ends: { accessPoint: 'none', message: 'NETWORK_RADIO_BLOCKED', isWaiting: true },
  },
  {
    title: 'an access point on another radio is none yet on the one that shall be it',
    seen: { radios: [builtIn, stick], accessPoint: onAir },
    ends: { accessPoint: 'up wlan1', message: 'NETWORK_STARTING', uplinkRadio: 'wlan0' },
  },
  {
    title: 'in the set-up a single radio stays the guest that it is',
    seen: { ...early, uplinks: guestOn('wlan0'), knownWifi: ['Home'] },
    memory: setUp,
    ends: { accessPoint: 'none', message: 'NETWORK_SET_UP_WINDOW', uplinkRadio: 'wlan0' },
  },
  {
    title: 'in the first minute a Wi-Fi that the box knows may still come up',
    seen: { now: 20, hasRelease: false, knownWifi: ['Home'] },
    memory: setUp,
    ends: { accessPoint: 'none', message: 'NETWORK_SET_UP_WINDOW', uplinkRadio: 'wlan0' },
  },
  {
    title: 'after that minute it is given up',
    seen: { ...early, knownWifi: ['Home'] },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'a box that knows no Wi-Fi does not wait for one',
    seen: { now: 20, hasRelease: false },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'the set-up ends with the first release',
    seen: { now: 100, hasRelease: true, uplinks: guestOn('wlan0') },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'the set-up ends after half an hour',
    seen: { now: 1800, hasRelease: false, uplinks: guestOn('wlan0') },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'the set-up needs no radio where there is a cable',
    seen: { ...early, uplinks: [...cable, ...guestOn('wlan0')] },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'nor where there is a phone on USB',
    seen: { ...early, uplinks: [...phone, ...guestOn('wlan0')] },
    memory: setUp,
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'nor where there are two radios',
    seen: { ...early, radios: [builtIn, stick], uplinks: guestOn('wlan0'), knownWifi: ['Home'] },
    memory: setUp,
    ends: { accessPoint: 'up wlan1', message: 'NETWORK_STARTING', uplinkRadio: 'wlan0' },
  },
  {
    title: 'a box that was set up and is a guest becomes an access point',
    seen: { now: 100, uplinks: guestOn('wlan0') },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'whether there is Internet does not matter to the access point',
    seen: { accessPoint: onAir, uplinks: cable },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_ON_AIR', visitorsOn: 'wlan0' },
  },
  {
    title: 'a radio that is lent stays on the air until whoever asked has the answer',
    seen: { accessPoint: onAir },
    memory: { loan: { from: 10_003, until: 10_603 } },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_ON_AIR', visitorsOn: 'wlan0' },
  },
  {
    title: 'a radio that is lent joins a Wi-Fi, and nobody is served meanwhile',
    seen: { knownWifi: ['School'] },
    memory: { loan: { from: 10_000, until: 10_600 }, served: 'wlan0' },
    ends: { accessPoint: 'paused wlan0', message: 'NETWORK_PAUSED', connect: 'wlan0' },
  },
  {
    title: 'a lent radio that joined is left alone',
    seen: { knownWifi: ['School'], uplinks: guestOn('wlan0') },
    memory: { loan: { from: 9_000, until: 10_600 } },
    ends: { accessPoint: 'paused wlan0', message: 'NETWORK_PAUSED' },
  },
  {
    title: 'a loan ends by itself',
    seen: { knownWifi: ['School'], uplinks: guestOn('wlan0') },
    memory: { loan: { from: 9_000, until: 10_000 } },
    ends: { accessPoint: 'up wlan0', message: 'NETWORK_STARTING' },
  },
  {
    title: 'a second radio ends a loan: there is no need for it',
    seen: { radios: [builtIn, stick], knownWifi: ['School'] },
    memory: { loan: { from: 9_000, until: 10_600 } },
    ends: {
      accessPoint: 'up wlan1',
      message: 'NETWORK_STARTING',
      uplinkRadio: 'wlan0',
      connect: 'wlan0',
    },
  },
  {
    title: 'on a cable nobody is given an address before others were asked for',
    seen: { radios: [], links: [linkOf('eth0')] },
    wishes: { mode: 'wired' },
    ends: { accessPoint: 'none', message: 'NETWORK_WIRED_ASKING', askOn: 'eth0' },
  },
  {
    title: 'on a cable where somebody else hands out addresses the box does not',
    seen: { radios: [], links: [linkOf('eth0')] },
    wishes: { mode: 'wired' },
    memory: { otherServers: ['192.168.1.1'] },
    ends: {
      accessPoint: 'none',
      message: 'NETWORK_WIRED_FOREIGN',
      askOn: 'eth0',
      isWaiting: true,
    },
  },
  {
    title: 'alone on a cable the box hands out addresses, and its radio may join a Wi-Fi',
    seen: { links: [linkOf('eth0'), linkOf('eth1')], knownWifi: ['School'] },
    wishes: { mode: 'wired' },
    memory: { aloneOn: 'eth0', served: 'eth0' },
    ends: {
      accessPoint: 'none',
      message: 'NETWORK_WIRED',
      wired: 'eth0',
      visitorsOn: 'eth0',
      uplinkRadio: 'wlan0',
      connect: 'wlan0',
    },
  },
  {
    title: 'what was found on one socket says nothing of another',
    seen: { radios: [], links: [linkOf('eth0'), linkOf('eth1')] },
    wishes: { mode: 'wired', socket: 'eth1' },
    memory: { aloneOn: 'eth0' },
    ends: { accessPoint: 'none', message: 'NETWORK_WIRED_ASKING', askOn: 'eth1' },
  },
  {
    title: 'a cable that is out is waited for',
    seen: { radios: [], links: [linkOf('eth0', { hasCarrier: false })] },
    wishes: { mode: 'wired' },
    memory: { aloneOn: 'eth0' },
    ends: { accessPoint: 'none', message: 'NETWORK_NO_CABLE', isWaiting: true },
  },
  {
    title: 'bridges and phones on USB are no sockets',
    seen: {
      radios: [],
      links: [linkOf('docker0', { kind: 'other' }), linkOf('usb0', { kind: 'tether' })],
    },
    wishes: { mode: 'wired' },
    ends: { accessPoint: 'none', message: 'NETWORK_NO_SOCKET', isWaiting: true },
  },
  {
    title: 'WIRED_INTERFACE may be any interface',
    seen: { radios: [], links: [linkOf('eth0'), linkOf('br0', { kind: 'other' })] },
    wishes: { mode: 'wired', socket: 'br0' },
    ends: { accessPoint: 'none', message: 'NETWORK_WIRED_ASKING', askOn: 'br0' },
  },
  {
    title: 'WIRED_INTERFACE that is away is waited for',
    seen: { radios: [], links: [linkOf('eth0')] },
    wishes: { mode: 'wired', socket: 'eth3' },
    ends: { accessPoint: 'none', message: 'NETWORK_SOCKET_AWAY', isWaiting: true },
  },
  {
    title: 'a guest on a network serves nobody, and may join a Wi-Fi',
    seen: { uplinks: cable, knownWifi: ['School'], accessPoint: onAir },
    wishes: { mode: 'lan' },
    ends: {
      accessPoint: 'none',
      message: 'NETWORK_LAN',
      uplinkRadio: 'wlan0',
      connect: 'wlan0',
    },
  },
  {
    title: 'a guest on a network that leads nowhere is there all the same',
    seen: { links: [linkOf('eth0', { addresses: ['10.1.0.7/24'] })] },
    wishes: { mode: 'lan' },
    ends: { accessPoint: 'none', message: 'NETWORK_LAN', uplinkRadio: 'wlan0' },
  },
  {
    title: 'a guest tells the name under which it is found',
    seen: { uplinks: cable, localName: { name: 'library.local', isTaken: false } },
    wishes: { mode: 'lan' },
    ends: { accessPoint: 'none', message: 'NETWORK_LAN_NAMED', uplinkRadio: 'wlan0' },
  },
  {
    title: 'a guest without a network says so',
    wishes: { mode: 'lan' },
    ends: { accessPoint: 'none', message: 'NETWORK_LAN_NONE', uplinkRadio: 'wlan0' },
  },
];

for (const one of cases) {
  test(one.title, (t) => {
    const plan = decide(
      { ...seen, ...one.seen },
      { ...wishes, ...one.wishes },
      { ...memory, ...one.memory },
    );
    t.deepEqual(summary(plan), one.ends);
  });
}

test('an uplink with the addresses of visitors is told of, and neither is moved', (t) => {
  const links = [
    linkOf('eth0', { addresses: ['192.168.44.7/24'] }),
    linkOf('eth1', { addresses: ['192.168.45.7/24'] }),
    linkOf('eth2', { addresses: ['192.168.0.7/16'] }),
    linkOf('wlan0', { kind: 'wifi', addresses: ['192.168.44.1/24', '198.51.100.1/32'] }),
  ];
  const plan = decide({ ...seen, links, accessPoint: onAir }, wishes, memory);
  t.deepEqual(
    plan.findings.map(({ code, parameters }) => [code, parameters['device']]),
    [
      ['NETWORK_OVERLAP', 'eth0'],
      ['NETWORK_OVERLAP', 'eth2'],
    ],
  );
  t.is(plan.visitors?.nameServer.gateway, '192.168.44.1');
});

test('the radio is told everything, and a network without a password is open', (t) => {
  const { accessPoint } = decide(seen, wishes, memory);
  t.like(accessPoint, {
    settings: {
      ssid: 'Library',
      security: { kind: 'open' },
      band: '2.4',
      channel: 'auto',
      isolateClients: false,
      addresses: ['192.168.44.1/24', '198.51.100.1/32'],
    },
  });
});

test('names are answered by the box alone unless an uplink is shared that has name servers', (t) => {
  const isCapturing = (change: Partial<Observation>, sharing = true): boolean | undefined => {
    const world = { ...seen, accessPoint: onAir, ...change };
    const wanted = sharing ? { ...wishes, sharing: { kbitPerVisitor: 2000 } } : wishes;
    return decide(world, wanted, memory).visitors?.nameServer.isCapturing;
  };
  t.true(isCapturing({}));
  t.true(isCapturing({ uplinks: cable }));
  t.true(isCapturing({ nameServers: ['9.9.9.9'] }));
  t.true(isCapturing({ uplinks: cable, nameServers: ['192.168.44.1'] }));
  t.true(isCapturing({ uplinks: cable, nameServers: ['9.9.9.9'] }, false));
  t.false(isCapturing({ uplinks: cable, nameServers: ['9.9.9.9'] }));
});

test('no upstream name server is named while names are answered by the box', (t) => {
  const world = { ...seen, accessPoint: onAir, uplinks: cable, nameServers: ['9.9.9.9'] };
  t.deepEqual(decide(world, wishes, memory).visitors?.nameServer.upstream, []);
  t.is(decide(world, wishes, memory).visitors?.firewall.sharing, undefined);
});

test('a name that another box has is told to whoever looks after this one', (t) => {
  const localName = { name: 'library-2.local', isTaken: true };
  const { findings } = decide({ ...seen, localName }, wishes, memory);
  t.deepEqual(findings, [
    { code: 'NETWORK_NAME_TAKEN', parameters: { name: 'library.local', own: 'library-2.local' } },
  ]);
});
