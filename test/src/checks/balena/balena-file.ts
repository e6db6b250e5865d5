import { environmentVariables, type VariableName } from '@p2p-hotspot/contract';

/** What the root `package.json` says of the product. */
export interface Product {
  readonly version: string;
  /** Address of the repository, where there is one. */
  readonly repository?: string;
}

/**
 * Boards that the images are built for (`aarch64`, `amd64`) and that have 1 GB or more, as balena calls
 * them: https://docs.balena.io/reference/hardware/devices/. Boards with 32-bit systems have no Node 24.
 */
const deviceTypes = [
  'raspberrypi3-64',
  'raspberrypi4-64',
  'raspberrypi400-64',
  'raspberrypi5',
  'raspberrypicm4-ioboard',
  'rockpi-4b-rk3399',
  'generic-aarch64',
  'generic-amd64',
  'genericx86-64-ext',
  'intel-nuc',
] as const;

/**
 * Variables of a fleet count before `docker-compose.yml`, so an empty one would undo what stands there:
 * these get the value of that file.
 */
export const valuesOfCompose: Readonly<Partial<Record<VariableName, string>>> = {
  PORTAL_PORT: '80',
};

/** Settings of balena's own supervisor, each with why. */
const configuration: readonly (readonly [name: string, value: string, why: string])[] = [
  [
    'BALENA_SUPERVISOR_VPN_CONTROL',
    'false',
    'No way in from outside until a steward allows it: docs/operator/remote-help.md.',
  ],
  ['BALENA_SUPERVISOR_LOG_CONTROL', 'false', 'Logs stay on the box.'],
  ['BALENA_SUPERVISOR_HARDWARE_METRICS', 'false', 'Saves 72 MB a month of somebody’s link.'],
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const description =
  'A Wi-Fi box for communities with little or no Internet: apps, installers, content and maps, from a USB stick or online, signed and safe against power cuts.';

/** `balena.yml`: what the button "Deploy with balena" reads. */
export const balenaFile = ({ version, repository }: Product): string =>
  [
    '# Generated from contract/src/environment.ts by `npm run docs`.',
    '# What each variable does: docs/operator/settings.md. Empty means unset.',
    'name: p2p-hotspot',
    'type: sw.application',
    `version: ${version}`,
    `description: ${quoted(description)}`,
    ...(repository === undefined
      ? []
      : [
          'assets:',
          '  repository:',
          '    type: blob.asset',
          '    data:',
          `      url: ${quoted(repository)}`,
        ]),
    'data:',
    '  applicationEnvironmentVariables:',
    ...(Object.keys(environmentVariables) as VariableName[]).map(
      (name) => `    - ${name}: ${quoted(valuesOfCompose[name] ?? '')}`,
    ),
    '  applicationConfigVariables:',
    ...configuration.flatMap(([name, value, why]) => [
      `    # ${why}`,
      `    - ${name}: ${quoted(value)}`,
    ]),
    '  defaultDeviceType: raspberrypi4-64',
    '  supportedDeviceTypes:',
    ...deviceTypes.map((type) => `    - ${type}`),
    '',
  ].join('\n');
