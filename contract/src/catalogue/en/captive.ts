import type { Message } from '../../message.ts';

/**
 * The page that a phone opens by itself when it joins the Wi-Fi. Words in quotation marks are those of the
 * systems; in other languages people see their translation.
 */
export const captiveMessages = {
  PAGE_CAPTIVE_LEAD: {
    text: 'You are on this Wi-Fi now. There is no Internet here. You can read, play and download what is on this box.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'You are on this Wi-Fi now. You can read, play and download what is on this box, and use its Internet for some time.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Just look' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Open the pages of this box' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'This small window cannot download. Open this address in your browser:',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Press on the address for long and tap "Copy". Then open your browser, as in Chrome or Firefox, and paste it at the top.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Open it in Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'If nothing opens: tap "Cancel" at the top, then "Use Without Internet". Open Safari and write the address at the top.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'If the name does not open, take the numbers:' },
  PAGE_CAPTIVE_QR: { text: 'QR code of {address}, for a phone on this Wi-Fi' },
  PAGE_CAPTIVE_DATA: {
    text: 'Nothing opens? Switch off mobile data while you are here. Phones with mobile data leave out a Wi-Fi that has no Internet.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Stay connected' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'There is no Internet here. If you stay, the other apps of your phone go without Internet, too: no messages and no calls by Internet, until you leave this Wi-Fi.',
  },
  PAGE_CAPTIVE_STAY_HOURS: {
    text: 'Your phone does not ask again for {hours} hours.',
    plural: {
      of: 'hours',
      one: { text: 'Your phone does not ask again for one hour.' },
    },
  },
  PAGE_CAPTIVE_STAY_DO: { text: 'Stay connected without Internet' },
  PAGE_CAPTIVE_SHARE: { text: 'Use the Internet' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'You can use the Internet of this box for {minutes} minutes. After that, come back to this page.',
    plural: {
      of: 'minutes',
      one: {
        text: 'You can use the Internet of this box for one minute. After that, come back to this page.',
      },
    },
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Use the Internet now' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'After that, your phone may say "Limited connection", "No Internet access" or "Stay connected?". Tap "Yes", "Connect anyway", "Always connect" or "Keep Wi-Fi connection".',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'After that, tap "Done" at the top.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'Your computer may still say "No Internet". That is so, and does no harm.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'You stay connected',
    hint: 'Now open the pages of this box. If your phone asks, say that you want to stay on this Wi-Fi.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'You can use the Internet now',
    hint: 'You have {minutes} more minutes. After that, come back to this page.',
    plural: {
      of: 'minutes',
      one: {
        text: 'You can use the Internet now',
        hint: 'You have one more minute. After that, come back to this page.',
      },
    },
  },
  PAGE_CAPTIVE_FORGET: { text: 'Forget that I stay' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'Your phone asks again, and uses mobile data for the Internet if it has some.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'That was not taken',
    hint: 'This page was open for too long. Tap the button again.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'The Internet of this box cannot be used now',
    hint: 'Try again in a minute. The pages of this box open without it.',
  },
  PAGE_CAPTIVE_NAMES: { text: 'The pages of this box do not open?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Your phone may look up names elsewhere. Take the address in numbers. Or open "Settings", "Network and Internet" (on Samsung "Connections", "More connection settings"), "Private DNS", and choose "Automatic". Switch off a VPN, too.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Your phone may look up names elsewhere. Take the address in numbers. Or switch off, while you are here, a VPN and "iCloud Private Relay".',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Your browser may look up names elsewhere. Take the address in numbers. Or switch off "Secure DNS" in the settings of the browser, and a VPN.',
  },
} as const satisfies Record<string, Message>;
