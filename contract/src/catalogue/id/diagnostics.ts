import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'Laporan untuk operator' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'Satu berkas yang menyebut keadaan kotak ini. Berikan kepada operator jika ada yang salah: dengan stik atau surel.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'Isinya' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: { text: 'Versi perangkat lunak, mesin, memori, dan lama menyala' },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Nama kotak dan komunitas' },
  PAGE_DIAGNOSTICS_IN_STATUS: {
    text: 'Apa yang dilakukan, dimiliki, dan telah dilakukan kotak; ruang di kartu',
  },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Setelan mana yang diisi dan mana yang ditolak, tanpa isinya',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'Apa yang dilakukan para pengurus, tanpa nama' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'Hal terakhir yang dicatat program, sebagai kode' },
  PAGE_DIAGNOSTICS_OUT: { text: 'Yang tidak ada di dalamnya' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'PIN, kata sandi Wi-Fi, dan kunci' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'Pengunjung, ponsel, alamat, nama stik, dan apa yang diambil orang',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Simpan laporan' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Baca semuanya di sini' },
};
