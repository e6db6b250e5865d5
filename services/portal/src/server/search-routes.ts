import type { FastifyInstance } from 'fastify';
import type { AppRepositories } from '../holdings/app-repositories.ts';
import { readOrTell, type Readable } from '../holdings/readable.ts';
import { searchText, type Find, type Search, type SearchOutcome } from '../holdings/search.ts';
import type { FoundApp } from '../pages/find-row.ts';
import { componentsOf, type PageContext } from '../pages/page-context.ts';
import { findGroupOf, searchPage } from '../pages/search-page.ts';
import type { PageSender } from './page-sender.ts';

/** Apps that were found, as their repositories tell of them: in the visitor's language, with their icons. */
const appsOf = async (
  context: PageContext,
  repositories: AppRepositories,
  outcome: Readable<SearchOutcome>,
): Promise<ReadonlyMap<Find, FoundApp>> => {
  const finds = outcome.kind === 'read' ? outcome.value.finds : [];
  const apps = new Map<Find, FoundApp>();
  const served = componentsOf(context, 'apps');
  for (const find of finds.filter(({ group }) => group === 'apps')) {
    const { channel, component } = find.served;
    const shelf = await readOrTell(() => repositories.find(served, channel, component.name));
    if (shelf.kind === 'damaged' || shelf.value === undefined) continue;
    const { value } = shelf;
    const app = value.apps.find(({ applicationId }) => applicationId === find.place.path);
    if (app !== undefined) apps.set(find, { shelf: value, app });
  }
  return apps;
};

/** The page of search. */
export const searchRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  repositories: AppRepositories,
  search: Search,
): void => {
  server.get('/search', async (request, reply) => {
    const context = await pages.contextOf(request);
    const text = searchText(request.query);
    const outcome = await readOrTell(() => search(context.store, text));
    const apps = await appsOf(context, repositories, outcome);
    const page = searchPage(context, {
      ...{ text, outcome, only: findGroupOf(request.query) },
      appOf: (find) => apps.get(find),
    });
    return pages.send(request, reply, context, page);
  });
};
