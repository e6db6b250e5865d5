import type * as AccessPointProfile from '../../../services/wifi/src/adapters/network-manager/access-point-profile.js';
import type * as Bus from '../../../services/wifi/src/adapters/network-manager/bus.js';
import type * as Calls from '../../../services/wifi/src/adapters/network-manager/network-manager-calls.js';
import type * as Door from '../../../services/wifi/src/adapters/network-manager/network-manager.js';
import type * as SameProfile from '../../../services/wifi/src/adapters/network-manager/same-profile.js';
import type * as StationProfile from '../../../services/wifi/src/adapters/network-manager/station-profile.js';
import type * as SystemBus from '../../../services/wifi/src/adapters/network-manager/system-bus.js';
import { importBuilt } from '../lab/import-built.ts';

const folder = 'services/wifi/dist/src/adapters/network-manager';

/** The adapter as it is built for the box, with its inner parts. */
export const adapter = {
  ...((await importBuilt(`${folder}/access-point-profile.js`)) as typeof AccessPointProfile),
  ...((await importBuilt(`${folder}/bus.js`)) as typeof Bus),
  ...((await importBuilt(`${folder}/network-manager-calls.js`)) as typeof Calls),
  ...((await importBuilt(`${folder}/network-manager.js`)) as typeof Door),
  ...((await importBuilt(`${folder}/same-profile.js`)) as typeof SameProfile),
  ...((await importBuilt(`${folder}/station-profile.js`)) as typeof StationProfile),
  ...((await importBuilt(`${folder}/system-bus.js`)) as typeof SystemBus),
};

export type NetworkManagerCalls = Calls.NetworkManagerCalls;
export type NetworkManager = Door.NetworkManager;
