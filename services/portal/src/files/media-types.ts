/**
 * File types by extension. Own table, because those of common web servers lack what matters here:
 * served as text/plain, an APK is opened as text or saved as ".apk.txt".
 */
const types: Readonly<Record<string, string>> = {
  // Pages and data
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  geojson: 'application/geo+json',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  // Pictures
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  bmp: 'image/bmp',
  // Sound and film
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  // Documents
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  // Fonts
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  // Apps and installers
  apk: 'application/vnd.android.package-archive',
  jar: 'application/java-archive',
  exe: 'application/vnd.microsoft.portable-executable',
  msi: 'application/x-msi',
  dmg: 'application/x-apple-diskimage',
  pkg: 'application/octet-stream',
  appimage: 'application/octet-stream',
  deb: 'application/vnd.debian.binary-package',
  rpm: 'application/x-rpm',
  flatpak: 'application/vnd.flatpak',
  // Archives
  zip: 'application/zip',
  gz: 'application/gzip',
  tgz: 'application/gzip',
  bz2: 'application/x-bzip2',
  xz: 'application/x-xz',
  zst: 'application/zstd',
  '7z': 'application/x-7z-compressed',
  tar: 'application/x-tar',
  // Maps and libraries
  pmtiles: 'application/vnd.pmtiles',
  mbtiles: 'application/vnd.sqlite3',
  pbf: 'application/x-protobuf',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  zim: 'application/x-zim',
};

const byExtension = new Map(Object.entries(types));

const unknownType = 'application/octet-stream';

/** `a/b.PNG` → `png`; empty where the name has no extension. */
export const extensionOf = (path: string): string =>
  /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** MIME type of a file by its name; bytes are never sniffed, and browsers are told not to. */
export const mediaTypeOf = (path: string): string =>
  byExtension.get(extensionOf(path)) ?? unknownType;

/** Whether gzip makes the type notably smaller: text, not what is compressed already. */
export const isCompressible = (mediaType: string): boolean =>
  /^(?:text\/|image\/svg|application\/(?:json|xml|wasm|[a-z.+-]+\+(?:json|xml))|font\/[to]tf)/.test(
    mediaType,
  );

const installable = new Set(
  'apk exe msi dmg pkg appimage deb rpm flatpak jar zip gz tgz bz2 xz zst 7z tar'.split(' '),
);

/** Files that people save and open with something else than the browser. */
export const isDownload = (path: string): boolean => installable.has(extensionOf(path));
