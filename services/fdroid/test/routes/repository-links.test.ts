import test from 'ava';
import { qrSvg, repositoryLinks } from '../../src/routes/index.ts';

test('every client gets a link that it understands', (t) => {
  const address = 'http://192.168.44.1/fdroid/repo';
  const scan = `${address}?fingerprint=AB12`;
  t.deepEqual(repositoryLinks(address, 'ab12'), {
    address,
    scan,
    appLink: `https://fdroid.link/#${scan}`,
    legacy: 'fdroidrepo://192.168.44.1/fdroid/repo?fingerprint=AB12',
    intent: `intent://fdroid.link/#${scan}#Intent;scheme=https;package=org.fdroid.fdroid;end`,
  });
  t.is(
    repositoryLinks('https://example.org/fdroid/repo', 'ab').legacy,
    'fdroidrepos://example.org/fdroid/repo?fingerprint=AB',
  );
});

test('the QR code is an SVG of a size that old cameras read', async (t) => {
  const { scan } = repositoryLinks('http://192.168.44.1/fdroid/repo', 'ab'.repeat(32));
  const svg = await qrSvg(scan);
  // Version 6, 41 modules, and a quiet zone of 4 on each side.
  t.regex(svg, /^<svg [^>]*viewBox="0 0 49 49"/);
  t.true(svg.length < 6000);
});
