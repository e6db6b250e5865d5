import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isCodedError } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { pino } from 'pino';
import { readEngineConfiguration } from './configuration.ts';
import { createContainers } from './containers.ts';
import { describeEngine } from './describe-engine.ts';
import { createDockerApi } from './docker-api.ts';
import { createEngineServer } from './engine-server.ts';
import { createExtras } from './extras.ts';
import { createHealing } from './healing.ts';
import { createImages } from './images.ts';
import { createEngineSpace, loadImage } from './load-image.ts';
import { findOwnContainer } from './own-container.ts';
import { engineSocketName } from './protocol.ts';
import { provingPatience } from './prove-container.ts';
import { createReplacer } from './replacer.ts';
import { createServiceContainers } from './services.ts';
import { createTurns } from './turns.ts';

/** The engine helper as a process: JSON lines on standard output, ends at whatever is not expected. */
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const onEvent = (event: string, details: Readonly<Record<string, unknown>>): void => {
  log.info({ event, ...details });
};

const die = (error: unknown): never => {
  log.fatal({
    event: 'engine.crashed',
    ...(isCodedError(error) ? { code: error.code, parameters: error.parameters } : {}),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  process.exit(1);
};

process.on('uncaughtException', die);
process.on('unhandledRejection', die);

const ownerAndGroup = 0o660;
/** Whoever started the process starts it again. */
const startAnew = 75;
/** Whoever asked is told before that. */
const lastWordsMs = 1000;
/** Before what the engine refused in the middle is tried again. */
const firstPauseMs = 5000;
const longestPauseMs = 300_000;

const serve = async (): Promise<void> => {
  const configuration = readEngineConfiguration(process.env);
  const { socketFolder, engineSocket, project, isSupervised, areAppsAllowed } = configuration;
  const docker = createDockerApi(engineSocket);
  const space = createEngineSpace(configuration.spaceFolder, configuration.reserve);
  const images = createImages(docker);
  const containers = createContainers(docker);
  const services = createServiceContainers(docker, project, configuration.services);
  const inTurn = createTurns();
  const ownId = await findOwnContainer();
  const parts = { containers, images, services, ownId, onEvent, patience: provingPatience };
  // Another helper may have taken the place of the socket.
  const healing = createHealing({
    replacer: createReplacer(parts, () => {
      setTimeout(() => process.exit(startAnew), lastWordsMs);
    }),
    inTurn,
    pause: (tries) => sleep(Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs)),
    onFatal: die,
  });
  const server = createEngineServer({
    images,
    services,
    replacer: healing.replacer,
    isSupervised,
    inTurn,
    inTurnOfExtras: createTurns(),
    describe: () => describeEngine(docker, space, isSupervised),
    load: (archive, id, signal) => loadImage({ docker, images, space }, archive, id, signal),
    extras: createExtras({ docker, containers, images, project, isSupervised, areAppsAllowed }),
  });
  await mkdir(socketFolder, { recursive: true });
  const listening = listenOnSocket(
    server,
    path.join(socketFolder, engineSocketName),
    ownerAndGroup,
  );
  // What was begun comes before what is asked for; but one that nobody could ask must not end the one that it
  // came to replace.
  inTurn(() => listening).catch(die);
  if (!isSupervised) healing.begin();
  await listening;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(() => process.exit(0), die);
    });
  }
  onEvent('engine.ready', { socket: engineSocketName });
};

serve().catch(die);
