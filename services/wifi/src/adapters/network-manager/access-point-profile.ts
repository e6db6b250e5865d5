import type { AccessPointSecurity, AccessPointSettings } from '../../ports/access-point.ts';
import { markedAs, securitySection, wirelessSection, type Profile } from './profile.ts';

/** The one profile of the access point; never another one for the same thing. */
export const accessPointUuid = '6f0cbd8e-4f6b-4c0e-9d0a-70327068746e';

/**
 * A network that people join by hand comes before it; a box that is set up has its access point by the
 * service.
 */
const autoconnectPriority = -10;

const powersaveOff = 2;
const wpsOff = 1;
const pmfOff = 1;
const pmfRequired = 3;

/**
 * With "wpa-psk" alone NetworkManager adds SAE and protected management frames wherever the supplicant knows
 * them, and the chips of Raspberry Pis then let nobody in: WPA2 says no to them in so many words
 * (raspberrypi/linux #3619, #7247).
 */
const securityOf = (security: AccessPointSecurity): Profile => {
  if (security.kind === 'open') return {};
  const isWpa3 = security.kind === 'wpa3';
  return {
    [securitySection]: {
      'key-mgmt': ['s', isWpa3 ? 'sae' : 'wpa-psk'],
      psk: ['s', security.password],
      proto: ['as', ['rsn']],
      pairwise: ['as', ['ccmp']],
      group: ['as', ['ccmp']],
      pmf: ['i', isWpa3 ? pmfRequired : pmfOff],
      'wps-method': ['u', wpsOff],
    },
  };
};

const addressOf = (address: string): readonly unknown[] => {
  const [host = '', length = '32'] = address.split('/');
  return [
    ['address', ['s', host]],
    ['prefix', ['u', Number(length)]],
  ];
};

/** The profile of an access point. Settings were checked (check-access-point.ts). */
export const accessPointProfile = (settings: AccessPointSettings): Profile => ({
  connection: {
    id: ['s', 'p2p-hotspot'],
    uuid: ['s', accessPointUuid],
    type: ['s', wirelessSection],
    'interface-name': ['s', settings.device],
    autoconnect: ['b', true],
    'autoconnect-priority': ['i', autoconnectPriority],
  },
  [wirelessSection]: {
    ssid: ['ay', Buffer.from(settings.ssid)],
    mode: ['s', 'ap'],
    band: ['s', settings.band === '5' ? 'a' : 'bg'],
    channel: ['u', settings.channel],
    hidden: ['b', false],
    'ap-isolation': ['i', settings.isolateClients ? 1 : 0],
    powersave: ['u', powersaveOff],
    'assigned-mac-address': ['s', 'permanent'],
  },
  ...securityOf(settings.security),
  ipv4: {
    method: ['s', 'manual'],
    'address-data': ['aa{sv}', settings.addresses.map(addressOf)],
    'never-default': ['b', true],
    // Nobody on the air takes the box's own address away by answering for it.
    'dad-timeout': ['i', 0],
  },
  ipv6: { method: ['s', 'disabled'] },
  user: markedAs('access-point'),
});
