import type { Message } from '../../message.ts';

/** First steps for a visitor, one on each page, and where to read them. */
export const welcomeMessages = {
  // Every walk-through
  PAGE_STEP: { text: 'Step {step} of {steps}' },
  PAGE_STEPS: { text: 'All steps' },
  PAGE_STEP_BACK: { text: 'Back' },
  PAGE_STEP_NEXT: { text: 'Next' },

  // First steps
  PAGE_WELCOME: { text: 'First steps' },
  PAGE_WELCOME_HOME: { text: 'New here? Start here' },
  PAGE_WELCOME_JOIN: { text: 'You are on the Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'All that you see here comes from a box near you. You need no Internet, no money and no name.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Use your own browser' },
  PAGE_WELCOME_BROWSER_HOW: {
    text: 'Open the browser that you always use, and type this address:',
  },
  PAGE_WELCOME_DIGITS: { text: 'If that does not open, type this one:' },
  PAGE_WELCOME_QR: { text: 'QR code: address of this box' },
  PAGE_WELCOME_QR_HOW: {
    text: 'Another phone on this Wi-Fi can scan this picture with its camera.',
  },
  PAGE_WELCOME_STAY: { text: 'Stay on this Wi-Fi' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'If the phone says that there is no Internet, choose "stay connected" or "use this network as is". Switch mobile data off while you are here.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'If the small window has a button "Cancel", tap it and choose "Use Without Internet". Then open Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'If the computer says that there is no Internet, stay connected all the same.',
  },
  PAGE_WELCOME_LOOK: { text: 'I only want to read, watch or look' },

  PAGE_WELCOME_APP: { text: 'Get the app' },
  PAGE_WELCOME_APP_WHY: {
    text: 'With Manyverse you write with friends and neighbours. It works here without Internet. It asks for no phone number and no e-mail.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'Manyverse is not on this box',
    hint: 'Ask the steward of this box for it. If your phone has it already, use it here.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'There is no Manyverse for this device on this box: {system}',
    hint: 'Below are the files for other devices. You can keep one and bring it to a friend.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'An iPhone or iPad installs no apps from this box',
    hint: 'They take apps from the store of Apple only. When you have Internet, look for Manyverse there. Then it finds your friends on this Wi-Fi, too.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'For other devices' },
  PAGE_WELCOME_APP_ALL: { text: 'See all apps' },
  PAGE_WELCOME_CAN: { text: 'What each device can do here' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Android phone or tablet: all. It installs apps from this box.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone or iPad: read, watch, hear, look at maps, keep files. No apps from this box.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Computer: read, watch, hear, look at maps, keep files, and install the programs that are here.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Without any app: read, watch, hear and look at maps in the browser.',
  },

  PAGE_WELCOME_FRIENDS: { text: 'Add friends' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Come together on this Wi-Fi. Open Manyverse on both phones. Each of you follows the other.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Both must follow. Then your phones exchange what you write.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Show the address to others' },

  // The small window of a captive portal
  PAGE_MINI_BROWSER: {
    text: 'This small window cannot download',
    hint: 'Open your usual browser and type: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'How to do that' },
} as const satisfies Record<string, Message>;
