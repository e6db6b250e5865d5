import type { InThisLanguage } from '../catalogue.ts';
import type { appPageMessages } from '../en/app-pages.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const appPageWords: InThisLanguage<typeof appPageMessages> = {
  PAGE_APPS_DAMAGED: {
    text: 'Programu zisizoweza kuonyeshwa: {count}',
    hint: 'Nyingine zinaweza kutumika. Mwambie mwendeshaji wa kisanduku hiki.',
  },
  PAGE_APP_BACK: { text: 'Programu zote' },
  PAGE_APP_FOR_NEW: { text: 'Kwa simu mpya (biti 64)' },
  PAGE_APP_FOR_OLD: { text: 'Kwa simu za zamani zaidi (biti 32)' },
  PAGE_APP_FOR_INTEL_64: { text: 'Kwa Chromebook na tableti zenye Intel au AMD (biti 64)' },
  PAGE_APP_FOR_INTEL_32: { text: 'Kwa tableti za zamani zenye Intel au AMD (biti 32)' },
  PAGE_APP_FOR_ALL: { text: 'Kwa simu zote' },
  PAGE_APP_WHICH: {
    text: 'Hujui ni ipi? Chukua ya kwanza. Simu ikisema haifai, chukua inayofuata.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'Hakuna toleo la programu hii kwa Android {version}',
    hint: 'Simu hii ina toleo hilo. Faili zote ziko hapa chini, kwa simu nyingine.',
  },
  PAGE_APP_COMPUTER: {
    text: 'Programu hii ni ya simu na tableti za Android. Hapa unaweza kuhifadhi faili na kuipeleka huko.',
  },
  PAGE_APP_HOW: { text: 'Jinsi ya kuisakinisha, kwa picha' },
  PAGE_APP_PICTURES: { text: 'Picha' },
  PAGE_APP_PICTURE: { text: 'Picha ya {number} ya {name}' },
  PAGE_APP_ABOUT: { text: 'Ni nini' },
  PAGE_APP_NEWS: { text: 'Mapya katika toleo {version}' },
  PAGE_APP_OTHERS: { text: 'Matoleo mengine, pia kwa simu za zamani' },
  PAGE_APP_SINCE: { text: 'Iko katika orodha tangu {date}' },
  PAGE_APP_PERMISSIONS: { text: 'Inachoweza kufanya' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'Haiombi chochote unachohitaji kujua.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Ruhusa zisizoelezwa hapa: {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Inaweza kuona ulipo' },
  PAGE_PERMISSION_LOCATION_ALWAYS: { text: 'Inaweza kuona ulipo, pia ikiwa chinichini' },
  PAGE_PERMISSION_CAMERA: { text: 'Inaweza kutumia kamera' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Inaweza kurekodi sauti' },
  PAGE_PERMISSION_CONTACTS: { text: 'Inaweza kusoma au kubadilisha anwani zako' },
  PAGE_PERMISSION_MESSAGES: {
    text: 'Inaweza kusoma au kutuma ujumbe (SMS), na hiyo inaweza kugharimu pesa',
  },
  PAGE_PERMISSION_CALLS: { text: 'Inaweza kupiga simu, au kuona unazungumza na nani' },
  PAGE_PERMISSION_CALENDAR: { text: 'Inaweza kusoma au kubadilisha kalenda yako' },
  PAGE_PERMISSION_FILES: { text: 'Inaweza kusoma au kubadilisha picha, muziki au faili nyingine' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Inaweza kusoma na kubadilisha faili zote' },
  PAGE_PERMISSION_HEALTH: { text: 'Inaweza kupima mwili wako au mienendo yako' },
  PAGE_PERMISSION_APPS: { text: 'Inaweza kuona programu ulizonazo au unazotumia' },
  PAGE_PERMISSION_INSTALL: { text: 'Inaweza kuomba kusakinisha au kuondoa programu nyingine' },
  PAGE_PERMISSION_CONTROL: {
    text: 'Inaweza kujionyesha juu ya programu nyingine, au kubadilisha mipangilio',
  },
  PAGE_PERMISSION_NEARBY: { text: 'Inaweza kupata vifaa vilivyo karibu (Bluetooth, Wi-Fi, NFC)' },
  PAGE_PERMISSION_BACKGROUND: { text: 'Inaweza kuanza yenyewe, au kufanya kazi bila kuonekana' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Inaweza kuonyesha arifa' },
  PAGE_PERMISSION_NETWORK: { text: 'Inaweza kutumia Intaneti na Wi-Fi' },
  PAGE_APP_TRAITS: { text: 'Yale ambayo huenda usiyapende' },
  PAGE_TRAIT_ADS: { text: 'Inaonyesha matangazo' },
  PAGE_TRAIT_ALGORITHM: { text: 'Imetiwa saini kwa njia isiyo salama tena' },
  PAGE_TRAIT_VULNERABLE: { text: 'Ina kasoro ya usalama inayojulikana' },
  PAGE_TRAIT_ADULT: { text: 'Inaweza kuonyesha vitu visivyofaa kila mtu' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Msimbo wake wa chanzo hauko wazi tena' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Inapendekeza programu zisizo huru' },
  PAGE_TRAIT_ASSETS: { text: 'Ina picha au sauti zisizo huru' },
  PAGE_TRAIT_PARTS: { text: 'Ina sehemu zisizo programu huru' },
  PAGE_TRAIT_NEEDS: { text: 'Inahitaji programu nyingine zisizo huru' },
  PAGE_TRAIT_SERVICE: { text: 'Inahitaji huduma isiyo programu huru' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Inafanya kazi na huduma moja tu' },
  PAGE_TRAIT_TRACKING: { text: 'Inaripoti unachofanya' },
  PAGE_TRAIT_ORIGINAL: { text: 'Programu ya asili si programu huru' },
  PAGE_FILE_CHECK: { text: 'Kagua faili hii' },
  PAGE_FILE_CHECKSUM: { text: 'Jumla ya ukaguzi ya faili (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Aliyeitia saini (SHA-256 ya cheti)' },
  PAGE_SIGNER_KEPT: {
    text: 'Mwendeshaji wako ameweka mtia saini huyu kwa programu hii: toleo la mtu mwingine huzuiwa.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'Huyu si mtia saini ambaye mwendeshaji wako amemweka kwa toleo jipya zaidi la programu hii.',
  },
  PAGE_LEVEL_NONE: { text: 'Mwendeshaji wako alileta faili hii. Ilikotoka hakukuandikwa.' },
  PAGE_LEVEL_0: {
    text: 'Ilitoka kwenye seva ya watengenezaji wake kwa mawasiliano yaliyolindwa. Hakuna zaidi kilichoweza kukaguliwa.',
  },
  PAGE_LEVEL_1: {
    text: 'Jumla yake ya ukaguzi ni ile inayotangazwa na seva ya watengenezaji wake.',
  },
  PAGE_LEVEL_2: { text: 'Ina saini, na saini hiyo ni sahihi.' },
  PAGE_LEVEL_3: {
    text: 'Imetiwa saini na watu wale wale wa toleo lililotangulia, au na wale ambao mwendeshaji wako aliwataja.',
  },
  PAGE_LEVEL_4: { text: 'Imetiwa saini kwa ufunguo ambao mwendeshaji wako anaujua na aliutaja.' },
  PAGE_CHECK: { text: 'Jinsi ya kukagua faili' },
  PAGE_CHECK_HOW: {
    text: 'Jumla ya ukaguzi ni alama ya kidole ya faili. Fungua terminali mahali faili ilipo, andika mstari huu ukiweka jina la faili badala ya FILE, kisha linganisha tarakimu zote na zilizo katika ukurasa huu:',
  },
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'Ilitoka {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Mpya kuliko toleo. Kisanduku kiliipata kwa watengenezaji wake; imesainiwa na aliyetajwa na mwendeshaji.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'Katika toleo la {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Hakuna kitu hapa kinachoweza kusakinishwa kwenye iPhone au iPad',
    hint: 'Huchukua programu kutoka duka la Apple tu. Vitabu, filamu na kurasa za kisanduku hiki hufunguka katika kivinjari chako.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: 'Je, hii ni iPad? Nyingi husema kuwa ni Mac. Hakuna kitu hapa kinachoweza kusakinishwa kwenye iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'Chromebook husakinisha programu za Linux (.deb) baada ya kuwasha Linux katika mipangilio yake. Nyingi pia husakinisha programu za Android.',
  },
  PAGE_WHICH_WINDOWS: {
    text: 'Ipi? Fungua Settings, System, About, na utazame "System type". Ikisema ARM, chukua ya ARM; la sivyo, ya Intel na AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: 'Ipi? Fungua menyu ya Apple na "About This Mac". Ikisema "Chip: Apple", chukua ya ARM; ikisema Intel, ya Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: 'Ipi? Andika "uname -m" katika terminali. Kwa x86_64 chukua ya Intel na AMD ya biti 64, kwa aarch64 ya ARM ya biti 64.',
  },
  PAGE_WHICH_ANDROID: {
    text: 'Ipi? Simu mpya huchukua biti 64 (ARM), za zamani zaidi biti 32 (ARM). Moja isipofaa, chukua nyingine.',
  },
  PAGE_FORMAT_DEB: { text: 'kwa Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'kwa Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'kwa Linux ya aina yoyote' },
  PAGE_SOURCES: { text: 'Sakinisha programu kutoka kisanduku hiki' },
  PAGE_SOURCES_LEAD: {
    text: 'Android huuliza kabla ya kusakinisha programu isiyotoka duka lake. Hivi ndivyo inavyofanywa. Majina ni tofauti kidogo kwenye baadhi ya simu.',
  },
  PAGE_SOURCES_WHICH: {
    text: 'Nina Android ipi? Fungua Mipangilio, kisha "Kuhusu simu", na utafute "Toleo la Android".',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} hadi {last}' },
  PAGE_SOURCES_YOURS: { text: 'Simu hii' },
  PAGE_SOURCES_SECURITY: {
    text: 'Fungua Mipangilio, kisha "Usalama". Kwenye baadhi ya simu ni "Skrini iliyofungwa na usalama".',
  },
  PAGE_SOURCES_SWITCH: { text: 'Washa "Vyanzo visivyojulikana", na useme Sawa.' },
  PAGE_SOURCES_OPEN: { text: 'Pakua programu. Ikifika yote, gusa ujumbe ulio juu ya skrini.' },
  PAGE_SOURCES_ASKED: {
    text: 'Simu inasema kuwa kivinjari hiki hakiruhusiwi kusakinisha programu. Gusa "Mipangilio".',
  },
  PAGE_SOURCES_ALLOW: { text: 'Washa "Ruhusu kutoka chanzo hiki". Kisha rudi nyuma.' },
  PAGE_SOURCES_INSTALL: { text: 'Gusa "Sakinisha".' },
  PAGE_SOURCES_PROTECT: {
    text: 'Kama Google Play Protect inakuonya kwa sababu haiijui programu: gusa "Maelezo zaidi", kisha "Sakinisha tu".',
  },
  PAGE_SOURCES_SCAN: {
    text: 'Kama Google Play Protect inataka kuchanganua programu, jambo linalohitaji Intaneti: gusa "Maelezo zaidi", kisha "Sakinisha bila kuchanganua".',
  },
  PAGE_SOURCES_OFF: { text: 'Ukimaliza, izime tena.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'Android 14 na mpya zaidi hukataa programu zilizotengenezwa kwa simu za zamani sana. Chukua toleo jipya zaidi la programu.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'Kama baadaye Android inasema "Mipangilio yenye mipaka": fungua Mipangilio, Programu, programu yenyewe, gusa nukta tatu zilizo juu, kisha "Ruhusu mipangilio yenye mipaka".',
  },
};
