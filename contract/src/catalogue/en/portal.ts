import type { Message } from '../../message.ts';

export const portalMessages = {
  // What can go wrong
  PORTAL_STORE_DAMAGED: {
    text: 'The box cannot read what it keeps',
    hint: 'The memory card may be failing. Restart the box; if this stays, put the newest stick in again or use another card.',
  },
  PORTAL_INDEX_DAMAGED: {
    text: 'The list of files of this part cannot be read',
    hint: 'Everything else still works. The box repairs itself when a stick with this content is plugged in.',
  },
  PORTAL_FILE_UNAVAILABLE: {
    text: 'This file is damaged at the moment ({path})',
    hint: 'Try again later: the box repairs itself when a stick with this file is plugged in.',
  },
  PORTAL_STATUS_UNKNOWN: {
    text: 'What the box is doing is not known at the moment',
    hint: 'Everything that is here can still be used. The updater may be starting; look again in a minute.',
  },
  PORTAL_FOLDER_MISSING: {
    text: 'The setting {name} is missing',
    hint: 'Set it to the folder that the daemon uses under the same name.',
  },
  PORTAL_PORT_BUSY: {
    text: 'Port {port} is already in use',
    hint: 'Stop the other program, or choose another port with {name}.',
  },
  PORTAL_PORT_FORBIDDEN: {
    text: 'This program may not use port {port}',
    hint: 'Choose a port from 1024 up with {name}, or allow it to use low ports.',
  },
  PORTAL_ADDRESS_MISSING: {
    text: 'This machine does not have the address {address}',
    hint: 'Correct PORTAL_ADDRESS, or leave it empty to listen on every address.',
  },
  PORTAL_TOO_MANY_VIEWERS: {
    text: 'Too many people are watching the status at once',
    hint: 'The page still shows the newest state whenever it is loaded.',
  },

  // Every page
  PAGE_DEFAULT_NAME: { text: 'Community hotspot' },
  PAGE_SKIP_TO_CONTENT: { text: 'Skip to the content' },
  PAGE_NAVIGATION: { text: 'Sections' },
  PAGE_LANGUAGES: { text: 'Languages' },
  PAGE_DOWNLOAD: { text: 'Download' },
  PAGE_DOWNLOAD_NAMED: { text: 'Download {name}' },
  PAGE_MORE: { text: 'See all' },
  PAGE_FILE_COUNT: { text: '{count} files', plural: { of: 'count', one: { text: '1 file' } } },
  PAGE_BADGE_NEW: { text: 'New' },
  PAGE_BADGE_UPDATED: { text: 'Updated' },
  PAGE_MACHINE_MADE: {
    text: 'A machine translated this language, and nobody has checked it yet.',
  },
  PAGE_FOOTER: { text: 'Everything here comes from this box. It works without Internet.' },

  // Home
  PAGE_HOME: { text: 'Home' },
  PAGE_HOME_WELCOME: { text: 'Welcome' },
  PAGE_HOME_LEAD: { text: 'Apps, books, maps and more. Free to use, no Internet needed.' },
  PAGE_HOME_NEWS: { text: 'What is new' },
  PAGE_HOME_HERE: { text: 'What is here' },
  PAGE_HOME_NOTHING_HERE: { text: 'This release has nothing to show yet.' },
  PAGE_HOME_SINCE: { text: 'Since {issued}' },
  PAGE_HOME_APPS_LEAD: { text: 'For Android phones' },
  PAGE_HOME_INSTALLERS_LEAD: { text: 'Programs for computers' },
  PAGE_HOME_CONTENT_LEAD: { text: 'To read, watch and hear' },
  PAGE_HOME_MAPS_LEAD: { text: 'To look at here, and for map apps' },
  PAGE_HOME_CHANNEL_DAMAGED: {
    text: 'A part of the box ("{channel}") cannot be read',
    hint: 'The rest works. Plug in a stick with the newest release and the box repairs itself.',
  },

  // Empty box
  PAGE_EMPTY_TITLE: { text: 'This box is new' },
  PAGE_EMPTY_LEAD: { text: 'It works, and it is waiting for its first content.' },
  PAGE_EMPTY_STEPS: { text: 'What to do next' },
  PAGE_EMPTY_STEP_BUNDLE: { text: 'Get a stick with content' },
  PAGE_EMPTY_STEP_BUNDLE_HOW: {
    text: 'An operator makes one on a laptop. It is a USB stick with a folder named "hotspot", or a file whose name ends in ".hotspot".',
  },
  PAGE_EMPTY_STEP_PLUG: { text: 'Plug it in' },
  PAGE_EMPTY_STEP_PLUG_HOW: {
    text: 'Put the stick into a USB socket of the box, or copy the file into the drop folder of the box.',
  },
  PAGE_EMPTY_STEP_WAIT: { text: 'Wait a little' },
  PAGE_EMPTY_STEP_WAIT_HOW: {
    text: 'The box checks who signed the content and takes it in. You can follow that here.',
  },
  PAGE_EMPTY_NOW: { text: 'What the box is doing' },

  // First trust
  PAGE_TRUST_OFFERED: { text: 'Is this from your operator?' },
  PAGE_TRUST_OFFERED_HOW: {
    text: 'Someone offers content to this box for the first time. Compare this fingerprint with the one your operator has on paper. Only if all of it is equal, the steward may accept it.',
  },
  PAGE_TRUST_CONFIRMED: { text: 'This box only takes content signed under this fingerprint:' },
  PAGE_TRUST_UNSET: {
    text: 'This box does not know an operator yet. The first one that offers content will be shown here, to be confirmed.',
  },
  PAGE_TRUST_FINGERPRINT: { text: 'Fingerprint' },

  // Apps
  PAGE_APPS: { text: 'Apps' },
  PAGE_APPS_LEAD: {
    text: 'Apps for Android phones and tablets. Free, and checked by your operator.',
  },
  PAGE_APPS_NONE: { text: 'There are no apps in this release.' },
  PAGE_APPS_VERSION: { text: 'Version {version}' },
  PAGE_APPS_ANDROID: { text: 'Android {version} or newer' },
  PAGE_APPS_BROWSER: {
    text: 'If a download does not start, open {address} in your usual browser.',
  },

  // Installers
  PAGE_INSTALLERS: { text: 'Installers' },
  PAGE_INSTALLERS_LEAD: { text: 'Programs for computers and phones, to install without Internet.' },
  PAGE_INSTALLERS_NONE: { text: 'There are no installers in this release.' },
  PAGE_INSTALLERS_FOR_YOU: { text: 'For this device: {system}' },
  PAGE_INSTALLERS_OTHERS: { text: 'For other devices' },
  PAGE_INSTALLERS_NOT_FOR_YOU: { text: 'There is nothing here for {system}. For other devices:' },
  PAGE_SYSTEM_ANDROID: { text: 'Android' },
  PAGE_SYSTEM_IOS: { text: 'iPhone and iPad' },
  PAGE_SYSTEM_WINDOWS: { text: 'Windows' },
  PAGE_SYSTEM_MACOS: { text: 'Mac' },
  PAGE_SYSTEM_LINUX: { text: 'Linux' },
  PAGE_SYSTEM_UNKNOWN: { text: 'Other' },
  PAGE_ARCHITECTURE_X86: { text: '32 bit (Intel, AMD)' },
  PAGE_ARCHITECTURE_X86_64: { text: '64 bit (Intel, AMD)' },
  PAGE_ARCHITECTURE_ARM64: { text: '64 bit (ARM)' },
  PAGE_ARCHITECTURE_ARMV7: { text: '32 bit (ARM)' },

  // Content
  PAGE_CONTENT: { text: 'Content' },
  PAGE_CONTENT_LEAD: { text: 'To read, watch and hear.' },
  PAGE_CONTENT_NONE: { text: 'There is no content of this kind in this release.' },
  PAGE_CONTENT_SITE: { text: 'Website' },
  PAGE_CONTENT_FILES: { text: 'See the files' },
  PAGE_CONTENT_UP: { text: 'Up to {name}' },
  PAGE_CONTENT_EMPTY: { text: 'This folder is empty.' },
  PAGE_CONTENT_PAGES: { text: 'Pages of this list' },
  PAGE_CONTENT_PAGE: { text: 'Page {page} of {pages}' },
  PAGE_CONTENT_BEFORE: { text: 'Before' },
  PAGE_CONTENT_NEXT: { text: 'Next' },

  // Maps
  PAGE_MAPS: { text: 'Maps' },
  PAGE_MAPS_LEAD: {
    text: 'Open a map here, or download it for a map app on your phone or computer.',
  },
  PAGE_MAPS_NONE: { text: 'There are no maps in this release.' },
  PAGE_MAPS_OWN_LEAD: {
    text: 'No operator signed these maps. This community chose them, and the box fetched them from the Internet.',
  },
  PAGE_MAPS_OWN_FACTS: { text: '{size}, from {host}, fetched on {date}' },

  // Status
  PAGE_STATUS: { text: 'Status' },
  PAGE_STATUS_NOW: { text: 'Now' },
  PAGE_STATUS_DETAILS: { text: 'See what the box is doing' },
  PAGE_STATUS_PROGRESS: { text: '{done} of {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Progress' },
  PAGE_STATUS_FILES: { text: '{done} of {total} files' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'about {minutes} min left' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'less than a minute left' },
  PAGE_STATUS_RELEASE: { text: 'What is installed' },
  PAGE_STATUS_RELEASE_NONE: { text: 'Nothing yet.' },
  PAGE_STATUS_RELEASE_LINE: { text: 'Release {counter} of "{channel}", made on {issued}' },
  PAGE_STATUS_TRUST: { text: 'Who signed it' },
  PAGE_STATUS_KEEP: { text: 'Do not pull it out yet.' },
  PAGE_STATUS_MAY_PULL: { text: 'You may pull it out.' },
  PAGE_STATUS_SPACE: { text: 'Space' },
  PAGE_STATUS_SPACE_FREE: { text: '{freeBytes} of {totalBytes} free' },
  PAGE_STATUS_DAMAGED_FILES: {
    text: 'Damaged files: {count}',
    hint: 'They are not handed out. Plug in a stick with this release and the box repairs them.',
  },
  PAGE_STATUS_MIRRORS: { text: 'Updates from the Internet' },
  PAGE_MIRROR_RECEIVED: { text: 'Received this month: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Looks again: {nextLook}.' },
  PAGE_STATUS_INSTALLERS: { text: 'Programs that the box brings itself' },
  PAGE_STATUS_MAPS: { text: 'Maps that this community chose' },
  PAGE_MAP_RECEIVED: { text: 'Here so far: {receivedBytes} of {sizeBytes}.' },
  PAGE_STATUS_HISTORY: { text: 'What happened before' },
  PAGE_STATUS_SETTINGS: { text: 'Settings that need attention' },
  PAGE_STATUS_REFRESHING: { text: 'This page renews itself.' },
  PAGE_STATUS_REFRESH_STOP: { text: 'Stop that' },
  PAGE_STATUS_REFRESH_START: { text: 'Renew this page by itself' },

  // Steward
  PAGE_STEWARD_PIN: { text: 'PIN of the steward' },
  PAGE_STEWARD_AWAY: {
    text: 'The box cannot do that now',
    hint: 'Wait a minute, then try again.',
  },
  PAGE_PULL: { text: 'Pull now' },
  PAGE_PULL_LEAD: {
    text: 'The box looks for updates on the Internet at once and loads them, for one day also outside its hours and over a link that costs by the byte. The monthly limit still counts.',
  },
  PAGE_PULL_ASKED: { text: 'The box is looking for updates now.' },
  PAGE_CARRY: { text: 'Carry this release to another box' },
  PAGE_CARRY_LEAD: {
    text: 'A phone or a laptop can bring it to a box that has no Internet. Keep the file, and give it to that box: over its Wi-Fi, or on a USB stick, in the main folder.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Download ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'A download that is cut off goes on where it was, as long as the box has the same release.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'The box is getting the file ready: {percent} %. That can take some minutes.',
  },
  PAGE_CARRY_NONE: { text: 'There is nothing to carry now. Come back when the box has a release.' },

  // Help
  PAGE_HELP: { text: 'Help' },
  PAGE_HELP_WHAT: { text: 'What is this?' },
  PAGE_HELP_WHAT_ANSWER: {
    text: 'A box with its own Wi-Fi. It holds apps, books, films, maps and more for this community. You do not need Internet or money to use it.',
  },
  PAGE_HELP_DOWNLOAD: { text: 'A download does not start' },
  PAGE_HELP_DOWNLOAD_ANSWER: {
    text: 'The small window that opens when you join a Wi-Fi often cannot download. Open your usual browser and type this address:',
  },
  PAGE_HELP_STAY: { text: 'My phone leaves this Wi-Fi' },
  PAGE_HELP_STAY_ANSWER: {
    text: 'Phones like to leave a Wi-Fi that has no Internet. When it asks, choose "stay connected" or "use anyway". Switch mobile data off while you are here.',
  },
  PAGE_HELP_INSTALL: { text: 'My phone does not install an app' },
  PAGE_HELP_INSTALL_ANSWER: {
    text: 'Android asks once whether the browser or F-Droid may install apps. Allow it in the settings that it shows, go back and try again.',
  },
  PAGE_HELP_SAFE: { text: 'Is it safe?' },
  PAGE_HELP_SAFE_ANSWER: {
    text: 'All content is signed by the operator of this box and checked before it is handed out. This website sets no cookies and remembers nothing about you.',
  },

  // When a page cannot be shown
  PAGE_ERROR_NOT_FOUND: {
    text: 'This is not here',
    hint: 'It may have moved with an update. Start again from the home page.',
  },
  PAGE_ERROR_RENEWED: {
    text: '"{component}" is being renewed',
    hint: 'It is not here until its new version has been copied from the stick. Look again in a few minutes. Everything else is still here.',
  },
  PAGE_ERROR_REQUEST: { text: 'The box does not understand this request' },
  PAGE_ERROR_UNEXPECTED: {
    text: 'Something went wrong here',
    hint: 'Try again in a minute. If it stays, tell the steward of this box.',
  },
  PAGE_ERROR_HOME: { text: 'To the home page' },
} as const satisfies Record<string, Message>;
