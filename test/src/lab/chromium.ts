import { chromium, type Browser } from 'playwright-core';

/** Debian's browser. */
export const chromiumNeed = { tool: '/usr/bin/chromium', debianPackage: 'chromium' } as const;

/** @param more words for its command line */
export const launchChromium = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumNeed.tool,
    // Its sandbox does not run as root, and shared memory is small in containers.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...more],
  });
