import type { Message } from '../../message.ts';

/** Manyverse and F-Droid, step by step. What their buttons are called is from their own English texts. */
export const walkThroughMessages = {
  PAGE_MANYVERSE: { text: 'Manyverse, step by step' },
  PAGE_MANYVERSE_INSTALL: { text: 'Install Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: {
    text: 'Download it, open the file and allow your phone to install it.',
  },
  PAGE_MANYVERSE_START: { text: 'Make your account' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Open Manyverse. Read the first pages, then tap "Create account".',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Open the menu at the top, "My profile", "Edit profile". Put in a name and a picture that your friends know. Tap "Save".',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'Your account is on this phone only',
    hint: 'There is no password, and nobody can give the account back to you. Open "Settings", "Backup", "Show Recovery Phrase". Write the words on paper and show them to nobody.',
  },
  PAGE_MANYVERSE_ONE_PHONE: {
    text: 'Do not use the same account on two phones: that breaks it.',
  },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Open Connections' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Tap the tab "Connections". If there is a button "Open Connections Panel", tap it, too.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'The sign for Wi-Fi must be on. You do not need Bluetooth and Internet.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Follow devices on this Wi-Fi' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'You see phones on this Wi-Fi that have Manyverse open. Tap one that you know, then "Connect and follow". If that is not there: "Open profile", then "Follow".',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'Your friend does the same with your phone.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'Nobody there? Both phones must be on this Wi-Fi, with Manyverse open. Wait a minute.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Wait the first time' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'The phone now fetches what your friends wrote. That can take many minutes. Leave Manyverse open and stay on this Wi-Fi.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: {
    text: 'The app may look as if it stands still. Do not close it.',
  },
  PAGE_MANYVERSE_FRIENDS: { text: 'Follow friends' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'In what you read, tap the name of a person, then "Follow". From then on your phone fetches what this person writes.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Without Internet you can read and write at any time. What you write travels when your phone and the phone of a friend are on the same Wi-Fi.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'What you write in public cannot be taken back',
    hint: 'Others keep a copy. Write nothing that could harm you or others.',
  },

  PAGE_FDROID: { text: 'F-Droid, step by step' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'F-Droid is for Android phones and tablets only',
    hint: 'Here you can read how it goes. Open this page again on an Android phone.',
  },
  PAGE_FDROID_ALLOW: { text: 'Allow your phone to install it' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Open the file that you downloaded. The phone asks whether your browser may install apps. Allow it, then tap "Install".',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'When F-Droid installs its first app, the phone asks again. Allow it for F-Droid, too.',
  },
  PAGE_FDROID_UPDATE: { text: 'Install or update apps' },
  PAGE_FDROID_UPDATE_HOW: {
    text: 'Look for an app in F-Droid, open it and tap "Install".',
  },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'When you come back to this Wi-Fi another day, open F-Droid again: it shows which apps have updates.',
  },
} as const satisfies Record<string, Message>;
