import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'Kisanduku bado hakijatafuta programu mpya zaidi' },
  BROUGHT_LOOKING: { text: 'Kisanduku kinatafuta programu mpya zaidi' },
  BROUGHT_LOOKED: {
    text: 'Kisanduku kilitafuta matoleo mapya zaidi ya programu {count}',
    plural: { of: 'count', one: { text: 'Kisanduku kilitafuta toleo jipya zaidi la programu 1' } },
  },
  BROUGHT_NONE: {
    text: 'Kisanduku hakiruhusiwi kuleta chenyewe programu yoyote ya toleo hili',
    hint: 'Mwendeshaji huamua hilo kwa kila toleo. Programu mpya zaidi huja na lijalo.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'Kisanduku hakina mahali pa programu kinazoleta chenyewe',
    hint: 'Aliyekisimika kisanduku lazima akipe folda ya faili zenu wenyewe (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'Kisanduku hakina cha kutafutia programu mpya zaidi',
    hint: 'Aliyekisimika kisanduku lazima akitaje (HOTSPOT_INSTALLERS_PROGRAM), au aweke INSTALLER_UPDATES kuwa off.',
  },
  BROUGHT_FAILED: {
    text: 'Kutafuta programu mpya zaidi kumeshindikana ({reason})',
    hint: 'Programu za toleo zinabaki. Kisanduku kitajaribu tena baadaye chenyewe.',
  },
  BROUGHT_NEW: {
    text: '{app} {version} imekuja kutoka kwa watengenezaji wake, imetiwa saini na aliyetajwa na mwendeshaji',
  },
  BROUGHT_CURRENT: { text: 'Hakuna {app} mpya zaidi' },
  BROUGHT_HELD: {
    text: '{app} mpya zaidi haikupita ukaguzi, kwa hiyo haikuchukuliwa',
    hint: 'Iliyokuwapo kabla inabaki. Mwambie mwendeshaji: "hotspot installers track" inasema kwa nini.',
  },
  BROUGHT_UNREACHABLE: {
    text: '{app} mpya zaidi haikuweza kuulizwa au kuletwa',
    hint: 'Iliyokuwapo kabla inabaki. Kisanduku kitajaribu tena baadaye chenyewe.',
  },
};
