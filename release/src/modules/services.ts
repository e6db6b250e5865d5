import type { CommonJsParts } from './common-js.ts';

/** Files of a package that a module reads while it runs, and finds with `import.meta.resolve`. */
export interface ReadPackage {
  readonly name: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
}

/** Where packages lie that are not bundled, beside the folder of the program that needs them. */
export const nativeFolderOf = (service: string): string => `${service}-native`;

/** One program of a box, as it is shipped. */
export interface ShippedProgram {
  readonly service: string;
  /** Names of the scripts, and the compiled file that each is made of, as a path in the repository. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Libraries that stay CommonJS, and packages that stay outside: those come with the image, never with a release. */
  readonly commonJs?: CommonJsParts;
  /** Beside the scripts. */
  readonly packages?: readonly ReadPackage[];
  /** Single files that lie beside the scripts: name, and path in the repository. */
  readonly files?: Readonly<Record<string, string>>;
}

const viewerScripts = [
  ...['drawn-pictures', 'map-style', 'palette', 'schema', 'search-field', 'search-places'],
  'viewer',
];

/**
 * What runs on a box. The first script is the one that is started; others are started by it: threads, and
 * programs of their own. Those that a script imports only when it needs them are found by themselves.
 */
export const shippedPrograms: readonly ShippedProgram[] = [
  // Chooses which program of a service runs: that of the image, or one that a release brought.
  { service: 'launcher', scripts: { 'launcher.js': 'launcher/dist/src/main.js' } },
  {
    service: 'daemon',
    scripts: {
      'main.js': 'daemon/dist/src/main.js',
      'worker.js': 'daemon/dist/src/adapters/host/hash-thread/worker.js',
    },
  },
  {
    // Run by the daemon.
    service: 'installers-box',
    scripts: {
      'main.js': 'services/installers/dist/src/box/main.js',
      'render-worker.js': 'services/fdroid/dist/src/build/icon/render-worker.js',
    },
    packages: [
      { name: '@resvg/resvg-wasm', files: ['index_bg.wasm'] },
      { name: '@jsquash/webp', files: ['codec/dec/webp_dec.wasm'] },
    ],
  },
  { service: 'usb', scripts: { 'main.js': 'daemon/dist/src/usb-helper/main.js' } },
  { service: 'engine', scripts: { 'main.js': 'daemon/dist/src/engine-helper/main.js' } },
  // Keeps the tunnel of remote help, in a container that is there only while help is allowed.
  { service: 'remote-help', scripts: { 'main.js': 'daemon/dist/src/remote-help-tunnel/main.js' } },
  {
    service: 'portal',
    scripts: {
      'main.js': 'services/portal/dist/src/main.js',
      'search-worker.js': 'services/content/dist/src/routes/search/search-worker.js',
    },
    packages: [
      {
        name: '@p2p-hotspot/maps',
        files: viewerScripts.map((name) => `dist/src/viewer/${name}.js`),
      },
      {
        name: 'maplibre-gl',
        files: ['dist/maplibre-gl.css', 'dist/maplibre-gl.mjs', 'dist/maplibre-gl-worker.mjs'],
      },
      { name: 'pmtiles', files: ['dist/pmtiles.js'] },
      { name: 'tus-js-client', files: ['dist/tus.min.js'] },
    ],
    files: {
      'sqlite3.wasm': 'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm',
    },
  },
  { service: 'wifi', scripts: { 'main.js': 'services/wifi/dist/src/main.js' } },
  {
    service: 'dfs',
    scripts: { 'main.js': 'services/dfs/dist/src/main.js' },
    commonJs: {
      libraries: ['corestore', 'hyperdrive', 'hyperswarm'],
      outside: [
        ...['fs-native-extensions', 'quickbit-native', 'rabin-native', 'rocksdb-native'],
        ...['simdle-native', 'sodium-native', 'udx-native'],
      ],
    },
  },
  {
    service: 'ssb-pub',
    scripts: { 'main.js': 'services/ssb-pub/dist/src/main.js' },
    commonJs: {
      libraries: [
        ...['multiserver/plugins/shs.js', 'secret-stack', 'ssb-blobs', 'ssb-conn', 'ssb-db2'],
        'ssb-db2/compat/ebt.js',
        ...[
          'ssb-db2/operators/index.js',
          'ssb-ebt',
          'ssb-friends',
          'ssb-http-invite-client',
          'ssb-keys',
        ],
        ...['ssb-room-client', 'ssb-storage-used'],
      ],
      outside: ['chloride', 'leveldown', 'sodium-native'],
    },
  },
  {
    service: 'browser',
    scripts: {
      'main.js': 'services/browser/dist/src/main.js',
      'health-check.js': 'services/browser/dist/src/health-check.js',
    },
    files: { 'chromium-policy.json': 'services/browser/chromium-policy.json' },
  },
];
