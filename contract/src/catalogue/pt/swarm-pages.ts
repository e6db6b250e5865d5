import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  PAGE_SWARM: { text: 'Versões de outras caixas pela Internet' },
  PAGE_SWARM_AWAY: {
    text: 'O enxame está ligado, e o serviço dele não responde',
    hint: 'Todo o resto da caixa funciona. Se continuar assim, avise a pessoa responsável.',
  },
  PAGE_SWARM_PEERS: {
    text: 'Em conexão com {count} outros',
    plural: { of: 'count', one: { text: 'Em conexão com {count} outro' } },
  },
  PAGE_SWARM_MONTH: {
    text: 'Neste mês ({month}): dados {sentBytes}, recebidos {receivedBytes}',
  },
  PAGE_SWARM_RATE: { text: 'Agora, por segundo: dados {sentBytes}, recebidos {receivedBytes}' },
  PAGE_SWARM_CHANNELS: { text: 'Compartilhado: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'A caixa não dá mais nada neste mês' },
  PAGE_SWARM_BANNED: {
    text: '{count} foram mandados embora porque desperdiçavam o que a caixa tem',
    plural: {
      of: 'count',
      one: { text: '{count} foi mandado embora porque desperdiçava o que a caixa tem' },
    },
  },
  PAGE_SWARM_PEER: {
    text: '{label}: dados {sentBytes}, recebidos {receivedBytes}',
  },
  PAGE_SWARM_PEER_LIST: { text: 'Os outros' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Os nomes deles são feitos de novo a cada início e não dizem nada de onde eles estão.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'Enquanto isto está ligado, quem conhece a raiz de confiança pública destas caixas pode listar os endereços de Internet delas, também o desta.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Estranhos ficam de fora: só quem tem o segredo deste enxame acha esta caixa.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'A pessoa responsável pode ligar ou desligar isto.' },

  PAGE_DRIVE: { text: 'Os arquivos próprios da comunidade' },
  PAGE_DRIVE_HOME: { text: 'Arquivos que esta comunidade mesma escolheu' },
  PAGE_DRIVE_OPEN: { text: 'Abrir como site' },
  PAGE_DRIVE_LEAD: {
    text: 'Eles vêm de um disco compartilhado (Hyperdrive) que a comunidade escolheu. Nenhum operador os verificou nem assinou.',
  },
  PAGE_DRIVE_KEY: { text: 'Endereço do disco compartilhado, que é a chave pública dele' },
  PAGE_DRIVE_HAS: { text: '{files} arquivos, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Comparado com o disco compartilhado pela última vez: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Só o dono do disco compartilhado responde por estes arquivos',
    hint: 'Abra programas e aplicativos daqui só se souber de quem são.',
  },

  PAGE_SWARM_STEWARD: { text: 'Enxame' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Se a caixa pega versões de outras caixas pela Internet e dá as dela, e quanto.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'Esta caixa não pode participar de um enxame',
    hint: 'O programa principal dela não fala de nenhum. Veja se os programas dela são novos o bastante.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'Uma configuração diz se está ligado (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'Uma pessoa responsável disse se está ligado' },
  PAGE_SWARM_ON: { text: 'Ligar o enxame' },
  PAGE_SWARM_ON_WHAT: {
    text: 'A caixa pega pela Internet versões de caixas do mesmo operador, e dá as dela. Não se confia em nada que o operador não assinou. Ela participa só enquanto pode usar a Internet para atualizações.',
  },
  PAGE_SWARM_ON_SURE: { text: 'Ligar o enxame?' },
  PAGE_SWARM_OFF: { text: 'Desligar o enxame' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'A caixa sai do enxame na hora, e não procura mais novidades do disco compartilhado da comunidade. O que ela tem fica. Ela continua pegando versões de pendrives, de espelhos e de caixas próximas.',
  },
  PAGE_SWARM_LIMITS: { text: 'Quanto' },
  PAGE_SWARM_LIMITS_HOW: { text: '0 quer dizer: sem limite. Contam todos os outros juntos.' },
  PAGE_SWARM_UPLOAD: { text: 'Dar no máximo, em kilobits por segundo' },
  PAGE_SWARM_DOWNLOAD: { text: 'Receber no máximo, em kilobits por segundo' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Dar no máximo, em megabytes por mês' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'O que a caixa recebe em um mês conta junto com tudo o que ela pega da Internet.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Guardar os limites do enxame' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'Este limite não pode ser assim: {limit}',
    hint: 'Digite um número inteiro de 0 a {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Nada está diferente de antes' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'O enxame está ligado' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'O enxame está desligado' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'Os novos limites valem a partir de agora' },
};
