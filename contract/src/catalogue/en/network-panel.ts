import type { Message } from '../../message.ts';

/** The network in one place: on the status page, on the television, in reports, and after an update. */
export const networkPanelMessages = {
  PAGE_NETWORK: { text: 'Wi-Fi and network' },
  PAGE_NETWORK_DEVICES: {
    text: '{count} devices in the Wi-Fi',
    plural: { of: 'count', one: { text: '1 device in the Wi-Fi' } },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'Devices in the Wi-Fi: {count} of at most {limit}' },
  PAGE_NETWORK_ADDRESSES: {
    text: '{count} devices have an address',
    plural: { of: 'count', one: { text: '1 device has an address' } },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'No way to the Internet' },
  PAGE_NETWORK_BY_CABLE: { text: 'Connected to another network by cable' },
  PAGE_NETWORK_BY_PHONE: { text: 'Connected through a phone on USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Connected to another Wi-Fi' },
  PAGE_NETWORK_TIME: { text: 'The box says it is {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'The box does not know the time' },
  PAGE_NETWORK_CHECK_AIR: { text: 'The Wi-Fi is on the air' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Phones get an address' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Names are answered' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'The pages of the box answer' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'How the Wi-Fi is, without its name and without other networks around',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'The box tries the Wi-Fi before it keeps the new release. That takes some minutes',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'With the new release the Wi-Fi of the box did not work, so the box went back',
    hint: 'Nothing is lost. Tell the operator of the release.',
  },
} as const satisfies Record<string, Message>;
