import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'Programu {app} inaendeshwa katika kontena yake yenyewe' },
  CONTAINER_IMAGE_INVALID: {
    text: 'Image ya kontena {component} haiwezi kufanya kazi kwenye kisanduku hiki ({reason})',
    hint: 'Mwambie mwendeshaji: toleo lenye image bora zaidi linahitajika.',
  },
  CONTAINER_IN_SERVICE: { text: 'Huduma {service} ya kisanduku inatumia image hii' },
  CONTAINER_NO_ENGINE: {
    text: 'Kisanduku hiki hakibadilishi kontena, kwa hiyo image inahifadhiwa bila kutumiwa',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'Chaneli {channel} hutiwa saini na jamii na huleta yaliyomo tu, kwa hiyo image haitumiwi',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} haifanyi kazi: image nyingine iko mahali pake',
    hint: 'Mwambie mwendeshaji: toleo lenye image bora zaidi linahitajika.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'Toleo halisemi image ni ya nini kwa namna inayoeleweka na kisanduku hiki',
  },
  CONTAINER_RESTARTS: {
    text: '{component} inasimama tena na tena, kwa hiyo kisanduku kinarudi kwenye ya awali',
    hint: 'Mwambie mwendeshaji: toleo lenye image bora zaidi linahitajika.',
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'Kisanduku hiki hakina huduma {service}, kwa hiyo image inahifadhiwa bila kutumiwa',
  },
  CONTAINER_STARTING: { text: '{component} inaanza; kisanduku kinasubiri hadi ifanye kazi vizuri' },
  CONTAINER_TAKEN: { text: 'Image nyingine ya matoleo tayari inatumika kwa {name}' },
  CONTAINERS_LOST: {
    text: 'Kumbukumbu ya kilichotumiwa na huduma za kisanduku kabla ya matoleo kuzibadilisha iliharibika kwenye kadi na imepotea. Zinachotumia sasa kinahesabiwa kuwa ndicho hicho',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} haifanyi kazi vizuri, kwa hiyo kisanduku kinarudi kwenye ya awali',
    hint: 'Mwambie mwendeshaji: toleo lenye image bora zaidi linahitajika.',
  },
  PAGE_STATUS_IMAGES: { text: 'Programu katika kontena' },
};
