import type { Message } from '../../message.ts';

/** The pages about one app, about installers, and about how to install. */
export const appPageMessages = {
  // One app
  PAGE_APPS_DAMAGED: {
    text: 'Apps that cannot be shown: {count}',
    hint: 'The others can be used. Tell the operator of this box.',
  },
  PAGE_APP_BACK: { text: 'All apps' },
  PAGE_APP_FOR_NEW: { text: 'For new phones (64 bit)' },
  PAGE_APP_FOR_OLD: { text: 'For older phones (32 bit)' },
  PAGE_APP_FOR_INTEL_64: { text: 'For Chromebooks and tablets with Intel or AMD (64 bit)' },
  PAGE_APP_FOR_INTEL_32: { text: 'For old tablets with Intel or AMD (32 bit)' },
  PAGE_APP_FOR_ALL: { text: 'For all phones' },
  PAGE_APP_WHICH: {
    text: 'Not sure which one? Take the first. If your phone says that it does not fit, take the next.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'No version of this app is for Android {version}',
    hint: 'This phone has that version. All files are listed below, for other phones.',
  },
  PAGE_APP_COMPUTER: {
    text: 'This app is for Android phones and tablets. Here you can keep the file and bring it to one.',
  },
  PAGE_APP_HOW: { text: 'How to install it, in pictures' },
  PAGE_APP_PICTURES: { text: 'Pictures' },
  PAGE_APP_PICTURE: { text: 'Picture {number} of {name}' },
  PAGE_APP_ABOUT: { text: 'What it is' },
  PAGE_APP_NEWS: { text: 'What is new in version {version}' },
  PAGE_APP_OTHERS: { text: 'Other versions, also for old phones' },
  PAGE_APP_SINCE: { text: 'In the list since {date}' },

  // What an app may do
  PAGE_APP_PERMISSIONS: { text: 'What it may do' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'It asks for nothing that you need to know of.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Permissions that are not explained here: {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Can see where you are' },
  PAGE_PERMISSION_LOCATION_ALWAYS: { text: 'Can see where you are, also in the background' },
  PAGE_PERMISSION_CAMERA: { text: 'Can use the camera' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Can record sound' },
  PAGE_PERMISSION_CONTACTS: { text: 'Can read or change your contacts' },
  PAGE_PERMISSION_MESSAGES: { text: 'Can read or send text messages (SMS), which may cost money' },
  PAGE_PERMISSION_CALLS: { text: 'Can make calls, or see with whom you speak' },
  PAGE_PERMISSION_CALENDAR: { text: 'Can read or change your calendar' },
  PAGE_PERMISSION_FILES: { text: 'Can read or change pictures, music or other files' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Can read and change all files' },
  PAGE_PERMISSION_HEALTH: { text: 'Can measure your body or your movements' },
  PAGE_PERMISSION_APPS: { text: 'Can see which apps you have or use' },
  PAGE_PERMISSION_INSTALL: { text: 'Can ask to install or remove other apps' },
  PAGE_PERMISSION_CONTROL: { text: 'Can show itself over other apps, or change settings' },
  PAGE_PERMISSION_NEARBY: { text: 'Can find devices near you (Bluetooth, Wi-Fi, NFC)' },
  PAGE_PERMISSION_BACKGROUND: { text: 'Can start by itself, or work while you do not see it' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Can show notifications' },
  PAGE_PERMISSION_NETWORK: { text: 'Can use the Internet and the Wi-Fi' },

  // What people may not like about an app
  PAGE_APP_TRAITS: { text: 'What you may not like' },
  PAGE_TRAIT_ADS: { text: 'Shows advertisements' },
  PAGE_TRAIT_ALGORITHM: { text: 'Is signed in a way that is no longer safe' },
  PAGE_TRAIT_VULNERABLE: { text: 'Has a known security hole' },
  PAGE_TRAIT_ADULT: { text: 'May show things that are not for everybody' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Its source code is no longer public' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Recommends apps that are not free software' },
  PAGE_TRAIT_ASSETS: { text: 'Has pictures or sounds that are not free' },
  PAGE_TRAIT_PARTS: { text: 'Has parts that are not free software' },
  PAGE_TRAIT_NEEDS: { text: 'Needs other apps that are not free software' },
  PAGE_TRAIT_SERVICE: { text: 'Needs a service that is not free software' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Works with one service only' },
  PAGE_TRAIT_TRACKING: { text: 'Reports what you do' },
  PAGE_TRAIT_ORIGINAL: { text: 'The original app is not free software' },

  // How sure a file is
  PAGE_FILE_CHECK: { text: 'Check this file' },
  PAGE_FILE_CHECKSUM: { text: 'Checksum of the file (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Who signed it (SHA-256 of the certificate)' },
  PAGE_SIGNER_KEPT: {
    text: 'Your operator keeps this signer for this app: a version by somebody else is held back.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'This is not the signer that your operator keeps for the newest version of this app.',
  },
  PAGE_LEVEL_NONE: { text: 'Your operator brought this file. Where it is from is not recorded.' },
  PAGE_LEVEL_0: {
    text: 'It came from the server of its makers over a protected connection. Nothing more could be checked.',
  },
  PAGE_LEVEL_1: { text: 'Its checksum is the one that the server of its makers publishes.' },
  PAGE_LEVEL_2: { text: 'It carries a signature, and that is sound.' },
  PAGE_LEVEL_3: {
    text: 'It is signed by the same people as the version before, or by those whom your operator named.',
  },
  PAGE_LEVEL_4: { text: 'It is signed with a key that your operator knows and named.' },
  PAGE_CHECK: { text: 'How to check a file' },
  PAGE_CHECK_HOW: {
    text: 'A checksum is the fingerprint of a file. Open a terminal where the file is, type this line with the name of the file in place of FILE, and compare all digits with those on this page:',
  },

  // Installers
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'It is from {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Newer than the release. The box got it from its makers; it is signed by whom the operator named.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'In the release of {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Nothing here can be installed on an iPhone or iPad',
    hint: 'They take apps from the store of Apple only. Books, films and pages of this box open in your browser.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: 'Is this an iPad? Many say that they are a Mac. Nothing here can be installed on an iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'A Chromebook installs programs for Linux (.deb) after you switch on Linux in its settings. Many also install Android apps.',
  },
  PAGE_WHICH_WINDOWS: {
    text: 'Which one? Open Settings, System, About, and look at "System type". If it says ARM, take the one for ARM; if not, the one for Intel and AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: 'Which one? Open the Apple menu and "About This Mac". If it says "Chip: Apple", take the one for ARM; if it says Intel, the one for Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: 'Which one? Type "uname -m" in a terminal. For x86_64 take the one for Intel and AMD with 64 bit, for aarch64 the one for ARM with 64 bit.',
  },
  PAGE_WHICH_ANDROID: {
    text: 'Which one? New phones take 64 bit (ARM), older ones 32 bit (ARM). If one does not fit, take the other.',
  },
  PAGE_FORMAT_DEB: { text: 'for Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'for Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'for every kind of Linux' },

  // How to install what is not from a store
  PAGE_SOURCES: { text: 'Install an app from this box' },
  PAGE_SOURCES_LEAD: {
    text: 'Android asks before it installs an app that is not from its own store. This is how. The names are a little different on some phones.',
  },
  PAGE_SOURCES_WHICH: {
    text: 'Which Android do I have? Open Settings, then "About phone", and look for "Android version".',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} to {last}' },
  PAGE_SOURCES_YOURS: { text: 'This phone' },
  PAGE_SOURCES_SECURITY: {
    text: 'Open Settings, then "Security". On some phones it is "Lock screen and security".',
  },
  PAGE_SOURCES_SWITCH: { text: 'Switch on "Unknown sources", and say OK.' },
  PAGE_SOURCES_OPEN: {
    text: 'Download the app. When all of it is there, tap the message at the top of the screen.',
  },
  PAGE_SOURCES_ASKED: {
    text: 'The phone says that this browser may not install apps. Tap "Settings".',
  },
  PAGE_SOURCES_ALLOW: { text: 'Switch on "Allow from this source". Then go back.' },
  PAGE_SOURCES_INSTALL: { text: 'Tap "Install".' },
  PAGE_SOURCES_PROTECT: {
    text: 'If Google Play Protect warns you because it does not know the app: tap "More details", then "Install anyway".',
  },
  PAGE_SOURCES_SCAN: {
    text: 'If Google Play Protect wants to scan the app, which needs Internet: tap "More details", then "Install without scanning".',
  },
  PAGE_SOURCES_OFF: { text: 'When you are done, switch it off again.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'Android 14 and newer refuse apps that were made for very old phones. Take a newer version of the app.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'If Android says "Restricted setting" later: open Settings, Apps, the app, tap the three dots at the top, then "Allow restricted settings".',
  },
} as const satisfies Record<string, Message>;
