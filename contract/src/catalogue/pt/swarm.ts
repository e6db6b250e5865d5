import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: {
    text: 'A caixa está no enxame, com outros {peers}',
    plural: { of: 'peers', one: { text: 'A caixa está no enxame, com {peers} outro' } },
  },
  SWARM_ALONE: {
    text: 'A caixa está no enxame e ainda não encontrou ninguém',
    hint: 'Outras caixas do mesmo operador precisam estar na Internet com o enxame ligado. Isso pode levar alguns minutos.',
  },
  SWARM_STARTING: { text: 'A caixa está entrando no enxame' },
  SWARM_OFF: { text: 'O enxame está desligado' },
  SWARM_UNSUPPORTED: {
    text: 'O enxame não funciona neste tipo de máquina ({platform})',
    hint: 'Todo o resto da caixa funciona. O enxame precisa de um sistema de 64 bits (arm64 ou x64) com glibc.',
  },
  SWARM_DAEMON_AWAY: { text: 'O enxame espera o programa principal da caixa' },
  SWARM_NO_ROOT: {
    text: 'A caixa ainda não sabe em quem confiar, por isso não conhece o enxame dela',
    hint: 'Traga a primeira versão em um pendrive, defina TRUST_ROOT, ou indique um enxame em CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'O enxame espera a Internet',
    hint: 'A caixa tenta de novo sozinha.',
  },
  SWARM_SETTING_BAD: {
    text: 'O enxame não funciona: a configuração {name} não está como deve',
    hint: 'Corrija-a. Até lá a caixa não diz a ninguém que existe, para que um segredo mal digitado não revele nada.',
  },
  SWARM_UPLOAD_USED: {
    text: 'A caixa deu os {megabytes} MB que pode dar ao enxame em um mês',
    hint: 'Ela ainda pega versões de outros. Uma pessoa responsável pode permitir mais.',
  },
  SWARM_NO_TRUST: {
    text: 'O participante {label} tem uma versão, mas esta caixa ainda não sabe em quem confiar',
    hint: 'Traga a primeira versão em um pendrive, ou defina TRUST_ROOT. Depois disso a caixa pega sozinha as versões do enxame.',
  },
  SWARM_PEER_UNKNOWN: { text: 'Esse participante não está mais lá' },
  DFS_FOLDER_MISSING: {
    text: 'Falta a configuração {name}',
    hint: 'Ponha nela uma pasta: HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR para ler, HOTSPOT_DFS_DIR para gravar.',
  },
  SERVE_BEGUN: {
    text: 'São oferecidos {channels} da raiz de confiança {rootFingerprint}, até Ctrl-C',
    hint: 'As caixas com SWARM=on que confiam nesta raiz acham isto sozinhas. Deixe este computador na Internet até a primeira caixa ter a versão: ela passa adiante.',
  },
  SERVE_NODES: {
    text: 'Nós funcionando, até Ctrl-C: {nodes}. Defina SWARM_BOOTSTRAP={setting}',
    hint: 'As portas UDP deles precisam estar abertas para as caixas.',
  },
  SERVE_UNSUPPORTED: {
    text: 'O enxame não funciona neste computador ({platform})',
    hint: 'Ele precisa de Linux de 64 bits com glibc, macOS ou Windows. Se o comando foi instalado como um pacote só: npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'O que a pessoa responsável escolheu para o enxame se danificou e se perdeu; as configurações decidem de novo',
  },
  DRIVE_NOBODY: {
    text: 'Ninguém respondeu ainda pelo disco compartilhado {label}',
    hint: 'Alguém que o tenha precisa estar na Internet. A caixa tenta de novo sozinha.',
  },
  DRIVE_COPYING: { text: 'O disco compartilhado {label} está sendo copiado' },
  DRIVE_READY: {
    text: 'O disco compartilhado {label} está aqui. Nenhum operador o assinou: foi esta comunidade que o escolheu',
  },
  DRIVE_AWAY: {
    text: 'O serviço que lê o disco compartilhado {label} não está lá',
    hint: 'O que já está aqui fica. Veja se o serviço "dfs" está funcionando.',
  },
  DRIVE_NO_FOLDER: {
    text: 'A caixa não tem lugar para o disco compartilhado {label}',
    hint: 'Quem instalou a caixa deve lhe dar uma pasta para os arquivos próprios (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'O disco compartilhado {label} tem {sizeBytes}, e pode ocupar {limitBytes}',
    hint: 'Tire arquivos do disco compartilhado, ou aumente DRIVE_QUOTA_MB. O que já está aqui fica como está.',
  },
  DRIVE_TOO_MANY: {
    text: 'O disco compartilhado {label} tem mais de {files} arquivos',
    hint: 'Tire arquivos do disco compartilhado. O que já está aqui fica como está.',
  },
  DRIVE_NO_ROOM: {
    text: 'Não há espaço para o disco compartilhado {label}: são precisos {neededBytes} e há {freeBytes} livres',
    hint: 'Tire arquivos do disco compartilhado. A caixa deixa algum espaço livre para atualizações.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Arquivos do disco compartilhado {label} deixados de fora: {files}. Os nomes deles não podem ser guardados',
    hint: 'Os nomes não devem ter "..", nem barra invertida, nem sinais de controle, e devem ser diferentes em mais do que letras maiúsculas.',
  },
  PAGE_STEWARD_ACT_SWARM: { text: 'Mudar o enxame' },
};
