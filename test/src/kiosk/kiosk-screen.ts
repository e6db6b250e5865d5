import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtEntry, startDaemonProcess } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { tryElsewhere } from './elsewhere.ts';
import { browserFolder, browserMemory, browserProcess, startKiosk } from './kiosk-process.ts';
import { openRoom, type Room } from './room.ts';
import { freeScreens, until } from './screen.ts';

const size = '1280x720';
const portalPort = '20070';
const wifi = { WIFI_SSID: 'Aldeia: books', WIFI_PASSWORD: 'mangoes; ripe' };
const join = String.raw`WIFI:T:WPA;S:Aldeia\: books;P:mangoes\; ripe;;`;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** A real portal that can be killed and started. */
const portalIn = (room: Room, folders: Readonly<Record<string, string>>) => {
  let running: ReturnType<typeof start> | undefined;
  const start = () => {
    const [program, ...words] = [...room.enter, process.execPath, builtEntry('services/portal')];
    return execa(program, words, {
      env: {
        HOTSPOT_STORE_DIR: folders['store'] ?? '',
        HOTSPOT_SOCKET_DIR: folders['sockets'] ?? '',
        PORTAL_PORT: portalPort,
        PORTAL_ADDRESS: '127.0.0.1',
        COMMUNITY_NAME: 'Aldeia Nova library',
        SCREEN_SHOWS_PASSWORD: 'on',
        ...wifi,
      },
      stdin: 'ignore',
      stdout: 'ignore',
      stderr: 'inherit',
      reject: false,
    });
  };
  return {
    start: () => {
      running = start();
    },
    kill: async () => {
      running?.kill('SIGKILL');
      await running;
    },
  };
};

/** The screen of a box, from a box that is still off to one whose parts die one after another. */
export const kioskScreenTest: SystemTest = {
  name: 'kiosk-screen',
  proves:
    "on an X server without a graphics card Debian's Chromium shows the kiosk page of a real portal, with a QR code that joins the Wi-Fi; it waits for a display, says that the box is away and comes back by itself, survives kill -9, listens on no port, and its policy lets it open neither files nor other servers",
  needs: [
    { tool: '/usr/bin/chromium', debianPackage: 'chromium' },
    { tool: 'Xvfb', debianPackage: 'xvfb' },
    { tool: 'import', debianPackage: 'imagemagick' },
    { tool: 'zbarimg', debianPackage: 'zbar-tools' },
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      // The browser's user looks into it.
      await execa('chmod', ['755', directory]);
      const policy = await readFile(path.join(browserFolder, 'chromium-policy.json'), 'utf8');
      const room = await openRoom(directory, policy);
      const [screen, otherScreen] = await freeScreens(2, directory, size);
      if (screen === undefined || otherScreen === undefined) throw new Error('no display is free');
      const kiosk = await startKiosk(room, directory, {
        DISPLAY: screen.name,
        KIOSK_WINDOW_SIZE: size.replace('x', ','),
        KIOSK_KEEP_SECONDS: '8',
        PORTAL_PORT: portalPort,
      });
      const inside = (name: string) => path.join(directory, name);
      const directories = {
        store: inside('store'),
        state: inside('state'),
        sockets: inside('sockets'),
        drop: inside('drop'),
      };
      const portal = portalIn(room, directories);
      const isJoinable = async () => (await screen.codes()).includes(join);
      const isWithoutCode = async () =>
        (await screen.codes()).length === 0 && (await screen.colours())[0] > 0.001;
      try {
        await kiosk.next('browser.no-display');
        await screen.start();
        await kiosk.next('browser.scene', 'away');
        await until('the screen says that the box is away', isWithoutCode);

        const daemon = await startDaemonProcess({ directories, enter: room.enter });
        try {
          portal.start();
          await kiosk.next('browser.scene', 'portal');
          await until('the QR code can be read off the screen', isJoinable);
          const kept = process.env['KIOSK_SCREENSHOT'] ?? '';
          if (kept !== '') await copyFile(await screen.photograph(), kept);
          const ports = await room.listeningPorts();
          demand(ports.join() === '20080', `the browser listens on ${ports.join()}`);
          const { processes, Rss, Pss } = await browserMemory();
          log(
            `browser: ${processes} processes, RSS ${Rss.toFixed()} MiB, PSS ${Pss.toFixed()} MiB`,
          );

          const [browserPid, command] = await browserProcess();
          const elsewhere = tryElsewhere(room, otherScreen, command, directory);
          // It is awaited below; what fails meanwhile is told then.
          elsewhere.catch(() => undefined);
          await portal.kill();
          await kiosk.next('browser.scene', 'kept');
          demand(await isJoinable(), 'the last page went as soon as the portal did');
          await kiosk.next('browser.scene', 'away');
          await until('the screen says that the box is away', isWithoutCode);
          portal.start();
          await kiosk.next('browser.scene', 'portal');
          await until('the kiosk is back after the portal', isJoinable);
          await elsewhere;

          process.kill(browserPid, 'SIGKILL');
          await kiosk.next('browser.ended', 'SIGKILL');
          await until('the screen is dark', async () => (await screen.colours())[0] === 0);
          await kiosk.next('browser.started');
          await until('the kiosk is back after kill -9', isJoinable);
          demand(
            kiosk.events.every(({ event }) => event !== 'browser.no-sandbox'),
            'the browser ran without its sandbox',
          );
        } finally {
          await portal.kill();
          await daemon.stop();
        }
      } finally {
        await kiosk.stop();
        await screen.stop();
        await room.close();
      }
    });
  },
};
