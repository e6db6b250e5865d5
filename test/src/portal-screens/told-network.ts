import { createServer, type Server } from 'node:http';
import path from 'node:path';
import {
  networkEventsPath,
  scanPath,
  wifiSocketName,
  type CodedMessage,
  type NetworkStatus,
  type SeenNetwork,
} from '@p2p-hotspot/contract';

const say = (code: string, parameters: CodedMessage['parameters'] = {}): CodedMessage => ({
  code,
  parameters,
});

const longName = 'A very long name of a Wi-Fi here';

/** A network with something in every part of the pages. */
const status: NetworkStatus = {
  apiVersion: 1,
  mode: 'access-point',
  message: say('NETWORK_ON_AIR', { ssid: longName }),
  radios: [
    {
      device: 'wlan0',
      driver: 'brcmfmac',
      isBuiltIn: true,
      canBeAccessPoint: true,
      use: 'access-point',
      clientLimit: 10,
    },
  ],
  accessPoint: {
    state: 'up',
    device: 'wlan0',
    ssid: longName,
    security: 'wpa2',
    band: '2.4',
    channel: 6,
    stations: 10,
  },
  uplinks: [{ kind: 'wifi', device: 'wlan1', address: '10.0.0.7/24', ssid: 'مدرسة' }],
  visitorNetwork: {
    device: 'wlan0',
    gateway: '192.168.44.1',
    subnet: '192.168.44.0/24',
    captured: '198.51.100.1',
    names: ['library.lan'],
    isCapturing: true,
  },
  leases: 12,
  checks: [
    { name: 'access-point', isGood: true, message: say('NETWORK_CHECK_GOOD') },
    { name: 'dhcp', isGood: false, because: 'software', message: say('NETWORK_CHECK_DHCP') },
  ],
  findings: [
    say('NETWORK_AT_LIMIT', { stations: 10, limit: 10 }),
    say('NETWORK_WEAK_POWER'),
    say('NETWORK_NO_COUNTRY'),
  ],
  settings: {
    ssid: { value: longName, origin: 'environment' },
    hasPassword: { value: true, origin: 'steward' },
    security: { value: 'wpa2', origin: 'environment' },
    band: { value: '2.4', origin: 'default' },
    channel: { value: 'auto', origin: 'default' },
    country: { value: '00', origin: 'default' },
    isolateClients: { value: false, origin: 'default' },
  },
  settingProblems: [say('NETWORK_AP_REFUSED', { reason: 'no channel' })],
  joinMessage: say('NETWORK_JOIN_PASSWORD', { ssid: 'مدرسة' }),
  knownWifi: ['مدرسة', longName],
};

const heard: readonly SeenNetwork[] = [
  { ssid: 'مدرسة', strength: 80, isSecured: true, isKnown: true },
  { ssid: longName, strength: 30, isSecured: false, isKnown: false },
];

/** A stand-in for the Wi-Fi service, so that there is something to see on the pages about it. */
export const tellNetwork = async (socketDirectory: string): Promise<Server> => {
  const server = createServer(({ url }, response) => {
    if (url === networkEventsPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`event: network\ndata: ${JSON.stringify(status)}\n\n`);
    } else if (url === scanPath) {
      response.end(JSON.stringify(heard));
    } else {
      response.writeHead(404).end('{}');
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(path.join(socketDirectory, wifiSocketName), resolve);
  });
  return server;
};
