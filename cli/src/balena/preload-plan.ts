/** One step of putting a box's card anew, for a person. */
export interface PreloadStep {
  readonly title: string;
  /** To be typed, one a line. */
  readonly commands: readonly string[];
  readonly why: string;
}

/** The newest release of a collection. */
export interface NewestRelease {
  readonly collection: string;
  readonly channel: string;
  readonly counter: number;
}

export interface PreloadWishes {
  /** As balena calls the board. */
  readonly deviceType: string;
  /** `organisation/fleet`; to be filled in where unknown. */
  readonly fleet?: string | undefined;
  /** The box that keeps its place in the fleet; absent for a new one. */
  readonly device?: string | undefined;
  /** Absent before the first release: the box starts empty. */
  readonly release?: NewestRelease | undefined;
  /** What boxes get as `TRUST_ROOT`. */
  readonly fingerprint?: string | undefined;
}

/** What goes with the card, whatever is done before and after. */
export const wipedByReflash: readonly string[] = [
  'all releases on the box: a release stick brings them again',
  'its identity, whom it trusts, its settings, PIN and stewards: the backup stick brings them again',
  'the community’s own files and texts: the backup stick has up to 64 MiB of them, and nothing above',
  'maps that links lead to, and programs that the box brought itself: it fetches them again where there is Internet',
  'usage counts and receipts that no stick has taken along',
];

const image = 'hotspot.img';

/**
 * The way of balena's own offline updates (https://docs.balena.io/learn/deploy/offline-updates/), with what this
 * product needs before and after. The commands are those of balena's CLI 24 as documented; no such card was
 * written and started for this.
 */
export const preloadSteps = ({
  deviceType,
  fleet = 'ORGANISATION/FLEET',
  device,
  release,
  fingerprint,
}: PreloadWishes): readonly PreloadStep[] => {
  const file = release === undefined ? '' : `${release.channel}-${release.counter}.hotspot`;
  return [
    ...(device === undefined
      ? []
      : [
          {
            title: 'Let the box write a backup',
            commands: ['hotspot usb prepare --backup --to /media/backup-stick'],
            why: 'Plug that stick into the box. Wait for "A backup of this box is on the stick, and was read back", then pull it out.',
          },
        ]),
    {
      title: 'Make a release stick',
      commands:
        release === undefined
          ? [
              'hotspot bundle create -o first.hotspot',
              'hotspot usb write first.hotspot --to /media/stick',
            ]
          : [`hotspot bundle create -o ${file}`, `hotspot usb write ${file} --to /media/stick`],
      why: 'A new card holds the programs and no content.',
    },
    {
      title: 'Download the system',
      commands: ['balena login', `balena os download ${deviceType} -o ${image} --version latest`],
      why: 'This step and the next need the Internet.',
    },
    {
      title: 'Put the programs in, and say which box it is',
      commands: [
        `balena os configure ${image} ${device === undefined ? `--fleet ${fleet}` : `--device ${device}`}`,
        `balena preload ${image} --fleet ${fleet} --commit current --pin-device-to-release`,
      ],
      why:
        device === undefined
          ? 'Docker must run on this computer. The box joins the fleet when it first has Internet.'
          : 'Docker must run on this computer. The box keeps its place in the fleet.',
    },
    {
      title: 'Write the card',
      commands: ['balena util available-drives', `balena local flash ${image} --drive /dev/DRIVE`],
      why: 'All that is on the drive is lost. Look twice.',
    },
    {
      title: 'Start the box with it',
      commands: [],
      why:
        device === undefined
          ? 'Read the PIN on its screen. Then plug in the release stick.'
          : 'Read the PIN on its screen. Plug in the backup stick and restore: steward’s page, Sticks. Then plug in the release stick.',
    },
    ...(fingerprint === undefined
      ? []
      : [
          {
            title: 'Confirm whom it trusts',
            commands: ['hotspot trust show'],
            why: `Where TRUST_ROOT is not set, the box shows a fingerprint. It must be ${fingerprint}.`,
          },
        ]),
  ];
};
