import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { homeFor } from './kiosk-process.ts';
import type { Room } from './room.ts';
import { until, type Screen } from './screen.ts';

const otherPort = 20_090;
const otherUrl = `http://127.0.0.1:${otherPort}/`;

/** Another web server on the same computer, which says who comes. */
const startOther = async (room: Room) => {
  const script = `require('node:http').createServer((request, response) => {
    console.log('visit');
    response.end('<body style="background:#00f">');
  }).listen(${otherPort}, '127.0.0.1', () => console.log('ready'))`;
  const [program, ...words] = [...room.enter, process.execPath, '-e', script];
  const server = execa(program, words, { stdin: 'ignore', buffer: false, reject: false });
  let visits = 0;
  await new Promise<void>((resolve) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line === 'visit') visits += 1;
      else resolve();
    });
  });
  return {
    visits: () => visits,
    stop: async () => {
      server.kill('SIGKILL');
      await server;
    },
  };
};

/**
 * The very command of the kiosk's browser, told to open something else: a file of the box, and another
 * server. Under no policy it does; under the image's policy it does not.
 *
 * @param command of the kiosk's browser
 */
export const tryElsewhere = async (
  room: Room,
  screen: Screen,
  command: readonly string[],
  directory: string,
): Promise<void> => {
  const secret = path.join(directory, 'secret.html');
  await writeFile(secret, '<body style="background:#f00">');
  const home = await homeFor(directory, 'elsewhere');
  const other = await startOther(room);
  await screen.start();
  const open = (enter: readonly string[], urls: readonly string[]) => {
    const profile = `--user-data-dir=${path.join(home, 'profile')}`;
    const words = command
      .filter((word) => !word.startsWith('http:'))
      .map((word) => (word.startsWith('--user-data-dir=') ? profile : word));
    const [program = '', ...rest] = [...enter, ...words, ...urls];
    const browser = execa(program, rest, {
      env: { HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: screen.name },
      stdio: 'ignore',
      reject: false,
    });
    return async () => {
      browser.kill('SIGTERM');
      await browser;
    };
  };
  const isRed = async () => {
    const [red, green] = await screen.colours();
    return red > 0.9 && green < 0.1;
  };
  const isDrawn = async () => (await screen.colours()).some((share) => share > 0.5);
  try {
    const closeFree = open(room.enterWithoutPolicy, [`file://${secret}`, otherUrl]);
    await until('a browser without a policy shows the file', isRed);
    await until('a browser without a policy visits the server', async () =>
      Promise.resolve(other.visits() > 0),
    );
    await closeFree();
    const visits = other.visits();
    for (const url of [`file://${secret}`, otherUrl]) {
      await until('the screen is dark again', async () => !(await isDrawn()));
      const close = open(room.enterAsKiosk, [url]);
      await until(`something is shown instead of ${url}`, isDrawn);
      const [red, green, blue] = await screen.colours();
      if (Math.abs(red - green) + Math.abs(green - blue) > 0.1) throw new Error(`${url} is shown`);
      await close();
    }
    if (other.visits() !== visits) throw new Error('the browser went to another server');
  } finally {
    await screen.stop();
    await other.stop();
  }
};
