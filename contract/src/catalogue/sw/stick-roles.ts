import type { InThisLanguage } from '../catalogue.ts';
import type { stickRoleMessages } from '../en/stick-roles.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const stickRoleWords: InThisLanguage<typeof stickRoleMessages> = {
  BACKUP_INVALID: {
    text: 'Nakala ya akiba haiwezi kufunguliwa ({reason})',
    hint: 'Imeharibika, au ni ya USB nyingine. Jaribu USB nyingine ya akiba kama ipo.',
  },
  BACKUP_WRITING: {
    text: 'Inaandika nakala ya akiba ya kisanduku hiki kwenye {label}',
    hint: 'Iache USB mahali pake.',
  },
  BACKUP_WRITTEN: {
    text: 'Nakala ya akiba ya kisanduku hiki iko kwenye {label}, na imesomwa tena',
    hint: 'Hifadhi USB mahali salama, mbali na kisanduku.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: 'Nakala ya akiba ya kisanduku hiki iko kwenye {label}, lakini bila faili za jamii yenyewe: zina {sizeBytes}, na zinazotosha ni {maxBytes}',
    hint: 'Nakili faili za jamii kwa kompyuta.',
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} ina nakala ya akiba ya kisanduku kingine; imeachwa ilivyo',
    hint: 'Tumia USB moja kwa kila kisanduku. Kama nakala ya zamani haihitajiki, futa "hotspot-backup.sealed" humo kwa kompyuta.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} ina nakala ya akiba, na kisanduku hiki ni kitupu',
    hint: 'Msimamizi anaweza kuirejesha hapa, kwa PIN ya kisanduku hiki na maneno ya siri ya USB.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} hairudishi nakala ya akiba iliyoandikwa humo',
    hint: 'USB inaharibika, au ni ndogo kuliko inavyosema. Tumia nyingine.',
  },
  BACKUP_MISSING: {
    text: 'Hakuna nakala ya akiba kwenye {label}',
    hint: 'Chomeka USB ambayo kisanduku hiki, au kilichotangulia, kiliandika nakala yake.',
  },
  BACKUP_DAMAGED: {
    text: 'Nakala ya akiba kwenye USB imeharibika ({reason})',
    hint: 'Hakuna kilichobadilika. Jaribu USB nyingine ya akiba kama ipo.',
  },
  BACKUP_RESTORED: {
    text: 'Nakala ya akiba imerejeshwa: kisanduku hiki kinaendelea pale kadi ya zamani ilipokuwa',
    hint: 'Chomeka USB yenye toleo jipya zaidi.',
  },
  BACKUPS_LOST: {
    text: 'Orodha ya nakala za akiba zilizoandikwa na kisanduku hiki iliharibika na sasa ni tupu',
    hint: 'Ili kuendelea na USB ya akiba, kwanza futa "hotspot-backup.sealed" humo kwa kompyuta.',
  },
  RESTORE_LOST: {
    text: 'Nakala ya akiba iliyokuwa irejeshwe iliharibika kwenye kadi hii',
    hint: 'Irejeshe tena. Ikitokea tena, kadi inaharibika: tumia nyingine.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'Kisanduku hiki tayari kina toleo; nakala ya akiba huwekwa kwenye kadi tupu tu',
    hint: 'Hakuna kilichobadilika. Andika programu kwenye kadi mpya ili kurejesha nakala ya akiba.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'Nakala ya akiba ni ya kisanduku cha mwendeshaji mwingine (mzizi wa uaminifu {rootFingerprint})',
    hint: 'Hakuna kilichobadilika. Muulize mwendeshaji wa kisanduku hiki.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'Nakala ya akiba inauamini mzizi {rootFingerprint}',
    hint: 'Linganisha na alioupa mwendeshaji. Kama ni ule ule, uthibitishe na urejeshe tena.',
  },
  PASSPHRASE_WRONG: {
    text: 'Maneno ya siri hayafungui nakala hii ya akiba',
    hint: 'Jaribu tena; angalia mpangilio wa kibodi na Caps Lock.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Maneno ya siri yasiyo sahihi ni mengi mno: subiri sekunde {seconds}',
    hint: 'Kisha jaribu tena.',
    plural: {
      of: 'seconds',
      one: {
        text: 'Maneno ya siri yasiyo sahihi ni mengi mno: subiri sekunde moja',
        hint: 'Kisha jaribu tena.',
      },
    },
  },
  STEWARD_ENROLLED: {
    text: '{label} ni USB ya kwanza ya msimamizi ambayo kisanduku hiki kimekutana nayo; tangu sasa kinaijua',
    hint: 'Je, haikuwa USB yako? Basi mtu mwingine amesajili yake: mwambie mwendeshaji.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: 'Kisanduku kinajua USB moja zaidi ya msimamizi: {label}',
    hint: 'Je, si wewe? Chomeka USB yako mwenyewe na ubonyeze "sahau USB nyingine".',
  },
  STEWARDS_FORGOTTEN: {
    text: 'Kisanduku kinajua tu USB za wasimamizi zilizochomekwa sasa; nyingine zote zimesahauliwa',
  },
  STEWARDS_LOST: {
    text: 'Orodha ya USB za wasimamizi iliharibika na sasa ni tupu',
    hint: 'Chomeka USB yako ya msimamizi mapema: ya kwanza ambayo kisanduku kitakutana nayo itasajiliwa.',
  },
  STEWARD_KNOWN: {
    text: '{label} ni USB ya msimamizi ambayo kisanduku hiki kinaijua',
    hint: 'Kwa dakika kumi baada ya kuchomekwa, kisanduku hufanya yale yanayohitaji mtu aliye mbele yake.',
  },
  STEWARD_UNKNOWN: {
    text: '{label} ni USB ya msimamizi ambayo kisanduku hiki hakiijui',
    hint: 'Msimamizi ambaye USB yake inajulikana anaweza kuitambulisha hii pia: kwa PIN, na USB yake mwenyewe ikichomekwa kwanza.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'PIN mpya iko kwenye {label}',
    hint: 'Chomoa USB na usome faili "hotspot-pin.txt" kwa simu au kompyuta. PIN ya zamani haifanyi kazi tena.',
  },
  STEWARD_PIN_RENEWED: {
    text: 'PIN imebadilishwa na mpya, iliyo kwenye USB ya msimamizi {label}',
    hint: 'Je, si wewe? Basi mtu ana USB yako, au nakala yake: mwambie mwendeshaji.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} inaomba PIN mpya, lakini PIN ya kisanduku hiki imewekwa kutoka nje (ADMIN_PIN)',
    hint: 'Mwombe aliyekisimika kisanduku akupe PIN, au aondoe mpangilio ADMIN_PIN.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN ya kisanduku "{name}": {pin}',
    hint: 'Iandike kwenye ukurasa wa kisanduku unapoombwa PIN. PIN za awali hazifanyi kazi tena. Futa faili hii ukishaijua PIN, na uihifadhi USB vizuri.',
  },
  PRESENCE_REQUIRED: {
    text: 'Kisanduku lazima kihakikishe kuwa msimamizi yuko mbele yake',
    hint: 'Chomeka sasa USB ya msimamizi inayojulikana na kisanduku, kisha jaribu tena ndani ya dakika kumi. Bado huna? Mwendeshaji huitengeneza kwa "hotspot usb prepare --steward".',
  },
  STICK_UNKNOWN: {
    text: 'USB hii haijachomekwa tena',
    hint: 'Ichomeke, subiri hadi kisanduku kiitazame, kisha jaribu tena.',
  },
  STICK_NOT_STEWARD: {
    text: '{label} si USB ya msimamizi',
    hint: 'Waendeshaji: endesheni "hotspot usb prepare --steward" na USB hiyo.',
  },
  RELAY_PREPARING: {
    text: 'Inaandaa {label} kwa kijiji kinachofuata: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_WRITING: {
    text: 'Inaandika {label} kwa kijiji kinachofuata: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_VERIFYING: {
    text: 'Inasoma tena {label} ili kuhakikisha: {percent} %',
    hint: 'Iache mahali pake. Ikichomolewa, kisanduku kitaendelea itakaporudishwa.',
  },
  RELAY_READY: {
    text: '{label} iko tayari kwa kijiji kinachofuata: {releases}',
    hint: 'Ichomoe na uichomeke kwenye kisanduku kinachofuata.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} iko tayari kwa kijiji kinachofuata: {releases}, bila {components}, ambayo kisanduku hiki hakina',
    hint: 'Visanduku vya aina hiyo hiyo huchukua vyote vinavyohitaji. Kisanduku cha aina nyingine kitasubiri vilivyobaki kutoka USB nyingine.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} ina {releases}, lakini faili {files} zimeharibika kwenye kisanduku hiki na zimeachwa',
    hint: 'Chomeka USB yenye toleo hili ili kisanduku kijirekebishe; kisha chomeka hii tena.',
    plural: {
      of: 'files',
      one: {
        text: '{label} ina {releases}, lakini faili moja imeharibika kwenye kisanduku hiki na imeachwa',
        hint: 'Chomeka USB yenye toleo hili ili kisanduku kijirekebishe; kisha chomeka hii tena.',
      },
    },
  },
  RELAY_NOTHING: {
    text: 'Kisanduku hiki bado hakina cha kupitisha kwa {label}',
    hint: 'Hakina toleo, au kimesikia kuhusu jipya zaidi ambalo bado hakijaweza kulichukua. Chomeka kwanza USB mpya zaidi.',
  },
  RELAY_FOREIGN: {
    text: '{label} imebeba toleo la mwendeshaji mwingine; imeachwa ilivyo',
    hint: 'Tumia USB nyingine, au kwanza futa folda "hotspot" humo kwa kompyuta.',
  },
  RELAY_NEWER: {
    text: '{label} inasema imebeba kipya kuliko kilicho kwenye kisanduku hiki; imeachwa ilivyo',
    hint: 'Tazama kisanduku kinasema nini kuhusu USB hii. Kama toleo lililomo limeharibika, futa folda "hotspot" humo kwa kompyuta.',
  },
  RELAY_NO_ROOM: {
    text: '{label} ina {freeBytes} zilizo wazi na inahitaji {neededBytes} kwa toleo jipya pamoja na vilivyomo',
    hint: 'Vilivyokuwamo bado vinafanya kazi. Tumia USB kubwa zaidi, au futa folda "hotspot" humo kwa kompyuta na uichomeke tena.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} hairudishi kilichoandikwa humo ({name})',
    hint: 'USB inaharibika, au ni ndogo kuliko inavyosema. Tumia nyingine.',
  },
};
