/** What the machine can do for the browser. */
export interface BrowserHost {
  /** `wayland`: below `cage`, which draws on the screen itself. */
  readonly platform: 'x11' | 'wayland';
  /** Whether there is a graphics card that draws. */
  readonly hasGpu: boolean;
  /** Whether the kernel lets us make namespaces, which Chromium's sandbox consists of. */
  readonly hasSandbox: boolean;
  /** Pixels, for an X server without a window manager, which makes nothing as large as the screen. */
  readonly windowSize?: string | undefined;
}

/** Parts of Chromium that would phone home, ask questions or keep things. */
const unwanted = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
] as const;

/**
 * Arguments of Chromium as a screen that nobody operates: one page over all of it, nothing remembered,
 * nothing asked, no port for debuggers. What pages may be opened stands in `chromium-policy.json`.
 *
 * @param profileDir made new for each start, in memory
 */
export const chromiumArguments = (
  url: string,
  profileDir: string,
  { platform, hasGpu, hasSandbox, windowSize }: BrowserHost,
): readonly string[] => [
  '--kiosk',
  '--incognito',
  `--user-data-dir=${profileDir}`,
  '--disk-cache-size=1048576',
  '--disable-dev-shm-usage',
  `--ozone-platform=${platform}`,
  '--window-position=0,0',
  ...(/^\d+,\d+$/.test(windowSize ?? '') ? [`--window-size=${windowSize ?? ''}`] : []),
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--disable-breakpad',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--no-pings',
  '--password-store=basic',
  `--disable-features=${unwanted.join(',')}`,
  ...(hasGpu ? [] : ['--disable-gpu']),
  ...(hasSandbox ? [] : ['--no-sandbox']),
  url,
];
