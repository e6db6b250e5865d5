/** The ways to add a repository; which one works depends on the client's version. */
export interface RepositoryLinks {
  /** `http://…/fdroid/repo` without fingerprint: for people to read. */
  readonly address: string;
  /** For the QR code and for copying: address and fingerprint; every client scans it. */
  readonly scan: string;
  /** `https://fdroid.link/#…`: for clients with verified app links. */
  readonly appLink: string;
  /** `fdroidrepo://…`: clients 1.x, tapped. */
  readonly legacy: string;
  /** `intent://…`: tapped in Chrome, opens F-Droid by package name. */
  readonly intent: string;
}
