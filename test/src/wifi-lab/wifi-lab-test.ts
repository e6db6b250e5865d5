import type { SystemTest } from '../system-test.ts';
import {
  showAir,
  showChange,
  showIsolation,
  showJoining,
  showOnline,
  showOpen,
  showPulledRadio,
  showRefusal,
  showVisit,
  showWpa3,
} from './proofs.ts';
import { firstWifi, inWifiLab, wifiLabNeeds } from './wifi-lab.ts';

const secondWifi = { ssid: 'Mercado', password: 'papayas-ripe' } as const;

/** What a village sees of the Wi-Fi, on simulated radios. */
export const wifiLabTest: SystemTest = {
  name: 'wifi-lab',
  proves:
    "on simulated radios (mac80211_hwsim in QEMU) the box's Wi-Fi is on the air by a real NetworkManager; a real wpa_supplicant with a wrong password stays out and with the right one joins, gets an address, and Chromium on it is sent to the portal, stays, and takes an app whole; a steward's new name, password and channel are on the air, and who was in is out",
  needs: wifiLabNeeds,
  isAlone: true,
  run: (log) =>
    inWifiLab(log, async (lab) => {
      await showAir(lab, 'network-manager');
      await showJoining(lab, firstWifi);
      await showVisit(lab);
      await showChange(lab, firstWifi, secondWifi);
    }),
};

/** The rest, for hours when nobody waits. */
export const wifiLabLongTest: SystemTest = {
  name: 'wifi-lab-long',
  proves:
    'on simulated radios, by NetworkManager: a channel that the law forbids is refused and the last good one stays on the air; isolated phones do not reach each other; WPA3 and an open network; a radio pulled out and plugged in is on the air again; the only radio goes online for a minute and comes back',
  needs: wifiLabNeeds,
  isLong: true,
  run: (log) =>
    inWifiLab(log, async (lab) => {
      await showAir(lab, 'network-manager');
      await showRefusal(lab, firstWifi);
      await showIsolation(lab, firstWifi);
      await showWpa3(lab, firstWifi);
      await showOpen(lab, firstWifi);
      await showPulledRadio(lab, firstWifi);
      await showOnline(lab, firstWifi);
    }),
};

/** The same radios by the other program. */
export const wifiLabHostapdTest: SystemTest = {
  name: 'wifi-lab-hostapd',
  proves:
    'on simulated radios, by hostapd: a wrong password stays out and the right one joins; a new name, password and channel; WPA3; a radio pulled out and plugged in is on the air again',
  needs: wifiLabNeeds,
  isLong: true,
  run: (log) =>
    inWifiLab(log, async (lab) => {
      await showAir(lab, 'hostapd');
      await showJoining(lab, firstWifi);
      await showChange(lab, firstWifi, secondWifi);
      await showWpa3(lab, secondWifi);
      await showPulledRadio(lab, secondWifi);
    }),
};
