import type { BoxLanguage } from '../catalogue.ts';
import { addRepositoryWords } from './add-repository.ts';
import { appPageWords } from './app-pages.ts';
import { boxImageWords } from './box-images.ts';
import { boxReceiptWords } from './box-receipts.ts';
import { boxSoftwareWords } from './box-software.ts';
import { broughtInstallerWords } from './brought-installers.ts';
import { bundleWords } from './bundle.ts';
import { captiveWords } from './captive.ts';
import { communityWords } from './community.ts';
import { componentListWords } from './component-lists.ts';
import { correctionWords } from './corrections.ts';
import { daemonWords } from './daemon.ts';
import { diagnosticsWords } from './diagnostics.ts';
import { engineWords } from './engine.ts';
import { extraAppWords } from './extra-apps.ts';
import { findingWords } from './finding.ts';
import { firstBootWords } from './first-boot.ts';
import { helpWords } from './help-questions.ts';
import { mapLinkWords } from './map-links.ts';
import { mapPageWords } from './map-pages.ts';
import { mirrorWords } from './mirrors.ts';
import { neighbourWords } from './neighbours.ts';
import { networkWords } from './network.ts';
import { networkManagerWords } from './network-manager.ts';
import { networkNameWords } from './network-names.ts';
import { networkPanelWords } from './network-panel.ts';
import { networkRadioWords } from './network-radios.ts';
import { portalWords } from './portal.ts';
import { provenanceWords } from './provenance.ts';
import { pubPageWords } from './pub-pages.ts';
import { remoteHelpWords } from './remote-help.ts';
import { restartWords } from './restart.ts';
import { screenWords } from './screen.ts';
import { scuttlebuttWords } from './scuttlebutt.ts';
import { searchWords } from './search.ts';
import { settingsWords } from './settings.ts';
import { stewardWords } from './steward.ts';
import { stickRoleWords } from './stick-roles.ts';
import { stickWords } from './sticks.ts';
import { storageWords } from './storage.ts';
import { swarmWords } from './swarm.ts';
import { swarmPageWords } from './swarm-pages.ts';
import { trustWords } from './trust.ts';
import { uploadWords } from './uploads.ts';
import { usageWords } from './usage.ts';
import { usbHelperWords } from './usb-helper.ts';
import { walkThroughWords } from './walk-throughs.ts';
import { welcomeWords } from './welcome.ts';
import { wifiSetupWords } from './wifi-setup.ts';

/** Swahili: all that a box may say. Machine-made, reviewed by nobody (languages.ts). */
export const swahili: BoxLanguage = {
  'add-repository': addRepositoryWords,
  'app-pages': appPageWords,
  'box-images': boxImageWords,
  'box-receipts': boxReceiptWords,
  'box-software': boxSoftwareWords,
  'brought-installers': broughtInstallerWords,
  bundle: bundleWords,
  captive: captiveWords,
  community: communityWords,
  'component-lists': componentListWords,
  corrections: correctionWords,
  daemon: daemonWords,
  diagnostics: diagnosticsWords,
  engine: engineWords,
  'extra-apps': extraAppWords,
  finding: findingWords,
  'first-boot': firstBootWords,
  'help-questions': helpWords,
  'map-links': mapLinkWords,
  'map-pages': mapPageWords,
  mirrors: mirrorWords,
  neighbours: neighbourWords,
  network: networkWords,
  'network-manager': networkManagerWords,
  'network-names': networkNameWords,
  'network-panel': networkPanelWords,
  'network-radios': networkRadioWords,
  portal: portalWords,
  provenance: provenanceWords,
  'pub-pages': pubPageWords,
  'remote-help': remoteHelpWords,
  restart: restartWords,
  screen: screenWords,
  scuttlebutt: scuttlebuttWords,
  search: searchWords,
  settings: settingsWords,
  steward: stewardWords,
  'stick-roles': stickRoleWords,
  sticks: stickWords,
  storage: storageWords,
  swarm: swarmWords,
  'swarm-pages': swarmPageWords,
  trust: trustWords,
  uploads: uploadWords,
  usage: usageWords,
  'usb-helper': usbHelperWords,
  'walk-throughs': walkThroughWords,
  welcome: welcomeWords,
  'wifi-setup': wifiSetupWords,
};
