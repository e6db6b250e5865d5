import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'A caixa ainda não procurou programas mais novos' },
  BROUGHT_LOOKING: { text: 'A caixa está procurando programas mais novos' },
  BROUGHT_LOOKED: {
    text: 'A caixa procurou versões mais novas de {count} programas',
    plural: {
      of: 'count',
      one: { text: 'A caixa procurou versões mais novas de {count} programa' },
    },
  },
  BROUGHT_NONE: {
    text: 'A caixa não pode trazer sozinha nenhum programa desta versão',
    hint: 'O operador decide isso com cada versão. Programas mais novos vêm com a próxima.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'A caixa não tem lugar para programas que traz sozinha',
    hint: 'Quem instalou a caixa deve lhe dar uma pasta para os arquivos próprios (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'A caixa não tem nada com que procurar programas mais novos',
    hint: 'Quem instalou a caixa deve indicá-lo (HOTSPOT_INSTALLERS_PROGRAM), ou pôr INSTALLER_UPDATES em off.',
  },
  BROUGHT_FAILED: {
    text: 'A procura de programas mais novos falhou ({reason})',
    hint: 'Os programas da versão ficam. A caixa tenta mais tarde sozinha.',
  },
  BROUGHT_NEW: {
    text: '{app} {version} veio de seus autores, assinado por quem o operador indicou',
  },
  BROUGHT_CURRENT: { text: 'Não há {app} mais novo' },
  BROUGHT_HELD: {
    text: 'Um {app} mais novo não passou em uma verificação e não foi aceito',
    hint: 'O que havia antes fica. Avise o operador: "hotspot installers track" diz por quê.',
  },
  BROUGHT_UNREACHABLE: {
    text: 'Não foi possível perguntar por um {app} mais novo, ou trazê-lo',
    hint: 'O que havia antes fica. A caixa tenta mais tarde sozinha.',
  },
};
