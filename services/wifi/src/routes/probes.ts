import type { Probe, ProbeAnswer } from './probe.ts';

const noContent: ProbeAnswer = { status: 204, headers: {}, body: '' };

const text = (body: string, headers: Readonly<Record<string, string>> = {}): ProbeAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});

const page = (body: string): ProbeAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body,
});

const appleSuccess = page('<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>\n');

const networkManagerStatus = { 'x-networkmanager-status': 'online' } as const;
const networkManagerOnline = text('NetworkManager is online\n', networkManagerStatus);

const generate204 = ['/generate_204', '/gen_204'] as const;

const aosp = {
  source: 'AOSP NetworkStack: NetworkMonitor.java, res/values/config.xml',
  seen: '2024-03-21',
} as const;
const wba = {
  source: 'WBA, captive network behaviour: urls.md, ios.md, chromeos.md, fireos.md',
} as const;
const wbaSeen = { ...wba, seen: '2020-10-22' } as const;
const offspot = {
  source: 'offspot/captive-portal: portal/platforms.py',
  seen: '2025-05-07',
} as const;

/** Every probe that is known, those of a name before those of any name. */
export const probes: readonly Probe[] = [
  {
    id: 'android',
    system: 'android',
    hosts: ['connectivitycheck.gstatic.com', 'www.google.com', 'play.googleapis.com'],
    paths: generate204,
    answer: noContent,
    ...aosp,
  },
  {
    id: 'android-older',
    system: 'android',
    hosts: [
      'connectivitycheck.android.com',
      'clients3.google.com',
      'clients4.google.com',
      'android.clients.google.com',
      'www.androidbak.net',
    ],
    paths: generate204,
    answer: noContent,
    ...wbaSeen,
  },
  {
    id: 'android-china',
    system: 'android',
    hosts: ['www.google.cn', 'developers.google.cn'],
    paths: generate204,
    answer: noContent,
    ...offspot,
  },
  {
    id: 'grapheneos',
    system: 'android',
    hosts: ['connectivitycheck.grapheneos.network'],
    paths: generate204,
    answer: noContent,
    source: 'GrapheneOS NetworkStack: res/values/config.xml',
    seen: '2024-03-21',
  },
  {
    id: 'samsung',
    system: 'samsung',
    hosts: ['d2uzsrnmmf6tds.cloudfront.net'],
    paths: [],
    answer: noContent,
    ...wbaSeen,
  },
  {
    id: 'huawei',
    system: 'huawei',
    hosts: [
      'connectivitycheck.platform.hicloud.com',
      'connectivitycheck.cbg-app.huawei.com',
      'connectivitycheck.platform.hihonorcloud.com',
    ],
    paths: generate204,
    answer: noContent,
    source: 'AdguardTeam/AdGuardDNS issue 84; lists of such addresses',
    seen: '2026-11-22',
  },
  {
    id: 'xiaomi',
    system: 'xiaomi',
    hosts: ['connect.rom.miui.com'],
    paths: generate204,
    answer: noContent,
    source: 'lists of such addresses, after MIUI',
    seen: '2026-11-22',
  },
  {
    id: 'apple',
    system: 'apple',
    hosts: [
      'captive.apple.com',
      'www.appleiphonecell.com',
      'www.airport.us',
      'www.ibook.info',
      'www.itools.info',
      'www.thinkdifferent.us',
      'gsp1.apple.com',
      'netcts.cdn-apple.com',
    ],
    // Older ones ask for a path made up by chance.
    paths: [],
    answer: appleSuccess,
    ...wbaSeen,
  },
  {
    id: 'apple-library',
    system: 'apple',
    hosts: ['www.apple.com'],
    paths: ['/library/test/success.html'],
    answer: appleSuccess,
    ...wbaSeen,
  },
  {
    id: 'windows',
    system: 'windows',
    hosts: ['www.msftconnecttest.com', 'ipv6.msftconnecttest.com', 'msftconnecttest.com'],
    paths: ['/connecttest.txt'],
    answer: text('Microsoft Connect Test'),
    source: 'Microsoft Learn: Network Connectivity Status Indicator',
    seen: '2026-11-22',
  },
  {
    id: 'windows-8',
    system: 'windows',
    hosts: ['www.msftncsi.com', 'ipv6.msftncsi.com', 'msftncsi.com'],
    paths: ['/ncsi.txt'],
    answer: text('Microsoft NCSI'),
    source: 'Microsoft Learn: Network Connectivity Status Indicator',
    seen: '2026-11-22',
  },
  {
    id: 'chromeos',
    system: 'chromeos',
    hosts: ['www.gstatic.com', 'clients1.google.com'],
    paths: generate204,
    answer: noContent,
    ...wbaSeen,
  },
  {
    id: 'gnome',
    system: 'linux',
    hosts: ['nmcheck.gnome.org'],
    paths: ['/check_network_status.txt'],
    answer: networkManagerOnline,
    ...offspot,
  },
  {
    id: 'debian',
    system: 'linux',
    hosts: ['network-test.debian.org'],
    paths: ['/nm'],
    answer: networkManagerOnline,
    source: 'Debian network-manager-config-connectivity-debian',
    seen: '2026-11-22',
  },
  {
    id: 'ubuntu',
    system: 'linux',
    hosts: ['connectivity-check.ubuntu.com'],
    paths: [],
    answer: { ...noContent, headers: networkManagerStatus },
    ...offspot,
  },
  {
    id: 'fedora',
    system: 'linux',
    hosts: ['fedoraproject.org'],
    paths: ['/static/hotspot.txt'],
    answer: text('OK\n'),
    source: 'Fedora NetworkManager-config-connectivity-fedora',
    seen: '2026-11-29',
  },
  {
    id: 'arch',
    system: 'linux',
    hosts: ['ping.archlinux.org'],
    paths: [],
    answer: networkManagerOnline,
    source: 'Arch Linux networkmanager: 20-connectivity.conf',
    seen: '2026-11-22',
  },
  {
    id: 'kde',
    system: 'linux',
    hosts: ['networkcheck.kde.org'],
    paths: [],
    answer: text('OK\n'),
    source: 'public lists of such addresses: the body is "OK"',
    seen: '2026-11-29',
  },
  {
    id: 'firefox-canonical',
    system: 'firefox',
    hosts: ['detectportal.firefox.com'],
    paths: ['/canonical.html'],
    answer: page(
      '<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>',
    ),
    ...offspot,
  },
  {
    id: 'firefox-success',
    system: 'firefox',
    hosts: ['detectportal.firefox.com'],
    paths: ['/success.txt'],
    answer: text('success\n'),
    ...offspot,
  },
  {
    id: 'kindle',
    system: 'kindle',
    hosts: ['spectrum.s3.amazonaws.com'],
    paths: ['/kindle-wifi/wifistub.html', '/kindle-wifi/wifistub-eink.html'],
    answer: page(
      '<html><head><title>Kindle Reachability Probe Page</title></head><body>81ce4465-7167-4dcb-835b-dcc9e44c112a</body></html>\n',
    ),
    source: 'WBA fireos.md; the body as several public programs look for it',
    seen: '2026-11-29',
  },
  {
    id: 'cloudflare',
    system: 'cloudflare',
    hosts: ['cp.cloudflare.com'],
    paths: [],
    answer: noContent,
    source: 'public lists of such addresses',
    seen: '2026-11-22',
  },
  {
    id: 'any-204',
    system: 'android',
    hosts: [],
    // Makers of phones have this asked of servers of their own.
    paths: generate204,
    answer: noContent,
    ...wbaSeen,
  },
  {
    id: 'any-apple',
    system: 'apple',
    hosts: [],
    paths: [],
    userAgent: 'CaptiveNetworkSupport',
    answer: appleSuccess,
    ...wbaSeen,
  },
];

/** What a request asks, for whoever looks whether it is a probe. */
export interface ProbeQuestion {
  /** In small letters, without a port. */
  readonly host: string;
  /** Without a query. */
  readonly path: string;
  readonly userAgent: string;
}

/** The probe that this is; undefined: it is none that is known. */
export const findProbe = ({ host, path, userAgent }: ProbeQuestion): Probe | undefined =>
  probes.find(
    (probe) =>
      (probe.hosts.length === 0 || probe.hosts.includes(host)) &&
      (probe.paths.length === 0 || probe.paths.includes(path)) &&
      (probe.userAgent === undefined || userAgent.startsWith(probe.userAgent)),
  );
