import type { Message } from '../../message.ts';

/** The steward's pages about the Wi-Fi. */
export const wifiSetupMessages = {
  PAGE_WIFI: { text: 'Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'How the Wi-Fi of this box is called and protected, and how the box itself gets to the Internet.',
  },
  PAGE_WIFI_AWAY: {
    text: 'The part of the box that makes the Wi-Fi is not there or does not answer',
    hint: 'Wait a minute, then look again. If it lasts, unplug the box and plug it in again.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'Look again' },
  PAGE_WIFI_NOW: { text: 'Now' },
  PAGE_WIFI_HEALTH: { text: 'Does it work?' },
  PAGE_WIFI_HEALTH_NONE: { text: 'The box has not tried it yet. It does so every minute.' },
  PAGE_WIFI_FINDINGS: { text: 'What to know or mend' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'The last time the box joined a Wi-Fi' },

  // Facts
  PAGE_WIFI_IS_OPEN: { text: 'Open: everybody can join' },
  PAGE_WIFI_IS_PROTECTED: { text: 'Protected with a password ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: '{band} GHz, channel {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'People open it at {name} or {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'The box is connected to the Wi-Fi {ssid}' },

  // Settings
  PAGE_WIFI_CHANGE: { text: 'Change the Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'Name, password and how the Wi-Fi of this box is sent.' },
  PAGE_WIFI_NAME: { text: 'Name of the Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: 'At most 32 letters. Letters that are not English need the room of two or more.',
  },
  PAGE_WIFI_SECURITY: { text: 'Who can join' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'Everybody, without a password' },
  PAGE_WIFI_SECURITY_WPA2: { text: 'Who knows the password (WPA2, fits every phone)' },
  PAGE_WIFI_SECURITY_WPA3: { text: 'Who knows the password (WPA3, keeps old phones out)' },
  PAGE_WIFI_PASSWORD: { text: 'New password' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: '8 to 63 English letters, digits or signs. Leave it empty to keep the password.',
  },
  PAGE_WIFI_BAND: { text: 'Band' },
  PAGE_WIFI_BAND_2: { text: '2.4 GHz: reaches farther, fits every phone' },
  PAGE_WIFI_BAND_5: { text: '5 GHz: faster, does not reach as far' },
  PAGE_WIFI_CHANNEL: { text: 'Channel' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'The box chooses' },
  PAGE_WIFI_COUNTRY: { text: 'Country where the box is' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'The law of the country says which channels are allowed.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'Not said' },
  PAGE_WIFI_ISOLATE: { text: 'Phones reach the box only, and not each other' },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'Safer among strangers. Apps that send from phone to phone do not work then.',
  },
  PAGE_WIFI_SAVE: { text: 'Change the Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: 'Change the Wi-Fi now?' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'Everybody in the Wi-Fi is thrown out for about half a minute. Your phone will lose the Wi-Fi, too: join it again as it will be then.',
  },
  PAGE_WIFI_CHANGED: { text: 'The Wi-Fi changes now' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'Your phone will lose the Wi-Fi. Join the new one',
    hint: 'It is there in about half a minute.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'Square that takes a phone into the Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'Other phones can point their camera at this square. Keep a picture of it, or print it.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'The password is the same as before.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'If the new Wi-Fi is not there after two minutes, the box could not be like that and the old one is back. Join it and look at this page: it says why.',
  },
  PAGE_WIFI_BACK: { text: 'To the page about the Wi-Fi' },

  // What cannot be
  PAGE_WIFI_NAME_UNFIT: {
    text: 'This name cannot be the name of a Wi-Fi',
    hint: 'Take a shorter one, with at least one letter.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'This password cannot be',
    hint: 'Take 8 to 63 English letters, digits or signs. Every phone can type these.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'A Wi-Fi with a password needs one',
    hint: 'Type the new password, too.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'You typed a password, and said that everybody can join without one',
    hint: 'Choose one of the two.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'Channel {channel} is not in this band',
    hint: 'Choose another channel, or let the box choose.',
  },
  PAGE_WIFI_NOTHING: {
    text: 'Nothing is different from before',
    hint: 'Change something first.',
  },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'The box cannot join a Wi-Fi with that password',
    hint: 'It has 8 to 63 letters, digits or signs. Look at it again.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'No Wi-Fi was chosen',
    hint: 'Choose one of the list, or type its name.',
  },

  // Joining
  PAGE_WIFI_JOIN: { text: 'Let the box join a Wi-Fi' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'The box can get news and updates from another Wi-Fi, such as one of a school or the hotspot of a phone. A cable, or a phone on USB, needs nothing of this: plug it in.',
  },
  PAGE_WIFI_HEARD: { text: 'What the box hears' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'The box hears no other Wi-Fi',
    hint: 'Bring it nearer, then listen again. You can type a name below as well.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'Listen again' },
  PAGE_WIFI_STRENGTH: { text: 'strength {percent} of 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'with a password' },
  PAGE_WIFI_HAS_NONE: { text: 'open' },
  PAGE_WIFI_KNOWN: { text: 'the box knows it' },
  PAGE_WIFI_OTHER: { text: 'Another one, or one that hides its name' },
  PAGE_WIFI_OTHER_NAME: { text: 'Its name, exactly as it is' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'Password of that Wi-Fi' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'Leave it empty for an open Wi-Fi.' },
  PAGE_WIFI_JOIN_DO: { text: 'Join' },
  PAGE_WIFI_JOIN_SURE: { text: 'Let the box join {ssid} now?' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'The box has one Wi-Fi radio. While it tries, its own Wi-Fi goes away for about a minute, for everybody. It comes back by itself, whether the box could join or not.',
  },
  PAGE_WIFI_JOINING: { text: 'The box tries to join' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'Your phone loses the Wi-Fi for about a minute',
    hint: 'Wait until the Wi-Fi of the box is there again and join it. This page then says what came of it.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'The box joined it' },
  PAGE_WIFI_KNOWN_ONES: { text: 'Wi-Fi networks that the box knows' },
  PAGE_WIFI_FORGET: { text: 'Forget' },
  PAGE_WIFI_FORGET_SURE: { text: 'Forget the Wi-Fi {ssid}?' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'The box does not join it any more. To join it again somebody has to type its password.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'The box forgot it' },

  // Going online with one radio
  PAGE_WIFI_ONLINE: { text: 'Go online for a while' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'The box has one Wi-Fi radio: it either makes its own Wi-Fi or joins another one. The Wi-Fi of the box goes away for that time and comes back by itself, even after a power cut.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'For so many minutes' },
  PAGE_WIFI_ONLINE_SURE: {
    text: 'Switch the Wi-Fi of the box off for {minutes} minutes?',
    plural: {
      of: 'minutes',
      one: { text: 'Switch the Wi-Fi of the box off for 1 minute?' },
    },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'The Wi-Fi of the box goes away now, for {minutes} minutes',
    hint: 'It comes back by itself. If the box finds no Wi-Fi that it knows, it comes back sooner.',
    plural: {
      of: 'minutes',
      one: {
        text: 'The Wi-Fi of the box goes away now, for 1 minute',
        hint: 'It comes back by itself. If the box finds no Wi-Fi that it knows, it comes back sooner.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'Bring the Wi-Fi of the box back now' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'The Wi-Fi of the box is coming back' },

  // In the list of what stewards did
  PAGE_STEWARD_ACT_WIFI: { text: 'Change the Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'Let the box join a Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'Forget a Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'Go online for a while' },
} as const satisfies Record<string, Message>;
