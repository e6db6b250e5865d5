import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi dan jaringan' },
  PAGE_NETWORK_DEVICES: { text: '{count} perangkat di Wi-Fi' },
  PAGE_NETWORK_DEVICES_OF: { text: 'Perangkat di Wi-Fi: {count} dari paling banyak {limit}' },
  PAGE_NETWORK_ADDRESSES: { text: '{count} perangkat punya alamat' },
  PAGE_NETWORK_NO_UPLINK: { text: 'Tidak ada jalan ke Internet' },
  PAGE_NETWORK_BY_CABLE: { text: 'Tersambung ke jaringan lain dengan kabel' },
  PAGE_NETWORK_BY_PHONE: { text: 'Tersambung lewat ponsel di USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'Tersambung ke Wi-Fi lain' },
  PAGE_NETWORK_TIME: { text: 'Menurut kotak sekarang {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'Kotak tidak tahu waktu' },
  PAGE_NETWORK_CHECK_AIR: { text: 'Wi-Fi menyala' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'Ponsel mendapat alamat' },
  PAGE_NETWORK_CHECK_DNS: { text: 'Nama dijawab' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'Halaman kotak menjawab' },
  PAGE_DIAGNOSTICS_IN_NETWORK: {
    text: 'Keadaan Wi-Fi, tanpa namanya dan tanpa jaringan lain di sekitar',
  },
  NETWORK_NOT_TRIED_YET: {
    text: 'Kotak mencoba Wi-Fi sebelum mempertahankan rilis baru. Itu perlu beberapa menit',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'Dengan rilis baru Wi-Fi kotak tidak berfungsi, jadi kotak kembali ke yang sebelumnya',
    hint: 'Tidak ada yang hilang. Beri tahu operator rilis itu.',
  },
};
