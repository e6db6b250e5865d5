import type { Radio } from '../ports/radios.ts';

interface ClientLimit {
  /** Of the kernel. */
  readonly driver: string;
  /** As in `Radio.chip`; absent: every chip that the driver knows. */
  readonly chip?: string;
  /** What its version begins with; absent: every one. */
  readonly firmware?: string;
  /** Devices that are surely served at once. */
  readonly clients: number;
  /** Where people counted. */
  readonly source: string;
}

/** Chips that serve few devices, whatever the program above them allows. The first that fits holds. */
const clientLimits: readonly ClientLimit[] = [
  {
    driver: 'brcmfmac',
    chip: '02d0:a9bf',
    firmware: '7.45.18.',
    clients: 32,
    source: 'https://github.com/iiab/iiab/issues/823: CYW43455 with the firmware of 2015',
  },
  {
    driver: 'brcmfmac',
    chip: '02d0:a9bf',
    clients: 7,
    source:
      'https://github.com/raspberrypi/documentation/issues/2520: 7 to 10; https://github.com/raspberrypi/firmware/issues/1403: it halts at the eighth',
  },
  {
    driver: 'brcmfmac',
    chip: '02d0:a9a6',
    firmware: '7.45.98.65',
    clients: 30,
    source: 'https://github.com/raspberrypi/linux/issues/3010: BCM43430 with that firmware',
  },
  {
    driver: 'brcmfmac',
    chip: '02d0:a9a6',
    clients: 10,
    source: 'https://github.com/iiab/iiab/issues/823: Raspberry Pi 3 and Zero W',
  },
  {
    driver: 'brcmfmac',
    clients: 7,
    source: 'https://github.com/raspberrypi/linux/issues/3010: as the chips above',
  },
  {
    driver: 'ath9k_htc',
    clients: 7,
    source:
      'Linux, drivers/net/wireless/ath/ath9k/htc.h: ATH9K_HTC_MAX_STA is 8, and the access point itself takes one',
  },
];

/** How many devices a radio serves at once; undefined: nobody counted. */
export const clientLimitOf = ({ driver, chip, firmware }: Radio): number | undefined =>
  clientLimits.find(
    (limit) =>
      limit.driver === driver &&
      (limit.chip === undefined || limit.chip === chip) &&
      (limit.firmware === undefined || firmware?.startsWith(limit.firmware) === true),
  )?.clients;
