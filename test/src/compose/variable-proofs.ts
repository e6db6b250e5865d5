import type { VariableName } from '@p2p-hotspot/contract';

/** Where it is proven that a variable of the environment has its effect. */
export type Proof =
  /** In this test, by what a visitor or a steward of a running box sees. */
  | { readonly value: string; readonly seen: 'here' }
  /** By a test that knows the variable by its name, or by what the program makes of it. */
  | { readonly value: string; readonly test: string; readonly by?: string }
  /** Nothing reads it in this version; it is taken and told as a setting. */
  | { readonly value: string; readonly seen: 'nowhere' };

const daemon = 'daemon/test';
const portal = 'services/portal/test';
const wifi = 'services/wifi/test';

/** Every variable: one that is added to the schema does not compile before it has a line here. */
export const variableProofs: Readonly<Record<VariableName, Proof>> = {
  DEVICE_NAME: { value: 'aldeia-3', seen: 'here' },
  DEVICE_TYPE: { value: 'raspberrypi4-64', test: `${daemon}/api/daemon.test.ts` },
  DEVICE_GROUPS: { value: 'schools,north', test: `${daemon}/api/daemon.test.ts` },
  COMMUNITY_NAME: { value: 'Aldeia Três', seen: 'here' },
  HOTSPOT_LANGUAGE: { value: 'sw', seen: 'here' },
  TZ: { value: 'America/Manaus', test: `${daemon}/core/pull-policy.test.ts`, by: 'timeZone' },
  WIFI_SSID: { value: 'Aldeia', seen: 'here' },
  WIFI_PASSWORD: { value: 'ninguém sabe', seen: 'here' },
  SCREEN_SHOWS_PASSWORD: { value: 'on', test: `${portal}/holdings/screen-settings.test.ts` },
  WIFI_COUNTRY: { value: 'BR', seen: 'here' },
  WIFI_CHANNEL: { value: '6', seen: 'here' },
  WIFI_BAND: { value: '2.4', seen: 'here' },
  WIFI_SECURITY: { value: 'wpa2', seen: 'here' },
  WIFI_CLIENT_ISOLATION: { value: 'on', seen: 'here' },
  WIFI_INTERFACE: { value: 'wlan7', test: `${wifi}/core/decide.test.ts` },
  WIFI_BACKEND: { value: 'hostapd', test: 'test/src/wifi-lab/box.ts' },
  WIRED_INTERFACE: { value: 'village', seen: 'here' },
  NETWORK_MODE: { value: 'wired', seen: 'here' },
  CAPTIVE_PORTAL: { value: 'off', seen: 'here' },
  CAPTIVE_RELEASE_HOURS: { value: '3', test: `${portal}/captive/captive-portal.test.ts` },
  INTERNET_SHARING: { value: 'off', test: `${portal}/captive/captive-portal.test.ts` },
  INTERNET_SHARING_MINUTES: { value: '30', test: `${portal}/captive/captive-portal.test.ts` },
  VISITOR_KBIT: { value: '512', test: `${wifi}/core/plan-visitors.test.ts`, by: 'kbitPerVisitor' },
  PORTAL_URL: { value: 'http://aldeia-3.lan', test: `${portal}/holdings/screen-settings.test.ts` },
  NEIGHBOURS: { value: 'off', test: `${daemon}/fault/full-state.test.ts` },
  CONTENT_REPOSITORY: {
    value: 'https://content.example.org/hotspot/',
    test: `${daemon}/maps/internet.test.ts`,
  },
  MIRROR_URLS: {
    value: 'https://mirror.example.org/hotspot/',
    test: 'test/src/neighbours/neighbours-test.ts',
  },
  UPDATE_CHANNELS: { value: 'stable', test: `${daemon}/api/daemon.test.ts` },
  UPDATE_MONTHLY_MB: {
    value: '500',
    test: `${daemon}/installers/keep-installers.test.ts`,
    by: 'monthly',
  },
  METERED_LINK: {
    value: 'on',
    test: `${daemon}/installers/keep-installers.test.ts`,
    by: 'isMetered',
  },
  UPDATE_WINDOW: { value: '01:00-05:00', test: `${daemon}/core/pull-policy.test.ts`, by: 'window' },
  MAP_TILE_LINKS: {
    value: 'https://maps.example.org/a.pmtiles',
    test: 'test/src/maps/drawn-maps.ts',
  },
  MAP_QUOTA_MB: { value: '900', test: `${daemon}/maps/maps.test.ts`, by: 'quotaBytes' },
  INSTALLER_UPDATES: { value: 'on', test: `${daemon}/installers/installer-program.test.ts` },
  INSTALLER_QUOTA_MB: {
    value: '300',
    test: `${daemon}/installers/keep-installers.test.ts`,
    by: 'quotaBytes',
  },
  TRUST_ROOT: { value: 'a'.repeat(64), test: `${daemon}/fault/lost-state.test.ts` },
  RECEIPTS: { value: 'on', test: 'test/test/receipts.test.ts' },
  USAGE_COUNTS: { value: 'on', test: `${daemon}/usage/usage-keeper.test.ts`, by: 'usage' },
  USAGE_IN_RECEIPTS: { value: 'on', test: `${daemon}/api/usage.test.ts` },
  SSB_PUB: {
    value: 'off',
    test: 'services/ssb-pub/test/api/pub-server.test.ts',
    by: 'SSB_PUB',
  },
  SWARM: { value: 'off', test: `${daemon}/swarm/swarm-rules.test.ts` },
  SWARM_BOOTSTRAP: { value: 'dht.example.org:49737', test: 'services/dfs/test/settings.test.ts' },
  SWARM_UPLOAD_KBIT: { value: '2000', test: `${daemon}/swarm/swarm-rules.test.ts` },
  SWARM_DOWNLOAD_KBIT: { value: '4000', test: `${daemon}/swarm/swarm-rules.test.ts` },
  SWARM_UPLOAD_MONTHLY_MB: { value: '900', test: `${daemon}/swarm/swarm-rules.test.ts` },
  DRIVE_QUOTA_MB: { value: '900', test: `${daemon}/swarm/drive.test.ts`, by: 'quotaBytes' },
  SSB_ROOM: {
    value: `net:room.example.org:8008~shs:${'A'.repeat(43)}=`,
    test: 'services/ssb-pub/test/keeper/exchange.test.ts',
    by: 'SSB_ROOM',
  },
  REMOTE_SUPPORT: { value: 'off', test: `${daemon}/api/remote-help.test.ts` },
  REMOTE_HELP_SERVER: {
    value: 'help@help.example.org:22',
    test: `${daemon}/api/remote-help.test.ts`,
  },
  REMOTE_HELP_HOST_KEY: {
    value: `ssh-ed25519 ${'A'.repeat(68)}`,
    test: `${daemon}/api/remote-help.test.ts`,
  },
  REMOTE_HELP_TARGET: {
    value: '127.0.0.1:22',
    test: `${daemon}/core/remote-help.test.ts`,
    by: 'planForwards',
  },
  REMOTE_HELP_PORT: {
    value: '20022',
    test: `${daemon}/core/remote-help.test.ts`,
    by: 'planForwards',
  },
  SIDELOAD_APPS: { value: 'off', test: `${daemon}/cycle/images.test.ts`, by: 'areAppsAllowed' },
  ADMIN_PIN: { value: '482913', seen: 'here' },
  METRICS: { value: 'on', seen: 'here' },
  STATUS_LED: { value: 'off', test: `${daemon}/adapters/activity-led.test.ts`, by: 'off' },
  PORTAL_PORT: { value: '80', seen: 'here' },
  CONTENT_PORT: { value: '8099', seen: 'here' },
  PORTAL_ADDRESS: { value: '0.0.0.0', seen: 'here' },
};
