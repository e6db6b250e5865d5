import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'Hakuna muunganisho na {label} ({reason})',
    hint: 'Kisanduku kitajaribu tena chenyewe. Angalia kama kina Intaneti.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} ilikuwa polepole mno: chini ya KB 1 kwa sekunde kwa dakika moja',
    hint: 'Kisanduku kitajaribu tena baadaye. Kioo (mirror) kingine au USB huenda ikawa haraka zaidi.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} haiwezi kuthibitisha ni nani ({reason})',
    hint: 'Mwambie mwendeshaji. USB na vioo vingine bado vinafanya kazi.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'Kisanduku hakijui tarehe, kwa hiyo hakikukagua cheti cha {label}',
    hint: 'Hakuna la kufanya: kinachotoka huko hukaguliwa kwa saini zake.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} inakituma kisanduku mahali kisipopaswa kwenda ({reason})',
    hint: 'Kama mtandao unataka watu waingie (log in), ingia. La sivyo mwambie mwendeshaji.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} haijibu kama kioo (mirror) kinavyojibu ({reason})',
    hint: 'Mwambie mwendeshaji: "hotspot mirror check" inasema kosa ni nini.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'Faili {name} ya {label} ilibadilika kisanduku kilipokuwa kinaisoma',
    hint: 'Kisanduku kitajaribu tena baadaye. Ikiendelea hivyo, mwambie mwendeshaji.',
  },
  MIRROR_PORTAL: {
    text: 'Ukurasa ulikuja badala ya data kutoka {label}: huenda mtandao unataka mtu aingie (log in)',
    hint: 'Ingia kwenye mtandao huo kwa simu au kompyuta. Kisanduku kitajaribu tena chenyewe.',
  },
  MIRROR_BUSY: {
    text: '{label} haiwezi kujibu sasa (HTTP {status})',
    hint: 'Kisanduku kitajaribu tena baadaye.',
  },
  MIRROR_REFUSED: {
    text: '{label} inakataa kujibu (HTTP {status})',
    hint: 'Angalia anwani ya kioo (mirror) kwenye mipangilio, au mwambie mwendeshaji.',
  },
  MIRROR_NOT_ASKED: { text: '{label} bado haijaulizwa' },
  MIRROR_READY: { text: '{label} inajibu' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} inajibu. Kisanduku hakijui saa, kwa hiyo hakifuati saa ulizoweka',
    hint: 'Saa hizo zitahesabiwa tena kisanduku kikijua saa: kutoka Intaneti, au kutoka saa yenye betri.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'Kisanduku hutumia Intaneti katika saa hizi tu: {window}',
    hint: 'Subiri, au bonyeza "Pakua sasa".',
  },
  MIRROR_HELD_BUDGET: {
    text: 'Kisanduku kimetumia MB {megabytes} kinazoruhusiwa kuchukua kutoka Intaneti kwa mwezi',
    hint: 'Kitaendelea mwezi ujao. USB hufanya kazi wakati wowote. Kikomo ni UPDATE_MONTHLY_MB kwenye mipangilio.',
  },
  TRAFFIC_LOST: {
    text: 'Hesabu ya kilichokuja kwa Intaneti mwezi huu iliharibika na inaanza upya',
    hint: 'Kama mtandao wako unalipiwa kwa data, tazama bili ya mtoa huduma wako.',
  },
  MIRROR_HELD_METERED: {
    text: 'Mtandao unalipiwa kwa data: kisanduku hutazama tu kama kuna mapya',
    hint: 'Bonyeza "Pakua sasa" ili kupakua kilicho kipya.',
  },
};
