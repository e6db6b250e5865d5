import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse, hatua kwa hatua' },
  PAGE_MANYVERSE_INSTALL: { text: 'Sakinisha Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: { text: 'Ipakue, fungua faili na uruhusu simu kuisakinisha.' },
  PAGE_MANYVERSE_START: { text: 'Tengeneza akaunti yako' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Fungua Manyverse. Soma kurasa za kwanza, kisha gusa "Create account" (tengeneza akaunti).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Fungua menyu iliyo juu, "My profile" (wasifu wangu), "Edit profile" (hariri wasifu). Weka jina na picha ambazo marafiki zako wanazijua. Gusa "Save" (hifadhi).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'Akaunti yako iko kwenye simu hii tu',
    hint: 'Hakuna nenosiri, na hakuna anayeweza kukurudishia akaunti. Fungua "Settings" (mipangilio), "Backup" (nakala ya akiba), "Show Recovery Phrase" (onyesha maneno ya kurejesha). Andika maneno kwenye karatasi na usimwonyeshe mtu.',
  },
  PAGE_MANYVERSE_ONE_PHONE: { text: 'Usitumie akaunti moja kwenye simu mbili: hilo huiharibu.' },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Fungua "Connections" (miunganisho)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Gusa kichupo "Connections" (miunganisho). Kama kuna kitufe "Open Connections Panel" (fungua paneli ya miunganisho), kiguse pia.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'Alama ya Wi-Fi lazima iwe imewashwa. Huhitaji Bluetooth wala Intaneti.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Fuata vifaa vilivyo kwenye Wi-Fi hii' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'Unaona simu za Wi-Fi hii ambazo zimefungua Manyverse. Gusa unayoijua, kisha "Connect and follow" (unganisha na ufuate). Kama hilo halipo: "Open profile" (fungua wasifu), kisha "Follow" (fuata).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'Rafiki yako anafanya vivyo hivyo na simu yako.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'Hakuna mtu? Simu zote mbili lazima ziwe kwenye Wi-Fi hii, Manyverse ikiwa imefunguliwa. Subiri dakika moja.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Subiri mara ya kwanza' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'Simu sasa inaleta yale ambayo marafiki zako waliandika. Inaweza kuchukua dakika nyingi. Acha Manyverse wazi na ubaki kwenye Wi-Fi hii.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: { text: 'Programu inaweza kuonekana kama imesimama. Usiifunge.' },
  PAGE_MANYVERSE_FRIENDS: { text: 'Fuata marafiki' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'Katika unachosoma, gusa jina la mtu, kisha "Follow" (fuata). Tangu hapo simu yako huleta anachoandika mtu huyo.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Bila Intaneti unaweza kusoma na kuandika wakati wowote. Unachoandika husafiri simu yako na ya rafiki zikiwa kwenye Wi-Fi moja.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'Unachoandika hadharani hakiwezi kurudishwa',
    hint: 'Wengine huhifadhi nakala. Usiandike chochote kinachoweza kukudhuru wewe au wengine.',
  },
  PAGE_FDROID: { text: 'F-Droid, hatua kwa hatua' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'F-Droid ni ya simu na tableti za Android tu',
    hint: 'Hapa unaweza kusoma jinsi inavyofanywa. Fungua ukurasa huu tena kwenye simu ya Android.',
  },
  PAGE_FDROID_ALLOW: { text: 'Ruhusu simu kuisakinisha' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Fungua faili uliyopakua. Simu inauliza kama kivinjari chako kinaruhusiwa kusakinisha programu. Kiruhusu, kisha gusa "Sakinisha".',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'F-Droid inaposakinisha programu yake ya kwanza, simu inauliza tena. Iruhusu F-Droid pia.',
  },
  PAGE_FDROID_UPDATE: { text: 'Sakinisha au sasisha programu' },
  PAGE_FDROID_UPDATE_HOW: {
    text: 'Tafuta programu ndani ya F-Droid, ifungue na uguse "Sakinisha".',
  },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'Ukirudi kwenye Wi-Fi hii siku nyingine, fungua F-Droid tena: inaonyesha programu zipi zina masasisho.',
  },
};
