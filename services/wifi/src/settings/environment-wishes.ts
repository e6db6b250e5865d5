import { defaultPortalPort, type Settings, type VariableName } from '@p2p-hotspot/contract';
import type { NetworkWishes } from '../core/decide.ts';

/** DHCP, DNS, time, names of the place (mDNS), and Scuttlebutt's announcements. */
const udpPorts = [53, 67, 123, 5353, 8008];

/** Names that lead to the box where nobody named it. */
const defaultDeviceName = 'hotspot';

const defaultKbit = 2000;

/** What the environment wants of the network, but for the Wi-Fi. */
export const environmentWishes = (settings: Settings): Omit<NetworkWishes, 'wifi'> => {
  const portal = settings.PORTAL_PORT ?? defaultPortalPort;
  const content = settings.CONTENT_PORT ?? portal + 1;
  const { WIFI_INTERFACE: radio, WIRED_INTERFACE: socket } = settings;
  return {
    mode: settings.NETWORK_MODE ?? 'access-point',
    ...(radio !== undefined && { radio }),
    ...(socket !== undefined && { socket }),
    deviceName: settings.DEVICE_NAME ?? defaultDeviceName,
    ...(settings.INTERNET_SHARING === 'on' && {
      sharing: { kbitPerVisitor: settings.VISITOR_KBIT ?? defaultKbit },
    }),
    tcpPorts: [...new Set([53, 80, 443, portal, content, 8008])],
    udpPorts,
  };
};

/** Variables of which this service tells when they are bad. */
export const networkVariables: ReadonlySet<string> = new Set<VariableName>([
  'DEVICE_NAME',
  'WIFI_SSID',
  'WIFI_PASSWORD',
  'WIFI_COUNTRY',
  'WIFI_CHANNEL',
  'WIFI_BAND',
  'WIFI_SECURITY',
  'WIFI_CLIENT_ISOLATION',
  'WIFI_INTERFACE',
  'WIFI_BACKEND',
  'WIRED_INTERFACE',
  'NETWORK_MODE',
  'CAPTIVE_PORTAL',
  'CAPTIVE_RELEASE_HOURS',
  'INTERNET_SHARING',
  'INTERNET_SHARING_MINUTES',
  'VISITOR_KBIT',
]);
