import { bookIn, componentOfBook, zimRoot } from '@p2p-hotspot/content/routes';
import {
  findComponent,
  usageSections,
  type ServedComponent,
  type StoreView,
  type UsageKind,
} from '@p2p-hotspot/contract';
import { startPage } from '../holdings/content.ts';
import { broughtPath } from '../pages/installer-group.ts';
import { communityMapsPath } from '../pages/map-page.ts';
import { mediaPath } from '../pages/play-page.ts';

/** What is counted of an answer. */
export interface CountedItem {
  readonly kind: UsageKind;
  readonly item: string;
}

/** An answer that went out, as far as it says what was taken. */
export interface GivenAnswer {
  /** The pattern of the route that answered. */
  readonly route: string;
  /** Parts of the address, by their names in the pattern. */
  readonly parts: Readonly<Record<string, string>>;
  /** Whether it was a page. */
  readonly isPage: boolean;
  readonly store: () => Promise<StoreView>;
}

type Rule = (answer: GivenAnswer) => Promise<CountedItem | undefined> | CountedItem | undefined;

const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const pathOf = ({ parts }: GivenAnswer): string => parts['*'] ?? '';

const addressOf = ({ parts }: GivenAnswer, ...more: readonly string[]): string =>
  [parts['channel'], parts['component'], ...more].join('/');

/** An APK is called after its app and the number of its version. */
const appOf: Rule = (answer) => {
  const [, applicationId] = /^([^/]+?)(?:_\d+)?\.apk$/.exec(fileNameOf(pathOf(answer))) ?? [];
  return applicationId === undefined ? undefined : { kind: 'app', item: applicationId };
};

const installerOf: Rule = (answer) => {
  const name = answer.parts['name'] ?? fileNameOf(pathOf(answer));
  // The list of them is no program.
  return name.endsWith('.json') ? undefined : { kind: 'installer', item: name };
};

const isMap = (path: string): boolean => /\.(?:pm|mb)tiles$/i.test(path);

const mapOf: Rule = (answer) =>
  isMap(pathOf(answer)) ? { kind: 'map', item: addressOf(answer, pathOf(answer)) } : undefined;

const communityMapOf: Rule = ({ parts }) => ({
  kind: 'map',
  item: `community/${parts['file'] ?? ''}`,
});

const find = async ({
  parts: { channel = '', component = '' },
  store,
}: GivenAnswer): Promise<ServedComponent | undefined> =>
  findComponent((await store()).current, 'content', { channel, component });

/** Of a site the pages are counted, as one; of anything else each file. */
const contentOf: Rule = async (answer) => {
  const files = await (await find(answer))?.files();
  if (files === undefined) return undefined;
  const whole = addressOf(answer);
  if (files.has(startPage)) return answer.isPage ? { kind: 'content', item: whole } : undefined;
  const path = pathOf(answer);
  if (!files.has(path)) return undefined;
  return { kind: 'content', item: files.size === 1 ? whole : addressOf(answer, path) };
};

/** A library: its pages, as one. What the program draws around them is its own. */
const libraryOf: Rule = (answer) => {
  if (!answer.isPage) return undefined;
  const found = componentOfBook(bookIn(pathOf(answer)) ?? '');
  return found && { kind: 'content', item: `${found.channel}/${found.component}` };
};

/** `/` is the first of the sections. */
const sectionOf: Rule = ({ route, isPage }) => {
  const first = route.split('/')[1] ?? '';
  const section = usageSections.find((one) => one === (first === '' ? 'home' : first));
  return isPage && section !== undefined ? { kind: 'page', item: section } : undefined;
};

const onPortal: Readonly<Record<string, Rule>> = {
  '/fdroid/repo/*': appOf,
  '/:channel/:component/fdroid/repo/*': appOf,
  '/installers/:channel/:component/*': installerOf,
  [`${broughtPath}/:sha256/:name`]: installerOf,
  '/maps/:channel/:component/*': mapOf,
  [`${communityMapsPath}/:file`]: communityMapOf,
  [`${mediaPath}/:channel/:component/*`]: contentOf,
};

const onSites: Readonly<Record<string, Rule>> = {
  '/:channel/:component/*': contentOf,
  [`${zimRoot}/*`]: libraryOf,
};

/** What an answer of the portal's own origin gave. */
export const itemOnPortal: Rule = (answer) => (onPortal[answer.route] ?? sectionOf)(answer);

/** What an answer of the origin of bundled sites gave. */
export const itemOnSites: Rule = (answer) => onSites[answer.route]?.(answer);
