import {
  otherItems,
  usageSections,
  type MessageCode,
  type UsageItem,
  type UsageKind,
  type UsageSection,
} from '@p2p-hotspot/contract';
import type { AppRepositories } from '../../holdings/app-repositories.ts';
import { mapNameOf, toldMap } from '../../holdings/community-maps.ts';
import { componentLabelText } from '../component-parts.ts';
import { componentsOf, type PageContext } from '../page-context.ts';

/** What people call an item; what is here no more keeps the name that it was counted by. */
export type NameOfItem = (item: Pick<UsageItem, 'kind' | 'item'>) => string;

export const kindTitles: Readonly<Record<UsageKind, MessageCode>> = {
  app: 'PAGE_USAGE_KIND_APP',
  installer: 'PAGE_USAGE_KIND_INSTALLER',
  content: 'PAGE_USAGE_KIND_CONTENT',
  map: 'PAGE_USAGE_KIND_MAP',
  page: 'PAGE_USAGE_KIND_PAGE',
};

const sectionTitles: Readonly<Record<UsageSection, MessageCode>> = {
  home: 'PAGE_USAGE_SECTION_HOME',
  apps: 'PAGE_APPS',
  installers: 'PAGE_INSTALLERS',
  content: 'PAGE_CONTENT',
  maps: 'PAGE_MAPS',
  search: 'PAGE_SEARCH',
  help: 'PAGE_HELP',
  welcome: 'PAGE_USAGE_SECTION_WELCOME',
  about: 'PAGE_USAGE_SECTION_ABOUT',
};

/** A list of apps that cannot be read costs its names. */
const appNames = async (
  context: PageContext,
  repositories: AppRepositories,
): Promise<ReadonlyMap<string, string>> => {
  const served = componentsOf(context, 'apps');
  const shelves = await Promise.all(
    served.map(({ channel, component }) =>
      repositories.find(served, channel, component.name).catch(() => undefined),
    ),
  );
  return new Map(
    shelves
      .flatMap((shelf) => shelf?.apps ?? [])
      .map(({ applicationId, name }) => [applicationId, context.words.localizedText(name)]),
  );
};

const partName = ({ words, store }: PageContext, item: string): string => {
  const [channel, name, ...path] = item.split('/');
  const served = store.current?.components.find(
    (one) => one.channel === channel && one.component.name === name,
  );
  if (served === undefined) return item;
  const label = componentLabelText(words, served);
  return path.length === 0 ? label : `${label}: ${path.join('/')}`;
};

const mapName = (context: PageContext, item: string): string => {
  const file = /^community\/(.+)$/.exec(item)?.[1];
  if (file === undefined) return partName(context, item);
  return mapNameOf(toldMap(context.status, file)?.label ?? '', file);
};

export const namesOfItems = async (
  context: PageContext,
  repositories: AppRepositories,
): Promise<NameOfItem> => {
  const { words } = context;
  const apps = await appNames(context, repositories);
  return ({ kind, item }) => {
    if (item === otherItems) return words.say('PAGE_USAGE_OTHERS');
    if (kind === 'app') return apps.get(item) ?? item;
    if (kind === 'content') return partName(context, item);
    if (kind === 'map') return mapName(context, item);
    const section = usageSections.find((one) => kind === 'page' && one === item);
    return section === undefined ? item : words.say(sectionTitles[section]);
  };
};
