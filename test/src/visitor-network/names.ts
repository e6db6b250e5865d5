import { captured, expect, gateway } from './lab.ts';
import type { LineProgram } from './line-program.ts';

type Row = readonly [name: string, type: number, answer: string];

const [a, aaaa, https, svcb, txt, mx, ptr, soa, ns, any] = [
  1, 28, 65, 64, 16, 15, 12, 6, 2, 255,
] as const;

const isThere = `NOERROR ${captured}`;
const isOurs = `NOERROR ${gateway}`;
const nothing = 'NOERROR';
const noSuchName = 'NXDOMAIN';

/** What visitors hear while nobody is asked outside: never a refusal, never silence. */
const whileCapturing: readonly Row[] = [
  ['connectivitycheck.gstatic.com', a, isThere],
  ['connectivitycheck.gstatic.com', aaaa, nothing],
  ['captive.apple.com', https, nothing],
  ['_dns.resolver.arpa', svcb, nothing],
  ['example.com', txt, nothing],
  ['example.com', mx, nothing],
  ['example.com', soa, nothing],
  ['example.com', ns, nothing],
  ['example.com', any, isThere],
  ['a-name-that-nobody-has.example', a, isThere],
  ['8.8.8.8.in-addr.arpa', ptr, nothing],
  ['1.44.168.192.in-addr.arpa', ptr, 'NOERROR library.lan'],
  ['99.44.168.192.in-addr.arpa', ptr, noSuchName],
  ['library.lan', a, isOurs],
  ['LiBrArY.LaN', a, isOurs],
  ['library.lan', aaaa, nothing],
  ['library.lan', https, nothing],
  ['files.library.lan', a, isOurs],
  ['library', a, isOurs],
  ['library.local', a, isOurs],
  ['printer.local', a, noSuchName],
  ['wpad', a, noSuchName],
  ['wpad.lan', a, noSuchName],
  ['use-application-dns.net', a, noSuchName],
  ['use-application-dns.net', aaaa, noSuchName],
  ['mask.icloud.com', a, noSuchName],
  ['dns.msftncsi.com', a, 'NOERROR 131.107.255.255'],
];

/** Names of the resolver behind the uplink, and what comes of them. */
const whileSharing: readonly Row[] = [
  ['outside.example', a, 'NOERROR 9.9.9.9'],
  // Rebinding: a foreign name never leads into the visitors' network.
  ['inside.example', a, nothing],
  ['library.lan', a, isOurs],
  ['wpad.lan', a, noSuchName],
  ['neighbour.lan', a, noSuchName],
  ['printer.local', a, noSuchName],
  ['use-application-dns.net', a, noSuchName],
  ['99.44.168.192.in-addr.arpa', ptr, noSuchName],
];

const check = async (visitor: LineProgram, rows: readonly Row[]): Promise<void> => {
  const questions = rows.map(([name, type]) => [name, type]);
  const answers = (await visitor.ask({ act: 'names', server: gateway, questions })) as string[];
  for (const [index, [name, type, answer]] of rows.entries()) {
    expect(`${name}, type ${type}`, answers[index], answer);
  }
};

export const checkCapturing = (visitor: LineProgram): Promise<void> =>
  check(visitor, whileCapturing);

export const checkSharing = (visitor: LineProgram): Promise<void> => check(visitor, whileSharing);
