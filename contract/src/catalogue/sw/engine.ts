import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'Injini ya kontena ya kisanduku haijibu',
    hint: 'Kisanduku kitajaribu tena chenyewe. Kisanduku kinaendelea na kilicho nacho. Waendeshaji: je, huduma "engine" inafanya kazi, na injini yenyewe?',
  },
  ENGINE_REFUSED: {
    text: 'Injini ya kontena ya kisanduku imekataa: {reason}',
    hint: 'Kisanduku kinaendelea na kilicho nacho.',
  },
  ENGINE_FULL: {
    text: 'Nafasi haitoshi kwa programu mpya: zinahitajika {neededBytes}, zilizo wazi ni {freeBytes} mahali kontena zinapowekwa',
    hint: 'Ondoa kwenye kisanduku kisichohitajika, au tumia kadi kubwa zaidi. Kisanduku kinaendelea na kilicho nacho.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'Programu iliyokuja si ile iliyoahidiwa: {reason}',
    hint: 'Hakuna sehemu yake inayotumiwa. Kisanduku kinaendelea na kilicho nacho. Ikitokea tena, tengeneza toleo upya.',
  },
  ENGINE_UNHEALTHY: {
    text: '{service} mpya haikuanza vizuri, kwa hiyo kisanduku kimerudi kwenye ya awali',
    hint: 'Mwambie mwendeshaji: toleo lenye bora zaidi linahitajika.',
  },
  ENGINE_SUPERVISED: {
    text: 'balena ndiyo inayotunza kontena za kisanduku hiki, kwa hiyo toleo haliwezi kuzibadilisha',
    hint: 'Msimbo wa huduma bado huja na matoleo; image hutoka balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'Kisanduku hiki hakipokei programu katika kontena zao wenyewe',
    hint: 'SIDELOAD_APPS=on huziruhusu.',
  },
};
