import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'Radio Wi-Fi {device} tidak punya {band} GHz',
    hint: 'Pilih pita yang lain, atau pasang adaptor Wi-Fi USB lain.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'Kotak tidak boleh memancar di {band} GHz sebelum tahu negaranya',
    hint: 'Pilih negara tempat kotak berada, atau 2.4 GHz dengan kanal 1, 6, atau 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'Tidak ada kanal bebas di {band} GHz yang diizinkan di {country}',
    hint: 'Pilih 2.4 GHz. Jangkauannya juga lebih jauh.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'Kanal {channel} di {band} GHz tidak diizinkan di {country}',
    hint: 'Biarkan kotak memilih kanal, atau periksa negaranya.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'Kotak tidak tahu di negara mana ia berada',
    hint: 'Pilih negara di halaman Wi-Fi. Sampai saat itu kotak hanya memakai yang diizinkan di mana-mana, dan memancar lebih lemah.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'Wi-Fi mengikuti aturan {country}, bukan aturan {wanted}',
    hint: 'Periksa negaranya. Jika benar, beri tahu operator Anda: sistem kotak mungkin kekurangan daftar negara (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'Radio Wi-Fi {device} melayani kira-kira {limit} ponsel sekaligus',
    hint: 'Jika lebih banyak orang datang, pasang adaptor Wi-Fi USB, atau sambungkan router Wi-Fi dengan kabel.',
  },
  NETWORK_AT_LIMIT: {
    text: 'Ada {stations} ponsel di Wi-Fi, dan yang bisa dilayani kira-kira {limit}: yang lain mungkin tidak bisa masuk',
    hint: 'Minta orang yang sudah selesai untuk keluar dari Wi-Fi. Untuk seterusnya: pasang adaptor Wi-Fi USB, atau sambungkan router Wi-Fi dengan kabel.',
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'Di kanal {channel} radar cuaca didahulukan',
    hint: 'Di situ Wi-Fi mulai satu menit lebih lambat, atau lebih, dan diam bila menangkap radar. Lebih baik: 36, 40, 44, atau 48, atau 2.4 GHz.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'Radio Wi-Fi {device} tidak bisa WPA3',
    hint: 'Pilih WPA2, atau pasang adaptor Wi-Fi USB yang bisa.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'Adaptor Wi-Fi USB {device} bisa masuk ke jaringan, tetapi tidak bisa membuat jaringan',
    hint: 'Itu tidak membantu pengunjung. Pasang yang jenisnya lain.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'Radio Wi-Fi {visitors} melayani pengunjung; {uplink} bisa masuk ke Wi-Fi lain pada saat yang sama',
  },
};
