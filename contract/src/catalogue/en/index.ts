import type { Message } from '../../message.ts';
import { addRepositoryMessages } from './add-repository.ts';
import { appPageMessages } from './app-pages.ts';
import { appsMessages } from './apps.ts';
import { balenaMessages } from './balena.ts';
import { boxImageMessages } from './box-images.ts';
import { boxReceiptMessages } from './box-receipts.ts';
import { boxSoftwareMessages } from './box-software.ts';
import { broughtInstallerMessages } from './brought-installers.ts';
import { bundleMessages } from './bundle.ts';
import { captiveMessages } from './captive.ts';
import { communityFileMessages } from './community-files.ts';
import { communityMessages } from './community.ts';
import { componentListMessages } from './component-lists.ts';
import { contentMessages } from './content.ts';
import { correctionMessages } from './corrections.ts';
import { daemonMessages } from './daemon.ts';
import { deviceCheckMessages } from './device-check.ts';
import { diagnosticsMessages } from './diagnostics.ts';
import { engineMessages } from './engine.ts';
import { extraAppMessages } from './extra-apps.ts';
import { fdroidMessages } from './fdroid.ts';
import { firstBootMessages } from './first-boot.ts';
import { findingMessages } from './finding.ts';
import { fleetMessages } from './fleet.ts';
import { helpMessages } from './help-questions.ts';
import { imageMessages } from './images.ts';
import { installersMessages } from './installers.ts';
import { mapLinkMessages } from './map-links.ts';
import { mapPageMessages } from './map-pages.ts';
import { mapMessages } from './maps.ts';
import { mirrorMessages } from './mirrors.ts';
import { networkManagerMessages } from './network-manager.ts';
import { networkPanelMessages } from './network-panel.ts';
import { networkNameMessages } from './network-names.ts';
import { networkMessages } from './network.ts';
import { networkRadioMessages } from './network-radios.ts';
import { neighbourMessages } from './neighbours.ts';
import { operatorErrors } from './operator-errors.ts';
import { operatorNotes } from './operator-notes.ts';
import { portalMessages } from './portal.ts';
import { provenanceMessages } from './provenance.ts';
import { publishMessages } from './publish.ts';
import { pubPageMessages } from './pub-pages.ts';
import { receiptMessages } from './receipts.ts';
import { remoteHelpMessages } from './remote-help.ts';
import { restartMessages } from './restart.ts';
import { screenMessages } from './screen.ts';
import { scuttlebuttMessages } from './scuttlebutt.ts';
import { searchMessages } from './search.ts';
import { servingMessages } from './serving.ts';
import { settingsMessages } from './settings.ts';
import { softwareMessages } from './software.ts';
import { stewardMessages } from './steward.ts';
import { stickRoleMessages } from './stick-roles.ts';
import { stickMessages } from './sticks.ts';
import { storageMessages } from './storage.ts';
import { swarmMessages } from './swarm.ts';
import { swarmPageMessages } from './swarm-pages.ts';
import { trackerMessages } from './trackers.ts';
import { trustMessages } from './trust.ts';
import { uploadMessages } from './uploads.ts';
import { usageMessages } from './usage.ts';
import { usbCommandMessages } from './usb-command.ts';
import { usbHelperMessages } from './usb-helper.ts';
import { walkThroughMessages } from './walk-throughs.ts';
import { welcomeMessages } from './welcome.ts';
import { wifiSetupMessages } from './wifi-setup.ts';

/**
 * What people at a box may read, by the name of the file. Every language has all of it; the compiler
 * and `npm run check` hold it to that (docs/languages.md).
 */
export const boxTopics = {
  'add-repository': addRepositoryMessages,
  'app-pages': appPageMessages,
  'box-images': boxImageMessages,
  'box-receipts': boxReceiptMessages,
  'box-software': boxSoftwareMessages,
  'brought-installers': broughtInstallerMessages,
  bundle: bundleMessages,
  captive: captiveMessages,
  community: communityMessages,
  'component-lists': componentListMessages,
  corrections: correctionMessages,
  daemon: daemonMessages,
  diagnostics: diagnosticsMessages,
  engine: engineMessages,
  'extra-apps': extraAppMessages,
  finding: findingMessages,
  'first-boot': firstBootMessages,
  'help-questions': helpMessages,
  'map-links': mapLinkMessages,
  'map-pages': mapPageMessages,
  mirrors: mirrorMessages,
  neighbours: neighbourMessages,
  network: networkMessages,
  'network-manager': networkManagerMessages,
  'network-names': networkNameMessages,
  'network-panel': networkPanelMessages,
  'network-radios': networkRadioMessages,
  portal: portalMessages,
  provenance: provenanceMessages,
  'pub-pages': pubPageMessages,
  'remote-help': remoteHelpMessages,
  restart: restartMessages,
  screen: screenMessages,
  scuttlebutt: scuttlebuttMessages,
  search: searchMessages,
  settings: settingsMessages,
  steward: stewardMessages,
  'stick-roles': stickRoleMessages,
  sticks: stickMessages,
  storage: storageMessages,
  swarm: swarmMessages,
  'swarm-pages': swarmPageMessages,
  trust: trustMessages,
  uploads: uploadMessages,
  usage: usageMessages,
  'usb-helper': usbHelperMessages,
  'walk-throughs': walkThroughMessages,
  welcome: welcomeMessages,
  'wifi-setup': wifiSetupMessages,
} as const;

/** What only the operator's command says: English. */
export const operatorTopics = {
  apps: appsMessages,
  balena: balenaMessages,
  'community-files': communityFileMessages,
  content: contentMessages,
  'device-check': deviceCheckMessages,
  fdroid: fdroidMessages,
  images: imageMessages,
  fleet: fleetMessages,
  installers: installersMessages,
  maps: mapMessages,
  'operator-errors': operatorErrors,
  'operator-notes': operatorNotes,
  publish: publishMessages,
  receipts: receiptMessages,
  serving: servingMessages,
  software: softwareMessages,
  trackers: trackerMessages,
  'usb-command': usbCommandMessages,
} as const;

/** The codes of several topics. */
type CodeOf<Topics> = { [Topic in keyof Topics]: keyof Topics[Topic] }[keyof Topics] & string;

/** Every code that a library, the daemon or a service may emit. */
export type MessageCode = CodeOf<typeof boxTopics> | CodeOf<typeof operatorTopics>;

/** All English messages, by code. */
export const english = Object.assign(
  {},
  ...Object.values(boxTopics),
  ...Object.values(operatorTopics),
) as Readonly<Record<MessageCode, Message>>;
