import { addRepositoryMessages } from './add-repository.ts';
import { appPageMessages } from './app-pages.ts';
import { appsMessages } from './apps.ts';
import { broughtInstallerMessages } from './brought-installers.ts';
import { bundleMessages } from './bundle.ts';
import { daemonMessages } from './daemon.ts';
import { fdroidMessages } from './fdroid.ts';
import { helpMessages } from './help-questions.ts';
import { installersMessages } from './installers.ts';
import { mapLinkMessages } from './map-links.ts';
import { mapMessages } from './maps.ts';
import { mirrorMessages } from './mirrors.ts';
import { neighbourMessages } from './neighbours.ts';
import { operatorErrors } from './operator-errors.ts';
import { operatorNotes } from './operator-notes.ts';
import { portalMessages } from './portal.ts';
import { publishMessages } from './publish.ts';
import { receiptMessages } from './receipts.ts';
import { screenMessages } from './screen.ts';
import { servingMessages } from './serving.ts';
import { searchMessages } from './search.ts';
import { settingsMessages } from './settings.ts';
import { stickRoleMessages } from './stick-roles.ts';
import { storageMessages } from './storage.ts';
import { stickMessages } from './sticks.ts';
import { trackerMessages } from './trackers.ts';
import { trustMessages } from './trust.ts';
import { uploadMessages } from './uploads.ts';
import { usageMessages } from './usage.ts';
import { usbHelperMessages } from './usb-helper.ts';
import { usbCommandMessages } from './usb-command.ts';
import { walkThroughMessages } from './walk-throughs.ts';
import { welcomeMessages } from './welcome.ts';

/** All English messages, by code. The set of keys is the set of message codes. */
export const english = {
  ...trustMessages,
  ...broughtInstallerMessages,
  ...bundleMessages,
  ...fdroidMessages,
  ...appsMessages,
  ...servingMessages,
  ...installersMessages,
  ...trackerMessages,
  ...mapLinkMessages,
  ...mapMessages,
  ...mirrorMessages,
  ...neighbourMessages,
  ...operatorErrors,
  ...operatorNotes,
  ...daemonMessages,
  ...storageMessages,
  ...portalMessages,
  ...welcomeMessages,
  ...walkThroughMessages,
  ...helpMessages,
  ...addRepositoryMessages,
  ...appPageMessages,
  ...uploadMessages,
  ...searchMessages,
  ...settingsMessages,
  ...stickRoleMessages,
  ...stickMessages,
  ...usageMessages,
  ...usbHelperMessages,
  ...receiptMessages,
  ...screenMessages,
  ...usbCommandMessages,
  ...publishMessages,
} as const;
