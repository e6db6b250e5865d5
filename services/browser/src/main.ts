import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultPortalPort, readEnvironment } from '@p2p-hotspot/contract';
import { startBrowser } from './chromium/browser.ts';
import { findDisplay, type Display } from './display/find-display.ts';
import { askPortal } from './stage/ask-portal.ts';
import { awayPage } from './stage/away-page.ts';
import { startStageServer, stageUrl } from './stage/stage-server.ts';
import { createStage } from './stage/stage.ts';
import { supervise, type World } from './supervise/supervise.ts';

const defaultKeepSeconds = 45;

/** One JSON line an event, as the other services write them. */
const log = (facts: Readonly<Record<string, unknown>> & { readonly event: string }): void => {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ level: 30, time, ...facts })}\n`);
};

const { settings } = readEnvironment(process.env);
const now = (): number => performance.now();
const keepMs = 1000 * Number(process.env['KIOSK_KEEP_SECONDS'] ?? defaultKeepSeconds);
let askedAt: number | undefined;
let isWell = true;

const stop = new AbortController();
process.once('SIGTERM', () => {
  stop.abort();
});
process.once('SIGINT', () => {
  stop.abort();
});

const wording = {
  ...(settings.HOTSPOT_LANGUAGE !== undefined && { language: settings.HOTSPOT_LANGUAGE }),
  ...(settings.COMMUNITY_NAME !== undefined && { communityName: settings.COMMUNITY_NAME }),
};
const server = await startStageServer({
  stage: createStage({
    ask: () => askPortal(settings.PORTAL_PORT ?? defaultPortalPort),
    awayPage: () => awayPage(wording, Math.floor(now() / 60_000)),
    now,
    keepMs,
  }),
  onAsked: () => {
    askedAt = now();
    isWell = true;
  },
  onScene: (scene) => {
    log({ event: 'browser.scene', scene });
  },
  isHealthy: () => isWell,
});

const world: World<Display> = {
  findDisplay: () => findDisplay(process.env['DISPLAY']),
  start: (display) =>
    startBrowser({
      url: stageUrl,
      homeDir: process.env['KIOSK_HOME_DIR'] ?? path.join(tmpdir(), 'kiosk'),
      display,
      windowSize: process.env['KIOSK_WINDOW_SIZE'],
      onNoSandbox: () => {
        log({ event: 'browser.no-sandbox' });
      },
    }),
  askedAt: () => askedAt,
  now,
  wait: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
  tell: (event) => {
    // Without a screen there is nothing to do, and that is well. A browser that ended proves itself anew.
    if (event.event === 'browser.no-display') isWell = true;
    if (event.event === 'browser.ended') isWell = false;
    log({ ...event });
  },
};

await supervise(world, stop.signal);
server.close();
server.closeAllConnections();
