import { qrTextOf } from './paper-text.ts';

/** What stands on a page of paper besides the key itself. */
export interface PaperPage {
  /** As in `root-ana`. */
  readonly name: string;
  /** Absent for keys that a collection has one of. */
  readonly holder?: string;
  /** What the key is for, in words. */
  readonly purpose: string;
  /** What people know the key by: a key id, a public key or a certificate's fingerprint, in hex. */
  readonly fingerprint: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly lines: readonly string[];
}

/** Twenty lines a code: about 800 characters, which a phone still reads from ordinary paper. */
const linesPerCode = 20;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const style = `@page{size:A4;margin:12mm}
body{color:#000;background:#fff;font:10pt sans-serif;line-height:1.4;margin:0}
h1{font-size:15pt;margin:0 0 3mm}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 4mm;margin:0 0 3mm}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
ol{margin:0 0 3mm;padding-left:5mm}
pre{font:8.5pt monospace;line-height:1.5;margin:0 0 4mm}
pre.long{columns:2;font-size:6.5pt}
.codes{display:flex;flex-wrap:wrap;gap:6mm}
figure{margin:0;break-inside:avoid}
svg{width:52mm;height:52mm;display:block}
figcaption{font-size:8pt;text-align:center}`;

const codes = async (lines: readonly string[]): Promise<string[]> => {
  // Loaded only where it is seen: every command would wait for it otherwise.
  const { default: QrCode } = await import('qrcode');
  const count = Math.ceil(lines.length / linesPerCode);
  const figures: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const part = lines.slice(index * linesPerCode, (index + 1) * linesPerCode);
    const svg = await QrCode.toString(qrTextOf(part), {
      type: 'svg',
      errorCorrectionLevel: 'M',
      margin: 4,
    });
    figures.push(
      `<figure>${svg.trim()}<figcaption>code ${index + 1} of ${count}</figcaption></figure>`,
    );
  }
  return figures;
};

/**
 * A page to print: the encrypted key as text and as QR codes, black on white, and how to bring it
 * back. It loads nothing and runs nothing.
 */
export const paperPage = async (page: PaperPage): Promise<string> => {
  const { name, holder, purpose, fingerprint, date, lines } = page;
  const isLong = lines.length > linesPerCode;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>Paper backup of ${escaped(name)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>Paper backup of the key ${escaped(name)}</h1>`,
    '<dl>',
    ...(holder === undefined ? [] : [`<dt>Holder</dt><dd>${escaped(holder)}</dd>`]),
    `<dt>What it does</dt><dd>${escaped(purpose)}</dd>`,
    `<dt>Fingerprint</dt><dd>${escaped(fingerprint)}</dd>`,
    `<dt>Printed</dt><dd>${escaped(date)}</dd>`,
    '</dl>',
    '<p>The key is locked with its passphrase, which is <b>not</b> on this page. Keep the two apart, and keep this page where you keep papers that must not be lost or seen. Whoever has both can sign in your name.</p>',
    '<p><b>To bring the key back:</b></p>',
    '<ol>',
    '<li>Scan every code with a phone or a scanner and save the texts in one file, in any order. Or type every line that begins with a number into a file. Small letters are fine, and so are O for 0 and I or L for 1.</li>',
    '<li>Run <code>hotspot keys restore FILE</code>. A line that is wrong or missing is named by its number.</li>',
    '<li>Run <code>hotspot keys passwd --dry-run</code> to see that your passphrase still opens it.</li>',
    '</ol>',
    isLong ? '<pre class="long">' : '<pre>',
    ...lines,
    '</pre>',
    '<div class="codes">',
    ...(await codes(lines)),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
