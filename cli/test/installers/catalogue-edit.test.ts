import test from 'ava';
import { withCatalogueApp } from '../../src/installers/catalogue-edit.ts';

const before = `format: 1
name: Test
installers:
  # Asked for by the school.
  - app: kiwix
    source: github:kiwix/kiwix-desktop # the makers' own
    label: Kiwix # as in the leaflet
    level: 1
    files:
      # For the old laptops.
      - { for: windows/x86/exe, asset: 'old-{version}.exe' }
      - { for: linux/x86_64/appimage, asset: 'kiwix_{version}.AppImage' } # tested
  - app: other # stays
    source: github:a/b
    files: []
`;

const record = { app: 'kiwix', source: 'github:kiwix/kiwix-desktop' };

test('an app that is known gets more files, and what the operator wrote stays', (t) => {
  const after = withCatalogueApp(before, {
    ...record,
    label: 'Kiwix desktop',
    files: [
      { for: 'linux/x86_64/appimage', asset: 'kiwix-desktop_{version}.AppImage' },
      { for: 'windows/x86_64/exe', asset: 'kiwix-{version}.exe' },
    ],
  });
  t.is(
    after.replaceAll('"', "'"),
    before
      .replace('label: Kiwix #', 'label: Kiwix desktop #')
      .replace('kiwix_{version}', 'kiwix-desktop_{version}')
      .replace(
        '# tested\n',
        '# tested\n      - for: windows/x86_64/exe\n        asset: kiwix-{version}.exe\n',
      ),
  );
  t.is(withCatalogueApp(before, { ...record, files: [] }).replaceAll('"', "'"), before);
});

test('files of another source take the place of those before', (t) => {
  const source = 'github:kiwix/kiwix-js';
  const files = [{ for: 'linux/x86_64/deb', asset: 'js_{version}.deb' }];
  const after = withCatalogueApp(before, { app: 'kiwix', source, files });
  t.false(after.includes('old-{version}.exe'));
  t.true(after.includes('js_{version}.deb'));
  t.true(after.includes('# Asked for by the school.'));
  t.true(after.includes('level: 1'));
});

test('an app without files gets its first ones', (t) => {
  const files = [{ for: 'linux/x86_64/deb', asset: 'b_{version}.deb' }];
  const after = withCatalogueApp(before.replace('    files: []\n', ''), {
    app: 'other',
    source: 'github:a/b',
    files,
  });
  t.true(after.includes('# stays'));
  t.true(after.includes('b_{version}.deb'));
});
