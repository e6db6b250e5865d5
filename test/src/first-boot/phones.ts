import type * as PhoneModule from '../../../bench/dist/src/phones/phone.js';
import { importBuilt } from '../lab/import-built.ts';

/**
 * A program that is many phones at once: each asks for the home page, the list of apps and an app, on a connection
 * and from an address of its own. It says how many bytes came, and in how many seconds.
 *
 * Words: the addresses of the three, then those of the phones
 */
const [home = '', apps = '', apk = '', ...phones] = process.argv.slice(2);
const { visitAsPhone } = (await importBuilt(
  'bench/dist/src/phones/phone.js',
)) as typeof PhoneModule;

const begun = performance.now();
const answers = await Promise.all(
  phones.map((address, index) => visitAsPhone(index, { home, apps, apk }, () => address)),
);
const bytes = answers.flat().reduce((sum, answer) => sum + answer.bytes, 0);
process.stdout.write(JSON.stringify({ bytes, seconds: (performance.now() - begun) / 1000 }));
