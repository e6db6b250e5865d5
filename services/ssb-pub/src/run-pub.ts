import { join } from 'node:path';
import {
  isCodedError,
  pubPort,
  pubSocketName,
  readEnvironment,
  renderMessage,
  restartExitCode,
} from '@p2p-hotspot/contract';
import { beLaunched, usualPatienceMs } from '@p2p-hotspot/launcher/launched';
import { createStewardCheck, listenOnSocket } from '@p2p-hotspot/local-service';
import { pino } from 'pino';
import { lookByWifi } from './adapters/daemon/box.ts';
import { measureDisk } from './adapters/files/disk.ts';
import { openDocuments } from './adapters/files/documents.ts';
import { createAnnouncer } from './adapters/lan/announcer.ts';
import { makeIdentity } from './adapters/stack/make-identity.ts';
import { openStack } from './adapters/stack/open-stack.ts';
import { createPubServer } from './api/pub-server.ts';
import { PubError } from './errors.ts';
import { keepRunning } from './keeper/keep-running.ts';
import { createPubKeeper } from './keeper/pub-keeper.ts';
import { createPubStore } from './keeper/pub-store.ts';
import { readPubEnvironment } from './keeper/wishes.ts';
import { createFeedWitness } from './settings/feed-witness.ts';
import { pubDocumentName, readPubDocument } from './settings/pub-document.ts';

/** Exit codes: what a supervisor or an operator can act on. */
const exitCodes = { unexpected: 1, settings: 2 } as const;

/** Every service may read what the pub does; what changes it needs a steward's session. */
const socketMode = 0o666;

/**
 * A large sync leaves memory behind that only a new process gives back, and all that it knows is on the disk.
 */
const memory = { mostBytes: 230_000_000, lookEveryMs: 30_000 } as const;

/** Less than what container engines wait before they kill. */
const stopPatienceMs = 8000;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** The packages write for people who look at a terminal, about each connection that fails. */
const quieten = (): void => {
  const tell = (...words: unknown[]): void => {
    logger.debug({ event: 'ssb.package', words: words.map(String) });
  };
  Object.assign(console, { log: tell, info: tell, warn: tell, error: tell, trace: tell });
};

const folderFrom = (name: string): string => {
  const folder = process.env[name] ?? '';
  if (folder === '') throw new PubError('PUB_FOLDER_MISSING', { parameters: { name } });
  return folder;
};

/** A bug: whatever runs this service starts it anew, in a known state. */
const die = (error: unknown): never => {
  logger.fatal({ event: 'ssb.failed', err: error });
  process.exit(exitCodes.unexpected);
};

const ownVariables: ReadonlySet<string> = new Set(['SSB_PUB', 'SSB_ROOM']);

const run = async (): Promise<void> => {
  quieten();
  const socketDir = folderFrom('HOTSPOT_SOCKET_DIR');
  const folder = folderFrom('HOTSPOT_SSB_DIR');
  const documents = await openDocuments(folder);
  const document = readPubDocument(await documents.read(pubDocumentName));
  const { settings, accepted, problems } = readEnvironment(process.env, document.accepted);
  const settingProblems = [
    ...(document.isLost === true ? [{ code: 'PUB_STATE_LOST', parameters: {} }] : []),
    ...problems.filter(({ parameters }) => ownVariables.has(String(parameters['name']))),
  ];
  for (const problem of settingProblems) logger.warn({ event: 'ssb.setting-invalid', ...problem });
  const store = createPubStore(documents, document);
  const onTrouble = (event: string, error: unknown): void => {
    logger.warn({ event, err: error });
  };
  await store
    .change((now) => ({ ...now, accepted }))
    .catch((error: unknown) => {
      onTrouble('ssb.settings-not-saved', error);
    });
  const keeper = await createPubKeeper({
    folder,
    documents,
    store,
    environment: readPubEnvironment(settings, accepted),
    settingProblems,
    openStack,
    makeIdentity,
    announcer: (identity) =>
      createAnnouncer(identity, (error) => {
        onTrouble('ssb.not-announced', error);
      }),
    look: lookByWifi(socketDir),
    measureDisk: measureDisk(folder),
    witness: createFeedWitness(await openDocuments(socketDir)),
    port: pubPort,
    now: Date.now,
    uptime: () => performance.now(),
    onTrouble,
  });
  const server = createPubServer({ pub: keeper, checkSteward: createStewardCheck(socketDir) });
  await listenOnSocket(server, join(socketDir, pubSocketName), socketMode);
  let said = '';
  keeper.status.subscribe((status) => {
    const next = JSON.stringify([status?.state, status?.message.code, status?.room?.state]);
    if (next === said) return;
    said = next;
    logger.info({ event: 'ssb.state', ...status?.message, room: status?.room?.message });
  });
  const running = keepRunning(keeper, die);
  logger.info({ event: 'ssb.running' });

  const stop = (exitCode: number): void => {
    // Whatever does not end by itself has nothing to lose: all that counts is on the disk.
    setTimeout(() => {
      process.exit(exitCode);
    }, stopPatienceMs).unref();
    void (async () => {
      await running.stop();
      await server.close();
      await keeper.close();
      process.exit(exitCode);
    })().catch(die);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(0);
    });
  }
  const restart = (): void => {
    logger.info({ event: 'ssb.restarting' });
    stop(restartExitCode);
  };
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() <= memory.mostBytes) return;
    clearInterval(watch);
    logger.info({ event: 'ssb.much-memory', memoryBytes: process.memoryUsage.rss() });
    restart();
  }, memory.lookEveryMs);
  beLaunched(process.env, restart, usualPatienceMs).ready();
};

run().catch((error: unknown) => {
  if (!isCodedError(error)) die(error);
  else {
    const { text, hint } = renderMessage(error);
    logger.fatal({ event: 'ssb.cannot-start', code: error.code, ...error.parameters });
    process.stderr.write(`ssb-pub: error: ${text}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
    process.exit(exitCodes.settings);
  }
});
