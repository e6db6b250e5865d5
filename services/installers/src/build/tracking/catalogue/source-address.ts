import { InstallersError } from '../../../errors.ts';

/** Forges whose releases are tracked, by what their programming interface looks like. */
type ForgeKind = 'github' | 'gitlab' | 'forgejo';

interface ForgeAddress<Kind extends ForgeKind> {
  readonly kind: Kind;
  /** Of the forge, without a path. */
  readonly origin: string;
  /** As in `owner/name`; GitLab has groups in groups. */
  readonly project: string;
}

/** Where new versions of an app are announced. */
export type SourceAddress =
  | ForgeAddress<'github'>
  | ForgeAddress<'gitlab'>
  | ForgeAddress<'forgejo'>
  /** The folder of `latest.yml` and its siblings, ending in `/`. */
  | { readonly kind: 'electron'; readonly url: string }
  /** One app of an F-Droid repository; the address ends in `/`. */
  | {
      readonly kind: 'fdroid';
      readonly url: string;
      readonly applicationId: string;
      /** SHA-256 of the certificate that must have signed the repository, hex. */
      readonly fingerprint?: string;
    }
  /** A page that links to the files. */
  | { readonly kind: 'page'; readonly url: string }
  /** The file itself, always at the same address. */
  | { readonly kind: 'file'; readonly url: string };

const usualOrigins: Readonly<Record<string, readonly [ForgeKind, string]>> = {
  github: ['github', 'https://github.com'],
  gitlab: ['gitlab', 'https://gitlab.com'],
  codeberg: ['forgejo', 'https://codeberg.org'],
};

/** Names of this machine alone: nobody in between can change what it answers. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** Whether what an address answers comes from whom it names: HTTPS, or this machine. */
export const isAuthenticated = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

const projectPattern = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)+$/;
const applicationIdPattern = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/;

const invalid = (source: string) =>
  new InstallersError('INSTALLER_SOURCE_INVALID', { parameters: { source } });

const urlIn = (source: string, text: string): URL => {
  if (!URL.canParse(text)) throw invalid(source);
  const url = new URL(text);
  if (!['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw invalid(source);
  }
  if (!isAuthenticated(url)) {
    throw new InstallersError('INSTALLER_SOURCE_PLAIN', { parameters: { source } });
  }
  url.hash = '';
  return url;
};

const folderIn = (source: string, text: string): string => {
  const url = urlIn(source, text);
  url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
};

const forge = (source: string, word: string, rest: string): SourceAddress => {
  const usual = usualOrigins[word];
  const isAddress = /^https?:\/\//.test(rest);
  const [kind] = usual ?? (['forgejo'] as const);
  const url = isAddress ? urlIn(source, rest) : undefined;
  const origin = url?.origin ?? usual?.[1];
  const project = (url?.pathname ?? rest).replace(/^\/|\/$|\.git$/g, '');
  if (origin === undefined || !projectPattern.test(project)) throw invalid(source);
  if (kind !== 'gitlab' && project.split('/').length !== 2) throw invalid(source);
  return { kind, origin, project };
};

/** Well-known forges also by the address that stands in a browser. */
const byAddress = (url: URL): SourceAddress | undefined => {
  const known = Object.values(usualOrigins).find(([, origin]) => origin === url.origin);
  const [owner, name, ...others] = url.pathname.split('/').filter((part) => part !== '');
  if (known === undefined || owner === undefined || name === undefined) return undefined;
  const isOverview = others.length === 0 || (others.length === 1 && others[0] === 'releases');
  return isOverview
    ? { kind: known[0], origin: known[1], project: `${owner}/${name.replace(/\.git$/, '')}` }
    : undefined;
};

const repository = (source: string, applicationId: string, text: string): SourceAddress => {
  const { searchParams } = urlIn(source, text);
  const given = searchParams.get('fingerprint') ?? searchParams.get('FINGERPRINT');
  const fingerprint = given?.replaceAll(/[\s:]/g, '').toLowerCase();
  if (fingerprint !== undefined && !/^[0-9a-f]{64}$/.test(fingerprint)) throw invalid(source);
  return {
    ...{ kind: 'fdroid', url: folderIn(source, text), applicationId },
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
};

/**
 * Reads a source as it stands in `hotspot.yaml`: `github:owner/name`, `gitlab:group/name`,
 * `codeberg:owner/name`, `forgejo:https://host/owner/name` (so, too, for a GitHub or GitLab of one's
 * own), `electron:https://host/folder/`, `org.example.app@https://host/fdroid/repo?fingerprint=…`,
 * `page:https://host/downloads`, or the address of a file.
 *
 * @throws InstallersError INSTALLER_SOURCE_INVALID, INSTALLER_SOURCE_PLAIN for plain HTTP
 */
export const parseSource = (source: string): SourceAddress => {
  const [, word = '', rest = ''] = /^([a-z]+):(.+)$/.exec(source) ?? [];
  if (Object.hasOwn(usualOrigins, word) || word === 'forgejo') return forge(source, word, rest);
  if (word === 'electron') return { kind: 'electron', url: folderIn(source, rest) };
  if (word === 'page') return { kind: 'page', url: urlIn(source, rest).href };
  if (word === 'http' || word === 'https') {
    const url = urlIn(source, source);
    return byAddress(url) ?? { kind: 'file', url: url.href };
  }
  const at = source.indexOf('@');
  const applicationId = source.slice(0, Math.max(0, at));
  if (!applicationIdPattern.test(applicationId)) throw invalid(source);
  return repository(source, applicationId, source.slice(at + 1));
};

/** What an app is called where nobody says: the last speaking word of its source. */
export const nameOfSource = (address: SourceAddress): string => {
  switch (address.kind) {
    case 'github':
    case 'gitlab':
    case 'forgejo':
      return address.project.slice(address.project.lastIndexOf('/') + 1);
    case 'fdroid':
      return address.applicationId;
    case 'electron':
    case 'page':
      return new URL(address.url).hostname;
    case 'file': {
      const { pathname } = new URL(address.url);
      return pathname.slice(pathname.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    }
  }
};
