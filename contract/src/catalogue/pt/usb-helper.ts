import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'Não há mais espaço em {label}',
    hint: 'Use outro pendrive, ou apague arquivos deste em um computador. Nada do que estava nele se perdeu.',
  },
  STICK_READ_ONLY: {
    text: 'Não é possível escrever em {label}',
    hint: 'Procure uma chave pequena no pendrive e mova-a. Se não houver, use outro pendrive.',
  },
  STICK_WRITE_FAILED: {
    text: 'Falhou a escrita em {label}',
    hint: 'Coloque de novo. Se acontecer outra vez, use outro pendrive. Nada do que estava nele se perdeu.',
  },
  STICK_WRITE_REFUSED: {
    text: '{label} não foi preparado para isto',
    hint: 'Prepare o pendrive com "hotspot usb prepare", ou na página de estado.',
  },
  MARKER_INVALID: {
    text: 'Não se entendeu para que o pendrive deve servir',
    hint: 'Prepare-o com um comando "hotspot" da mesma versão que a caixa.',
  },
  STICK_MOUNT_FAILED: {
    text: 'Não é possível abrir {label}',
    hint: 'Verifique e repare o pendrive em um computador, ou formate como exFAT e copie a versão de novo.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} tem um formato que a caixa não conhece',
    hint: 'Formate como exFAT ou FAT32 em um computador e copie a versão de novo.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} está formatado como {fileSystem}, que está desligado nesta caixa',
    hint: 'Use um pendrive formatado como exFAT ou FAT32. Operadores: USB_EXT4=on permite ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} não pode ser aberto com segurança e fica como está',
    hint: 'Falta algo no sistema da caixa. Avise o operador.',
  },
};
