import type { Message } from '../../message.ts';

/** What the Wi-Fi service says of itself. */
export const networkMessages = {
  NETWORK_TOOL_MISSING: {
    text: 'The program {tool} is missing on the box',
    hint: 'Update the software of the box.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} does not work: {reason}',
    hint: 'Unplug the box and plug it in again. If it comes back, tell your operator these words.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'The Internet cannot be shared: the system of the box does not pass packets on',
    hint: 'Ask whoever set up the box to set "net.ipv4.ip_forward" to 1, or switch INTERNET_SHARING off.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager does not answer',
    hint: 'The box tries again by itself. If it lasts for 10 minutes, unplug the box and plug it in again.',
  },
  NETWORK_AP_REFUSED: {
    text: 'The Wi-Fi cannot be like this: {reason}',
    hint: 'The settings before are in force again. Choose others.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'The Wi-Fi did not come up: {reason}',
    hint: 'The box tries again by itself. If it lasts, unplug the box, plug it in again, or try another Wi-Fi stick.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'The password for {ssid} is wrong',
    hint: 'Type it again. Capital and small letters are not the same.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'The box does not hear a Wi-Fi called {ssid}',
    hint: 'Bring the box nearer to it, or write its name exactly as it is.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'The box could not join {ssid}: {reason}',
    hint: 'Try again. If it lasts, switch the other Wi-Fi off and on again.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'This box cannot join a Wi-Fi by itself',
    hint: 'It needs NetworkManager. Use a cable instead, or a phone on USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'The box could not listen for Wi-Fi networks: {reason}',
    hint: 'Try again in a minute.',
  },
  NETWORK_BUSY: {
    text: 'The box is joining a Wi-Fi at this moment',
    hint: 'Wait a minute, then try again.',
  },
  NETWORK_NO_RADIO: {
    text: 'The box has no Wi-Fi',
    hint: 'Plug in a Wi-Fi stick, or connect a Wi-Fi router to the box by cable.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'The Wi-Fi {device} is not there',
    hint: 'Plug it in. If you want any other one to be used, clear WIFI_INTERFACE.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'The Wi-Fi of this box ({device}) can join a network and cannot be one',
    hint: 'Plug in another Wi-Fi stick.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'The Wi-Fi of the box ({device}) is switched off',
    hint: 'Look for a switch on the box. If there is none, tell the box in which country it is.',
  },
  NETWORK_STARTING: { text: 'The Wi-Fi of the box is starting' },
  NETWORK_ON_AIR: { text: 'The Wi-Fi {ssid} is on the air' },
  NETWORK_PAUSED: {
    text: 'The Wi-Fi of the box is away for about {minutes} minutes and then comes back by itself',
    plural: {
      of: 'minutes',
      one: {
        text: 'The Wi-Fi of the box is away for about 1 minute and then comes back by itself',
      },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'The box uses the Wi-Fi it was set up with. Its own Wi-Fi comes when the first release is there, in {minutes} minutes at the latest',
    plural: {
      of: 'minutes',
      one: {
        text: 'The box uses the Wi-Fi it was set up with. Its own Wi-Fi comes when the first release is there, in 1 minute at the latest',
      },
    },
  },
  NETWORK_WIRED: { text: 'The box hands out addresses on the cable ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'The box makes sure that nobody else hands out addresses on the cable ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Another device ({server}) hands out addresses on the cable ({device}), so the box does not',
    hint: 'Switch DHCP off on the router behind the cable, or plug the cable into another socket of it. The box looks again by itself.',
  },
  NETWORK_NO_CABLE: {
    text: 'Nothing is plugged into the network socket of the box ({device})',
    hint: 'Plug a cable in that leads to a Wi-Fi router or a switch.',
  },
  NETWORK_NO_SOCKET: {
    text: 'The box has no network socket',
    hint: 'Plug in a network adapter for USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'The network socket {device} is not there',
    hint: 'Plug it in. If you want any other one to be used, clear WIRED_INTERFACE.',
  },
  NETWORK_LAN: { text: 'The box is a guest on a network, with the address {address}' },
  NETWORK_LAN_NAMED: {
    text: 'The box is a guest on a network: people there open http://{name} or http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Another box here is called {name}: this one answers as {own}',
    hint: 'Give one of them another name, by the setting DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'The box waits for a network',
    hint: 'Connect it to a router by cable, or let it join a Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Another network ({device}, {address}) has the same addresses as the one of the box',
    hint: 'Give that network other addresses, at its router. Until then the box may not get to the Internet.',
  },
  NETWORK_WEAK_POWER: {
    text: 'The box gets too little power: Wi-Fi may fail',
    hint: 'Use the power supply that belongs to it, with a short cable.',
  },
  NETWORK_JOINED: {
    text: 'The box could join {ssid} and remembers it',
  },
  NETWORK_ONLINE: { text: 'The box joined a Wi-Fi that it knows' },
  NETWORK_ONLINE_FAILED: {
    text: 'The box found none of the Wi-Fi networks that it knows, so its own came back',
    hint: 'Bring the box nearer to one of them, or let it join another one.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'The box knows no Wi-Fi to join',
    hint: 'Choose one of those that it hears first.',
  },
  NETWORK_NOT_SHARED: { text: 'The box does not share its Internet' },
  NETWORK_VISITOR_UNKNOWN: { text: 'The box has given nobody this address' },
  NETWORK_DAEMON_AWAY: {
    text: 'The box could not check your session',
    hint: 'Try again in a minute.',
  },
  NETWORK_NOT_SAVED: {
    text: 'The box could not save its network settings',
    hint: 'Its memory card may be full or broken. Look at the status page.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'The Wi-Fi settings that a steward made were damaged, perhaps by a power cut',
    hint: 'The box uses its first settings. Make yours again.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'The setting {name} is missing',
    hint: 'Set it to a folder that the Wi-Fi service may write to.',
  },
  NETWORK_CHECK_GOOD: { text: 'Works' },
  NETWORK_CHECK_AIR: {
    text: 'The Wi-Fi is not on the air',
    hint: 'The box tries again by itself.',
  },
  NETWORK_CHECK_HARDWARE: {
    text: 'A radio or a cable is missing',
    hint: 'Plug it in again.',
  },
  NETWORK_CHECK_DHCP: {
    text: 'Phones get no address',
    hint: 'The box tries again by itself. If it lasts, unplug the box and plug it in again.',
  },
  NETWORK_CHECK_DNS: {
    text: 'Names are not answered',
    hint: 'The box tries again by itself. If it lasts, unplug the box and plug it in again.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'The pages of the box do not answer',
    hint: 'The box tries again by itself. If it lasts, unplug the box and plug it in again.',
  },
} as const satisfies Record<string, Message>;
