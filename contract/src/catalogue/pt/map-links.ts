import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'O mapa {label} ainda não foi trazido' },
  MAP_FETCHING: { text: 'O mapa {label} está sendo trazido' },
  MAP_READY: {
    text: 'O mapa {label} está aqui. Nenhum operador o assinou: foi escolha desta comunidade',
  },
  MAP_PIN_WRONG: {
    text: 'O mapa {label} não é o arquivo que o link diz',
    hint: 'Alguém mudou o arquivo, ou o link é velho. Peça um novo a quem fez o link, e mude MAP_TILE_LINKS nas configurações.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} não é um mapa que a caixa conheça',
    hint: 'Use um link para um arquivo no formato PMTiles (versão 3) ou MBTiles. Se a rede pedir login, faça o login.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'O servidor do mapa {label} não diz o tamanho dele',
    hint: 'Pegue o mapa de outro servidor.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'A caixa não sabe a data, por isso não pode ter certeza de quem lhe dá o mapa {label}',
    hint: 'Ela continua assim que souber a data. Ou ponha #sha256= e os 64 dígitos do arquivo depois do link: então a data não importa.',
  },
  MAP_TOO_LARGE: {
    text: 'O mapa {label} tem {sizeBytes}, e os mapas podem ocupar mais {limitBytes}',
    hint: 'Tire outro link de MAP_TILE_LINKS, use um mapa menor, ou aumente MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'Não há espaço para o mapa {label}: são precisos {neededBytes} e há {freeBytes} livres',
    hint: 'Tire outro link de MAP_TILE_LINKS, ou use um mapa menor. A caixa guarda algum espaço para atualizações.',
  },
  MAP_MISSING: {
    text: 'Não há nenhum mapa em {label}',
    hint: 'Confira o link em MAP_TILE_LINKS, ou peça um novo a quem o fez.',
  },
  MAP_REFUSED: {
    text: 'O servidor se recusa a dar o mapa {label} (HTTP {status})',
    hint: 'Confira o link em MAP_TILE_LINKS, ou pegue o mapa de outro servidor.',
  },
  MAP_ANSWER_WRONG: {
    text: 'O servidor do mapa {label} não responde como deve ({reason})',
    hint: 'A caixa tenta mais tarde. Se continuar assim, pegue o mapa de outro servidor.',
  },
  MAP_NAME_TAKEN: {
    text: 'O mapa {label} não pode ser guardado: uma pasta tem o nome {name} de que a caixa precisa',
    hint: 'Tire essa pasta da pasta "maps" dos seus próprios arquivos.',
  },
  MAP_NO_FOLDER: {
    text: 'A caixa não tem lugar para o mapa {label}',
    hint: 'Quem instalou a caixa deve lhe dar uma pasta para os arquivos próprios (HOTSPOT_LOCAL_DIR).',
  },
};
