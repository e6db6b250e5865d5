import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'Hatua {step} kati ya {steps}' },
  PAGE_STEPS: { text: 'Hatua zote' },
  PAGE_STEP_BACK: { text: 'Nyuma' },
  PAGE_STEP_NEXT: { text: 'Endelea' },
  PAGE_WELCOME: { text: 'Hatua za kwanza' },
  PAGE_WELCOME_HOME: { text: 'Mgeni hapa? Anzia hapa' },
  PAGE_WELCOME_JOIN: { text: 'Uko kwenye Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'Vyote unavyoona hapa vinatoka kwenye kisanduku kilicho karibu nawe. Huhitaji Intaneti, pesa wala jina.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Tumia kivinjari chako mwenyewe' },
  PAGE_WELCOME_BROWSER_HOW: {
    text: 'Fungua kivinjari unachotumia kila siku, na uandike anwani hii:',
  },
  PAGE_WELCOME_DIGITS: { text: 'Kama haifunguki, andika hii:' },
  PAGE_WELCOME_QR: { text: 'Msimbo wa QR: anwani ya kisanduku hiki' },
  PAGE_WELCOME_QR_HOW: {
    text: 'Simu nyingine kwenye Wi-Fi hii inaweza kuskani picha hii kwa kamera yake.',
  },
  PAGE_WELCOME_STAY: { text: 'Baki kwenye Wi-Fi hii' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'Simu ikisema hakuna Intaneti, chagua "baki umeunganishwa" au "tumia mtandao huu ulivyo". Zima data ya simu ukiwa hapa.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'Kama dirisha dogo lina kitufe "Cancel" (ghairi), kiguse na uchague "Use Without Internet" (tumia bila Intaneti). Kisha fungua Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'Kompyuta ikisema hakuna Intaneti, baki umeunganishwa hata hivyo.',
  },
  PAGE_WELCOME_LOOK: { text: 'Nataka tu kusoma, kutazama au kuangalia' },
  PAGE_WELCOME_APP: { text: 'Pata programu' },
  PAGE_WELCOME_APP_WHY: {
    text: 'Kwa Manyverse unaandikiana na marafiki na majirani. Hapa inafanya kazi bila Intaneti. Haiombi namba ya simu wala barua pepe.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'Manyverse haipo kwenye kisanduku hiki',
    hint: 'Mwombe msimamizi wa kisanduku hiki. Kama simu yako inayo tayari, itumie hapa.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'Hakuna Manyverse ya kifaa hiki kwenye kisanduku hiki: {system}',
    hint: 'Hapa chini ziko faili za vifaa vingine. Unaweza kuhifadhi moja na kumpelekea rafiki.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'iPhone au iPad haisakinishi programu kutoka kisanduku hiki',
    hint: 'Huchukua programu kutoka duka la Apple tu. Ukiwa na Intaneti, tafuta Manyverse huko. Kisha itawapata marafiki zako kwenye Wi-Fi hii pia.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'Kwa vifaa vingine' },
  PAGE_WELCOME_APP_ALL: { text: 'Tazama programu zote' },
  PAGE_WELCOME_CAN: { text: 'Kila kifaa kinaweza kufanya nini hapa' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Simu au tableti ya Android: yote. Husakinisha programu kutoka kisanduku hiki.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone au iPad: kusoma, kutazama, kusikiliza, kuangalia ramani, kuhifadhi faili. Hakuna programu kutoka kisanduku hiki.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Kompyuta: kusoma, kutazama, kusikiliza, kuangalia ramani, kuhifadhi faili, na kusakinisha programu zilizopo hapa.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Bila programu yoyote: kusoma, kutazama, kusikiliza na kuangalia ramani kwenye kivinjari.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'Ongeza marafiki' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Kutaneni kwenye Wi-Fi hii. Fungueni Manyverse kwenye simu zote mbili. Kila mmoja anamfuata mwenzake.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Wote wawili lazima wafuatane. Kisha simu zenu hubadilishana mnachoandika.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Waonyeshe wengine anwani' },
  PAGE_MINI_BROWSER: {
    text: 'Dirisha hili dogo haliwezi kupakua',
    hint: 'Fungua kivinjari chako cha kawaida na uandike: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'Jinsi ya kufanya' },
};
