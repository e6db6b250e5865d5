import type { InThisLanguage } from '../catalogue.ts';
import type { captiveMessages } from '../en/captive.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const captiveWords: InThisLanguage<typeof captiveMessages> = {
  PAGE_CAPTIVE_LEAD: {
    text: 'Sasa uko kwenye Wi-Fi hii. Hapa hakuna Intaneti. Unaweza kusoma, kucheza na kupakua vilivyo kwenye kisanduku hiki.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'Sasa uko kwenye Wi-Fi hii. Unaweza kusoma, kucheza na kupakua vilivyo kwenye kisanduku hiki, na kutumia Intaneti yake kwa muda.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Angalia tu' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Fungua kurasa za kisanduku hiki' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'Dirisha hili dogo haliwezi kupakua. Fungua anwani hii kwenye kivinjari chako:',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Bonyeza anwani na ushikilie hadi uone "Nakili" (Copy). Gusa "Nakili". Fungua kivinjari chako, kama Chrome au Firefox, na ubandike anwani sehemu ya juu.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Ifungue kwenye Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'Kama hakuna kinachofunguka: gusa "Cancel" (ghairi) iliyo juu, kisha "Use Without Internet" (tumia bila Intaneti). Fungua Safari na uandike anwani sehemu ya juu.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'Kama jina halifunguki, tumia namba:' },
  PAGE_CAPTIVE_QR: { text: 'Msimbo wa QR wa {address}, kwa simu iliyo kwenye Wi-Fi hii' },
  PAGE_CAPTIVE_DATA: {
    text: 'Hakuna kinachofunguka? Zima data ya simu ukiwa hapa. Simu zenye data huiacha Wi-Fi isiyo na Intaneti.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Baki umeunganishwa' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'Hapa hakuna Intaneti. Ukibaki, programu nyingine za simu yako nazo hazina Intaneti: huwezi kutuma ujumbe wala kupiga simu kwa Intaneti, hadi utoke kwenye Wi-Fi hii.',
  },
  PAGE_CAPTIVE_STAY_HOURS: {
    text: 'Simu yako haiulizi tena kwa saa {hours}.',
    plural: { of: 'hours', one: { text: 'Simu yako haiulizi tena kwa saa moja.' } },
  },
  PAGE_CAPTIVE_STAY_DO: { text: 'Baki umeunganishwa bila Intaneti' },
  PAGE_CAPTIVE_SHARE: { text: 'Tumia Intaneti' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'Unaweza kutumia Intaneti ya kisanduku hiki kwa dakika {minutes}. Baada ya hapo, rudi kwenye ukurasa huu.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Unaweza kutumia Intaneti ya kisanduku hiki kwa dakika moja. Baada ya hapo, rudi kwenye ukurasa huu.',
      },
    },
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Tumia Intaneti sasa' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'Baada ya hapo, simu yako inaweza kusema "Muunganisho hafifu" (Limited connection), "Hakuna muunganisho wa intaneti" (No internet access) au kuuliza kama unataka kubaki (Stay connected?). Gusa "Ndiyo" (Yes), "Connect anyway", "Always connect" au "Keep Wi-Fi connection": maana yake ni kubaki.',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'Baada ya hapo, gusa "Done" (tayari) iliyo juu.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'Kompyuta yako inaweza kuendelea kusema "No Internet" (hakuna Intaneti). Ni kweli, na haina madhara.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'Unabaki umeunganishwa',
    hint: 'Sasa fungua kurasa za kisanduku hiki. Simu ikiuliza, sema kwamba unataka kubaki kwenye Wi-Fi hii.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'Sasa unaweza kutumia Intaneti',
    hint: 'Umebaki na dakika {minutes}. Baada ya hapo, rudi kwenye ukurasa huu.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Sasa unaweza kutumia Intaneti',
        hint: 'Umebaki na dakika moja. Baada ya hapo, rudi kwenye ukurasa huu.',
      },
    },
  },
  PAGE_CAPTIVE_FORGET: { text: 'Sitaki kubaki tena' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'Simu yako inauliza tena, na inatumia data ya simu kwa Intaneti kama inayo.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'Hilo halikupokelewa',
    hint: 'Ukurasa huu ulikuwa wazi kwa muda mrefu mno. Gusa kitufe tena.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'Intaneti ya kisanduku hiki haiwezi kutumika sasa',
    hint: 'Jaribu tena baada ya dakika moja. Kurasa za kisanduku hiki hufunguka bila Intaneti.',
  },
  PAGE_CAPTIVE_NAMES: { text: 'Kurasa za kisanduku hiki hazifunguki?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Huenda simu yako inatafuta majina mahali pengine. Tumia anwani ya namba. Au fungua "Mipangilio" (Settings), "Mtandao na intaneti" (kwenye Samsung "Muunganisho", "Mipangilio zaidi ya muunganisho"), "DNS ya Faragha", na uchague "Otomatiki". Zima VPN pia.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Huenda simu yako inatafuta majina mahali pengine. Tumia anwani ya namba. Au zima, ukiwa hapa, VPN na "iCloud Private Relay".',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Huenda kivinjari chako kinatafuta majina mahali pengine. Tumia anwani ya namba. Au zima "Secure DNS" (DNS salama) kwenye mipangilio ya kivinjari, na VPN.',
  },
};
