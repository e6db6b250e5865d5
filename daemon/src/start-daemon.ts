import { mkdir } from 'node:fs/promises';
import { createDocumentFiles } from './adapters/state/state-folder/document-files.ts';
import { findNewerLayout } from './adapters/state/state-folder/newer-layout.ts';
import { createVolumeStore } from './adapters/store/volume/volume-store.ts';
import { createStewardLog } from './api/steward-log.ts';
import { refusalOf } from './api/refusal-of.ts';
import { findCardFailure, tellFailingCard, tellNewerLayout } from './cycle/tell-failing.ts';
import type { DaemonOptions, RunningDaemon } from './daemon-options.ts';
import { tailEvents } from './diagnostics/event-tail.ts';
import { lightLamp } from './light-lamp.ts';
import { assembleApplying } from './start/assemble-applying.ts';
import { assembleBox } from './start/assemble-box.ts';
import { bringFromInternet } from './start/bring-from-internet.ts';
import { openKept } from './start/open-kept.ts';
import { provideHostName } from './start/provide-host-name.ts';
import { provideIdentity } from './start/provide-identity.ts';
import { provideRemoteHelp } from './start/provide-remote-help.ts';
import { provideSteward } from './start/provide-steward.ts';
import { clearUpdateLock } from './start/provide-update-lock.ts';
import { serveApi } from './start/serve-api.ts';
import { startFailing } from './start/start-failing.ts';
import { watchNeighbours } from './watch-neighbours.ts';
import { watchSources } from './watch-sources.ts';

export type { DaemonOptions, RunningDaemon } from './daemon-options.ts';

const makeFolders = async ({ folders }: DaemonOptions): Promise<void> => {
  const { store, state, sockets, drop } = folders;
  for (const folder of [store, state, sockets, ...(drop === undefined ? [] : [drop])]) {
    await mkdir(folder, { recursive: true });
  }
};

/**
 * The composition root: what is connected to what, in parts that stand in `start/`.
 *
 * @throws DaemonError ALREADY_RUNNING
 */
export const startDaemon = async (given: DaemonOptions): Promise<RunningDaemon> => {
  const { folders, fileSystem, clock } = given;
  const { onEvent, readEvents } = tailEvents(clock, given.onEvent);
  const options = { ...given, onEvent };
  await clearUpdateLock(options);
  const newer = await findNewerLayout(fileSystem, folders);
  if (newer !== undefined) {
    await mkdir(folders.sockets, { recursive: true });
    return startFailing(given, newer, await tellNewerLayout(clock, newer));
  }
  await makeFolders(options);
  const failure = await findCardFailure(fileSystem, [folders.state, folders.store]);
  if (failure !== undefined) {
    const documents = createDocumentFiles(fileSystem, folders.state);
    const store = createVolumeStore(fileSystem, folders.store);
    return startFailing(given, failure, await tellFailingCard(store, documents, clock, failure));
  }
  let askForRestart: () => void = () => undefined;
  const restartDue = new Promise<void>((resolve) => {
    askForRestart = resolve;
  });

  const kept = await openKept(options);
  const { settings } = kept;
  const identity = await provideIdentity(options, kept);
  const steward = await provideSteward(options, kept, askForRestart);
  const applying = assembleApplying(options, kept);
  const box = await assembleBox(options, kept, identity, steward, applying);
  const { board, updates, hostWatch } = box;
  const internet = await bringFromInternet(options, kept, box);
  const log = await createStewardLog(kept.documents, clock, refusalOf);
  const remoteHelp = await provideRemoteHelp(options, kept, identity, steward, board, log);
  const hostName = provideHostName(options, kept, box);
  const served = {
    ...{ kept, identity, steward, box, internet, remoteHelp, log },
    ...{ askForRestart, readEvents },
  };
  const closeApi = await serveApi(options, served);
  const stopLamp = await lightLamp(board, options.ledDirectory, settings.STATUS_LED);
  const openLink = settings.NEIGHBOURS === 'off' ? undefined : options.openMulticast;
  const { id: deviceId } = identity.device;
  const neighbours =
    openLink === undefined || settings.PORTAL_PORT === 0
      ? []
      : [watchNeighbours({ settings, deviceId, board, clock, openLink, onEvent })];
  const watch = watchSources({
    folders,
    clock,
    others: [...neighbours, ...internet.watchers],
    onSource: (event) => {
      updates.onSource(event);
    },
    onEvent,
  });
  return {
    // A watch that ends by itself is as bad as one that fails.
    failed: Promise.race([
      updates.failed,
      Promise.all([watch.ended, internet.ended, remoteHelp.ended, hostName.ended]).then(
        (): Promise<never> => new Promise(() => undefined),
      ),
    ]).catch(async (error: unknown) => {
      // A failing card often ends the process: the next one is to tell of it.
      await hostWatch.note();
      throw error;
    }),
    restartDue,
    settled: () => updates.settled(),
    stop: async () => {
      await watch.stop();
      await remoteHelp.stop();
      await hostName.stop();
      applying.stop();
      await updates.stop();
      await internet.stop();
      await stopLamp();
      await closeApi();
      await steward.usage.stop();
      await kept.lock.release();
      onEvent('daemon.stopped', {});
    },
  };
};
