/**
 * Whether a page is shown inside something else than a browser: above all the small window that a phone opens
 * when it joins a Wi-Fi. Such windows do not download, and close by themselves. Android marks them with
 * `wv`; those of Apple leave out the name of the browser. A `User-Agent` may lie: this only adds advice.
 */
export const isMiniBrowser = (userAgent: string): boolean =>
  /Android[^)]*; wv\)/.test(userAgent) ||
  /\bCaptiveNetworkSupport\b/.test(userAgent) ||
  (/(?:iPhone|iPad|iPod|Macintosh)\b.*AppleWebKit\//.test(userAgent) &&
    !userAgent.includes('Safari/'));
