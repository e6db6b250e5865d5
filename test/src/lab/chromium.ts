import { chromium, type Browser } from 'playwright-core';

/** Debian's browser. */
export const chromiumNeed = { tool: '/usr/bin/chromium', debianPackage: 'chromium' } as const;

/** Its sandbox does not run as root, and shared memory is small in containers. */
export const chromiumWords = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Software WebGL, as a machine without a graphics card has it. */
export const drawsWithWebGl = [
  ...['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
];

/** @param more words for its command line */
export const launchChromium = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumNeed.tool, args: [...chromiumWords, ...more] });
