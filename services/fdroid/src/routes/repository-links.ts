import QrCode from 'qrcode';

/** The ways to add a repository; which one works depends on the client's version. */
export interface RepositoryLinks {
  /** `http://…/fdroid/repo`, without fingerprint: for people to read. */
  readonly address: string;
  /** For the QR code and for copying: address and fingerprint. Every client scans it. */
  readonly scan: string;
  /** `https://fdroid.link/#…`: opens F-Droid where app links are verified. */
  readonly appLink: string;
  /** `fdroidrepo://…` (or `fdroidrepos://…`): taps in clients 1.x. */
  readonly legacy: string;
  /** `intent://…`: taps in Chrome, names F-Droid's package, so it needs no verified app link. */
  readonly intent: string;
}

/**
 * @param address the repository as the visitor reaches it, as in `http://192.168.44.1/fdroid/repo`.
 *   An address in digits, not a name: clients then know it is local and go past a set-up proxy.
 * @param fingerprint SHA-256 of the repository's certificate, in hex
 */
export const repositoryLinks = (address: string, fingerprint: string): RepositoryLinks => {
  const scan = `${address}?fingerprint=${fingerprint.toUpperCase()}`;
  const legacy = scan.startsWith('https:')
    ? scan.replace(/^https:/, 'fdroidrepos:')
    : scan.replace(/^http:/, 'fdroidrepo:');
  return {
    address,
    scan,
    appLink: `https://fdroid.link/#${scan}`,
    legacy,
    intent: `intent://fdroid.link/#${scan}#Intent;scheme=https;package=org.fdroid.fdroid;end`,
  };
};

/** A QR code as a stand-alone SVG: error correction M, the quiet zone included. */
export const qrSvg = (text: string): Promise<string> =>
  QrCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
