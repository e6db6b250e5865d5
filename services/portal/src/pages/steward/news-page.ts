import { html } from '../../html/html.ts';
import { giveLink } from '../give-link.ts';
import { liveRegion } from '../live-region.ts';
import { actCard } from './act-card.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const newsPath = '/steward/news';

/** Has the box look for news, and look after what is here. */
export const newsPage = (view: StewardView): StewardPage => {
  const { context } = view;
  const { words, status } = context;
  const { mirrors = [], maps = [], installers } = status ?? {};
  const isOnline = mirrors.length + maps.length > 0 || installers !== undefined;
  return {
    title: words.say('PAGE_STEWARD_NEWS'),
    lead: words.say('PAGE_STEWARD_NEWS_LEAD'),
    main: html`${liveRegion(context, false)}
    ${
      isOnline &&
      actCard(view, newsPath, { act: 'pull', title: 'PAGE_PULL', text: 'PAGE_PULL_LEAD' })
    }
    ${actCard(view, newsPath, {
      act: 'rescan',
      title: 'PAGE_STEWARD_RESCAN',
      text: 'PAGE_STEWARD_RESCAN_WHAT',
    })}
    ${actCard(view, newsPath, {
      act: 'scrub',
      title: 'PAGE_STEWARD_SCRUB',
      text: 'PAGE_STEWARD_SCRUB_WHAT',
    })}
    ${giveLink(context)}`,
  };
};
