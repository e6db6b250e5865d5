import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'Hakuna nafasi tena kwenye {label}',
    hint: 'Tumia USB nyingine, au futa faili za hii kwenye kompyuta. Vilivyokuwamo havikupotea.',
  },
  STICK_READ_ONLY: {
    text: 'Haiwezekani kuandika kwenye {label}',
    hint: 'Tafuta swichi ndogo kwenye USB na uisogeze. Kama haipo, tumia USB nyingine.',
  },
  STICK_WRITE_FAILED: {
    text: 'Kuandika kwenye {label} kumeshindikana',
    hint: 'Ichomeke tena. Ikitokea tena, tumia USB nyingine. Vilivyokuwamo havikupotea.',
  },
  STICK_WRITE_REFUSED: {
    text: '{label} haikuandaliwa kwa hili',
    hint: 'Andaa USB kwa "hotspot usb prepare", au kwenye ukurasa wa hali.',
  },
  MARKER_INVALID: {
    text: 'Haikueleweka USB inapaswa kutumika kwa nini',
    hint: 'Iandae kwa amri ya "hotspot" ya toleo sawa na kisanduku.',
  },
  STICK_MOUNT_FAILED: {
    text: '{label} haiwezi kufunguliwa',
    hint: 'Ikague na uirekebishe kwenye kompyuta, au ifomati kama exFAT kisha unakili toleo tena.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} ina fomati ambayo kisanduku hakiijui',
    hint: 'Ifomati kama exFAT au FAT32 kwenye kompyuta kisha unakili toleo tena.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} imefomatiwa kama {fileSystem}, ambayo imezimwa kwenye kisanduku hiki',
    hint: 'Tumia USB iliyofomatiwa kama exFAT au FAT32. Waendeshaji: USB_EXT4=on inaruhusu ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} haiwezi kufunguliwa kwa usalama na imeachwa',
    hint: 'Mfumo wa kisanduku unakosa kitu. Mwambie mwendeshaji.',
  },
};
