import { captivePortalTest } from './captive-portal/captive-portal.ts';
import { carriedReleaseTest } from './carried-release.ts';
import { apkSignersTest } from './apk-signers.ts';
import { appServingTest } from './app-serving.ts';
import { crashStatesTest } from './crash-states.ts';
import { communityDriveTest } from './community-drive/community-drive.ts';
import { composeEnvironmentTest } from './compose/compose-environment.ts';
import {
  composeOwnImagesTest,
  composePowerCutsTest,
  composeUpdatesTest,
} from './compose-updates/compose-updates.ts';
import { composeSubsetTest } from './compose/compose-subset.ts';
import { curatorsWalkTest } from './curators-walk/curators-walk.ts';
import { engineHelperTest } from './engine-helper/engine-helper-test.ts';
import { diskFullTest } from './disk-full.ts';
import { fullVolumesTest } from './full-volumes.ts';
import { fdroidserverTest } from './fdroidserver.ts';
import { npmApksTest } from './fdroidserver/npm-apks.ts';
import { upstreamAppsTest } from './fdroidserver/upstream.ts';
import { composeFirstBootTest } from './first-boot/first-boot.ts';
import { composeMemoryTest } from './first-boot/memory-test.ts';
import { composeNoClockTest } from './first-boot/no-clock.ts';
import { fleetLanTest } from './fleet-lan/fleet-lan.ts';
import { fleetTest } from './fleet/fleet-test.ts';
import { fuzzTest } from './fuzz/fuzz-test.ts';
import { hostileApksTest } from './hostile-apks/hostile-apks.ts';
import { hostapdSettingsTest } from './hostapd/hostapd-settings.ts';
import {
  imagesArmTest,
  imagesFromSourceTest,
  imagesScreenTest,
  imagesTest,
} from './images/images-test.ts';
import { imageComponentsTest } from './image-components/image-components-test.ts';
import { injectedFaultsTest } from './injected-faults/injected-faults.ts';
import { installerSignaturesTest } from './installer-signatures.ts';
import { drawnMapsTest } from './maps/drawn-maps.ts';
import { librariesTest } from './libraries.ts';
import { manyFilesTest } from './many-files.ts';
import { metricsFormatTest } from './metrics-format/metrics-format.ts';
import { mirrorPatchesTest } from './mirrors/mirror-patches.ts';
import { mirrorServersTest } from './mirrors/mirror-servers.ts';
import { mirrorUploadsTest } from './mirrors/mirror-uploads.ts';
import { networkManagerProfilesTest } from './network-manager/network-manager-profiles.ts';
import { visitorFirewallTest } from './firewall/firewall-test.ts';
import { localNameTest } from './local-name/local-name-test.ts';
import { neighboursTest } from './neighbours/neighbours-test.ts';
import { opensslTest } from './openssl.ts';
import { peakSpaceTest } from './peak-space.ts';
import { liveStatusTest } from './portal-live/live-status.ts';
import { portalAttacksTest } from './portal-attacks/portal-attacks.ts';
import { portalScreensTest } from './portal-screens/portal-screens.ts';
import { powerCutTest } from './power-cut/power-cut-test.ts';
import { pullCutsTest } from './pull-cuts.ts';
import { readOnlyCardTest } from './read-only-card.ts';
import { releaseTest } from './release/release-test.ts';
import { remoteHelpContainerTest } from './remote-help/remote-help-container.ts';
import { remoteHelpTest } from './remote-help/remote-help.ts';
import { repairTest } from './repair.ts';
import { shellScriptsTest } from './shell-scripts/shell-scripts.ts';
import { shippedModulesTest } from './shipped-modules/shipped-modules.ts';
import { servedAppsTest } from './served-apps.ts';
import { kioskScreenTest } from './kiosk/kiosk-screen.ts';
import { signaturesTest } from './signatures.ts';
import { ssbAttacksTest } from './ssb/attacks-test.ts';
import { ssbFaultsTest } from './ssb/faults-test.ts';
import { ssbLoadTest } from './ssb/load-test.ts';
import { ssbPhonesTest } from './ssb/phones-test.ts';
import { stickByHandTest } from './stick-by-hand.ts';
import { stickOverheadTest } from './stick-overhead.ts';
import { softwareUpdatesTest } from './software-updates/software-updates.ts';
import { swarmHostileTest } from './swarm/hostile.ts';
import { swarmLongTest, swarmTest } from './swarm/swarm-test.ts';
import { supervisorRulesTest } from './supervisor/supervisor-rules.ts';
import type { SystemTest } from './system-test.ts';
import { tarCorporaTest } from './tar-corpora.ts';
import { uploadedReleaseTest } from './upload/uploaded-release.ts';
import { usbSticksTest } from './usb-sticks.ts';
import { usbWriteTest } from './usb-write.ts';
import { vectorsTest } from './vectors.ts';
import { visitorNetworkTest } from './visitor-network/visitor-network.ts';
import { wiredNetworkTest } from './wired-network/wired-network.ts';
import { visitorWalkTest } from './visitor-walk.ts';
import { vmClockTest } from './vm/clock-test.ts';
import { vmPowerCutsTest } from './vm/power-cuts-test.ts';
import { vmPullTest } from './vm/pull-test.ts';
import { vmRelayTest } from './vm/relay-test.ts';
import { vmSticksTest } from './vm/sticks-test.ts';
import { vmUsbWriteTest } from './vm/usb-write-test.ts';
import { wifiLabHostapdTest, wifiLabLongTest, wifiLabTest } from './wifi-lab/wifi-lab-test.ts';

/**
 * All system tests, in the order in which they begin: those that take all processors, and beside them the
 * others, the longest first, so that no processor is idle while the last one runs; then those that run
 * alone, and those that run only by name.
 */
export const systemTests: readonly SystemTest[] = [
  vmPowerCutsTest,
  powerCutTest,
  fuzzTest,
  crashStatesTest,
  composeUpdatesTest,
  composeFirstBootTest,
  composeNoClockTest,
  neighboursTest,
  swarmTest,
  swarmHostileTest,
  injectedFaultsTest,
  engineHelperTest,
  supervisorRulesTest,
  imageComponentsTest,
  stickOverheadTest,
  manyFilesTest,
  ssbAttacksTest,
  ssbFaultsTest,
  ssbPhonesTest,
  portalScreensTest,
  portalAttacksTest,
  liveStatusTest,
  imagesTest,
  remoteHelpContainerTest,
  softwareUpdatesTest,
  mirrorUploadsTest,
  hostapdSettingsTest,
  uploadedReleaseTest,
  fullVolumesTest,
  peakSpaceTest,
  carriedReleaseTest,
  releaseTest,
  apkSignersTest,
  npmApksTest,
  curatorsWalkTest,
  hostileApksTest,
  fdroidserverTest,
  readOnlyCardTest,
  mirrorServersTest,
  mirrorPatchesTest,
  drawnMapsTest,
  captivePortalTest,
  wiredNetworkTest,
  kioskScreenTest,
  visitorNetworkTest,
  localNameTest,
  communityDriveTest,
  remoteHelpTest,
  diskFullTest,
  opensslTest,
  installerSignaturesTest,
  librariesTest,
  servedAppsTest,
  appServingTest,
  visitorWalkTest,
  upstreamAppsTest,
  fleetLanTest,
  metricsFormatTest,
  stickByHandTest,
  repairTest,
  shippedModulesTest,
  networkManagerProfilesTest,
  vectorsTest,
  signaturesTest,
  tarCorporaTest,
  composeSubsetTest,
  composeEnvironmentTest,
  shellScriptsTest,
  visitorFirewallTest,
  wifiLabTest,
  usbWriteTest,
  usbSticksTest,
  pullCutsTest,
  fleetTest,
  vmSticksTest,
  vmPullTest,
  vmClockTest,
  vmRelayTest,
  vmUsbWriteTest,
  swarmLongTest,
  ssbLoadTest,
  wifiLabLongTest,
  wifiLabHostapdTest,
  imagesScreenTest,
  imagesArmTest,
  imagesFromSourceTest,
  composeOwnImagesTest,
  composePowerCutsTest,
  composeMemoryTest,
];
