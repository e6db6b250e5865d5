import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'Programu zote kwa F-Droid' },
  PAGE_STORE_WHY: {
    text: 'F-Droid ni duka la programu. Husakinisha programu za kisanduku hiki na kuzisasisha ukirudi.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'F-Droid Basic ipo kwenye kisanduku hiki, lakini haiwezi kuchukua chochote hapa',
    hint: 'Hukataa anwani zisizo na HTTPS. Chukua ile inayoitwa F-Droid tu.',
  },
  PAGE_STORE_GET: { text: 'Pata F-Droid' },
  PAGE_STORE_GET_HOW: { text: 'Ipakue, fungua faili na uruhusu simu kuisakinisha.' },
  PAGE_STORE_PICTURES: { text: 'Jinsi ya kufanya, kwa picha' },
  PAGE_STORE_SIGNED: { text: 'Imetiwa saini na watengenezaji wa F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'Haikutiwa saini na watengenezaji wa F-Droid: muulize mwendeshaji wako ni nani aliyetia',
  },
  PAGE_STORE_ABSENT: {
    text: 'F-Droid haipo kwenye kisanduku hiki. Kama simu yako haina, chukua programu moja moja kutoka orodha iliyo juu.',
  },
  PAGE_STORE_ADD: { text: 'Ongeza kisanduku hiki kwenye F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'Kwenye simu, ndani ya F-Droid: fungua Repositories kwenye mipangilio, gusa + na uskani picha hii kutoka skrini nyingine.',
  },
  PAGE_STORE_QR: { text: 'Msimbo wa QR: anwani ya programu za kisanduku hiki' },
  PAGE_STORE_SAME_PHONE: {
    text: 'Ukurasa huu uko kwenye simu yenyewe? Basi gusa au nakili. Anwani:',
  },
  PAGE_STORE_COPY: { text: 'Nakili' },
  PAGE_STORE_COPIED: { text: 'Imenakiliwa' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid, toleo la 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid, toleo la 2 au jipya zaidi' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic, toleo la 2 au jipya zaidi' },
  PAGE_STORE_TAP: { text: 'Gusa mojawapo. Kama hakuna kinachofunguka, jaribu inayofuata:' },
  PAGE_STORE_TAP_INTENT: { text: 'Fungua F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Fungua kama repository' },
  PAGE_STORE_TAP_LINK: { text: 'Fungua fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'Au kwa mkono: nakili anwani. Ndani ya F-Droid, fungua Repositories kwenye mipangilio, gusa + na uiweke.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'Hukataa anwani zisizo na HTTPS, na kisanduku hiki hakina HTTPS. Tumia F-Droid badala ya F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Sakinisha' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'Programu za kisanduku hiki sasa zimo ndani ya F-Droid. Chagua "baki umeunganishwa" kama simu inasema Wi-Fi hii haina Intaneti.',
  },
  PAGE_STORE_NEWER: {
    text: 'Orodha ya kisanduku hiki ni ya {date}. Simu iliyokuwa kwenye kisanduku chenye orodha mpya zaidi hubaki na hiyo: kama programu haiwezi kupakiwa, ipakue kutoka ukurasa huu.',
  },
};
