import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'Kotak belum mencari program yang lebih baru' },
  BROUGHT_LOOKING: { text: 'Kotak sedang mencari program yang lebih baru' },
  BROUGHT_LOOKED: { text: 'Kotak mencari versi yang lebih baru dari {count} program' },
  BROUGHT_NONE: {
    text: 'Kotak tidak boleh membawa sendiri program apa pun dari rilis ini',
    hint: 'Operator yang menentukan pada setiap rilis. Program yang lebih baru datang dengan rilis berikutnya.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'Kotak tidak punya tempat untuk program yang dibawanya sendiri',
    hint: 'Yang memasang kotak harus memberinya folder untuk berkas Anda sendiri (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'Kotak tidak punya alat untuk mencari program yang lebih baru',
    hint: 'Yang memasang kotak harus menyebutnya (HOTSPOT_INSTALLERS_PROGRAM), atau mengisi INSTALLER_UPDATES dengan off.',
  },
  BROUGHT_FAILED: {
    text: 'Pencarian program yang lebih baru gagal ({reason})',
    hint: 'Program dari rilis tetap ada. Kotak mencoba lagi nanti sendiri.',
  },
  BROUGHT_NEW: {
    text: '{app} {version} datang dari pembuatnya, ditandatangani oleh pihak yang disebut operator',
  },
  BROUGHT_CURRENT: { text: 'Tidak ada {app} yang lebih baru' },
  BROUGHT_HELD: {
    text: '{app} yang lebih baru tidak lolos pemeriksaan, jadi tidak diambil',
    hint: 'Yang sebelumnya tetap ada. Beri tahu operator: "hotspot installers track" menyebut sebabnya.',
  },
  BROUGHT_UNREACHABLE: {
    text: '{app} yang lebih baru tidak bisa ditanyakan atau diambil',
    hint: 'Yang sebelumnya tetap ada. Kotak mencoba lagi nanti sendiri.',
  },
};
