import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';

/** Something to draw on. */
export interface Display {
  readonly platform: 'x11' | 'wayland';
  /** Words before the browser's command: what draws on the screen where nothing else does. */
  readonly enter: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Where the kernel says what is plugged in, and where X servers listen. */
export interface DisplayPlaces {
  readonly connectors: string;
  readonly xSockets: string;
}

const places: DisplayPlaces = { connectors: '/sys/class/drm', xSockets: '/tmp/.X11-unix' };

/** `:1` and `:1.0` → 1; other computers' displays are none of ours. */
const xNumber = (name: string): string | undefined => /^:(\d+)(?:\.\d+)?$/.exec(name)?.[1];

const answers = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(socketPath, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => {
      resolve(false);
    });
  });

const isScreenConnected = async (connectors: string): Promise<boolean> => {
  const names = await readdir(connectors).catch(() => []);
  const states = names.map((name) =>
    readFile(path.join(connectors, name, 'status'), 'utf8').catch(() => ''),
  );
  return (await Promise.all(states)).some((state) => state.trim() === 'connected');
};

/**
 * Looks for something to draw on: the X server that `DISPLAY` names, else a screen on a socket of the
 * graphics card, on which `cage` (one window, as large as the screen) draws.
 *
 * @returns undefined where there is none now
 */
export const findDisplay = async (
  displayName: string | undefined,
  { connectors, xSockets }: DisplayPlaces = places,
): Promise<Display | undefined> => {
  if (displayName !== undefined && displayName !== '') {
    const number = xNumber(displayName);
    if (number === undefined || !(await answers(path.join(xSockets, `X${number}`))))
      return undefined;
    return { platform: 'x11', enter: [], environment: { DISPLAY: displayName } };
  }
  if (!(await isScreenConnected(connectors))) return undefined;
  return {
    platform: 'wayland',
    enter: ['cage', '--'],
    // Nobody operates this screen: no keyboard is looked for, and devices are opened without a seat.
    environment: { LIBSEAT_BACKEND: 'noop', WLR_LIBINPUT_NO_DEVICES: '1' },
  };
};
