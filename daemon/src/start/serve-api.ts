import path from 'node:path';
import { statusSocketName, stewardSocketName, type NotedEvent } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { createPresenceCode } from '../api/presence-code.ts';
import { createStatusServer } from '../api/status-server.ts';
import type { StewardLog } from '../api/steward-log.ts';
import { createStewardServer } from '../api/steward-server.ts';
import type { Box } from '../cycle/box.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { describeDiagnostics } from '../diagnostics/describe-diagnostics.ts';
import { createReleaseFile } from '../duties/carry/release-file.ts';
import type { RemoteHelp } from '../remote-help/keep-remote-help.ts';
import type { InternetKeepers } from './bring-from-internet.ts';
import type { Kept } from './open-kept.ts';
import type { Identity } from './provide-identity.ts';
import type { StewardParts } from './provide-steward.ts';
import { anybody, ownerAndGroup } from './socket-modes.ts';

export interface ServedParts {
  readonly kept: Kept;
  readonly identity: Identity;
  readonly steward: StewardParts;
  readonly box: Box;
  readonly internet: InternetKeepers;
  readonly remoteHelp: RemoteHelp;
  readonly log: StewardLog;
  readonly askForRestart: () => void;
  readonly readEvents: () => readonly NotedEvent[];
}

/** Listens on the two sockets of the local API (docs/spec/local-api-v1.md); resolves to what closes them. */
export const serveApi = async (
  { folders, clock }: DaemonOptions,
  served: ServedParts,
): Promise<() => Promise<unknown>> => {
  const { kept, identity, steward, box, internet, log, askForRestart, readEvents } = served;
  const { remoteHelp } = served;
  const { settings } = kept;
  const { device, names } = identity;
  const { consents, usage, sessions, pin, roles } = steward;
  const { board, updates, parts } = box;
  const release = createReleaseFile(parts);
  const statusServer = createStatusServer(board, { release, sessions });
  const stewardServer = createStewardServer({
    powers: {
      ...updates.acts,
      pullNow: () => {
        internet.pullNow();
        return Promise.resolve();
      },
      allowReceipts: async (allowed) => {
        await consents.allowReceipts(allowed);
        board.showConsents(consents.read());
      },
      countUsage: (allowed) => usage.allowCounting(allowed),
      tellUsage: (allowed) => usage.allowInReceipts(allowed),
      restart: () => {
        askForRestart();
      },
      ...roles.powers(parts),
      allowRemoteHelp: (who, hours) => remoteHelp.allow(who, hours),
      withdrawRemoteHelp: () => remoteHelp.withdraw(),
      changeSwarm: (choices) => internet.changeSwarm(choices),
    },
    sessions,
    device,
    pin,
    code: createPresenceCode(clock),
    log,
    readDiagnostics: () =>
      describeDiagnostics({
        ...parts,
        ...{ names, readEvents },
        settings: Object.keys(settings),
        readActs: () => log.read(),
      }),
    presence: roles.presence,
    usage,
    stickLabel: (id) => board.read().sticks?.find((stick) => stick.id === id)?.label,
  });
  await listenOnSocket(statusServer, path.join(folders.sockets, statusSocketName), anybody);
  await listenOnSocket(stewardServer, path.join(folders.sockets, stewardSocketName), ownerAndGroup);
  return () => Promise.all([statusServer.close(), stewardServer.close(), release.stop()]);
};
