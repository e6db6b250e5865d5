import type { InThisLanguage } from '../catalogue.ts';
import type { stewardMessages } from '../en/steward.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const stewardWords: InThisLanguage<typeof stewardMessages> = {
  PIN_UNFIT: { text: 'Um PIN tem de 6 a 12 números e nada mais', hint: 'Digite outro.' },
  PIN_GUESSED_EASILY: {
    text: 'Este PIN é fácil demais de adivinhar',
    hint: 'Use números que não sejam todos iguais nem contem para cima ou para baixo.',
  },
  PIN_FIXED: {
    text: 'O PIN desta caixa é definido de fora (ADMIN_PIN)',
    hint: 'Quem instalou a caixa pode mudar a configuração ADMIN_PIN, ou tirá-la.',
  },
  CODE_WRONG: {
    text: 'O código não está certo',
    hint: 'Olhe a tela de novo. Depois de cinco códigos errados é preciso pedir um novo.',
  },
  CODE_LOCKED: {
    text: 'Muitos códigos errados',
    hint: 'Espere {seconds} segundos e tente de novo.',
    plural: {
      of: 'seconds',
      one: { text: 'Muitos códigos errados', hint: 'Espere {seconds} segundo e tente de novo.' },
    },
  },
  CODE_MISSING: {
    text: 'Não há nenhum código a digitar',
    hint: 'Peça um novo. Cada código vale uma vez e por dez minutos.',
  },
  STEWARD_LOG_LOST: {
    text: 'A lista do que as pessoas responsáveis fizeram se danificou e agora está vazia',
    hint: 'Nada mais se perdeu. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'O que as pessoas responsáveis fazem não é anotado agora',
    hint: 'O disco da caixa não aceita mais nada. Libere espaço ou use outro cartão de memória. Será anotado assim que houver espaço. Até lá, se a luz acabar, isso se perde, e o PIN e as permissões ficam como estão.',
  },
  PAGE_STEWARD: { text: 'Para a pessoa responsável' },
  PAGE_STEWARD_LEAD: { text: 'A pessoa que cuida desta caixa faz isso aqui. É preciso o PIN.' },
  PAGE_STEWARD_SIGN_IN: { text: 'Entrar' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'Outros neste Wi-Fi poderiam espiar enquanto você digita o PIN. O mais importante precisa de mais que o PIN: alguém diante da caixa.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'A sua sessão terminou. Nada foi feito',
    hint: 'Digite o PIN de novo. A caixa encerra a sessão depois de meia hora, e quando reinicia.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'O PIN está certo, mas este navegador o esquece na hora',
    hint: 'Abra esta página no navegador normal do celular, como Chrome ou Firefox, e permita cookies.',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'Você saiu' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Sair' },
  PAGE_STEWARD_SIGN_OUT_WHY: {
    text: 'Faça isso quando terminar, e antes de dar o celular a alguém.',
  },
  PAGE_STEWARD_CANCEL: { text: 'Não, voltar' },
  PAGE_ERROR_FOREIGN: {
    text: 'Isto não veio de uma página desta caixa, por isso nada foi feito',
    hint: 'Abra a página de novo e tente outra vez. Se continuar assim, use outro navegador.',
  },
  PAGE_STEWARD_LOG: { text: 'O que as pessoas responsáveis fizeram' },
  PAGE_STEWARD_LOG_LEAD: { text: 'Os últimos 200 atos, e de onde: sem nomes nem endereços.' },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Nada ainda.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'na tela da caixa' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'de um celular ou computador da rede' },
  PAGE_STEWARD_PLACE_BOX: { text: 'de um programa da caixa' },
  PAGE_STEWARD_ACCEPTED: { text: 'A caixa fez isso, ou está fazendo' },
  PAGE_STEWARD_BEGUN: { text: 'Começado. A caixa parou antes de poder dizer como terminou' },
  PAGE_STEWARD_TIMES: { text: '({count} vezes)' },
  PAGE_STEWARD_ROLLBACK: { text: 'Voltar ao que havia antes' },
  PAGE_STEWARD_TRUST: { text: 'Dizer em quem a caixa confia' },
  PAGE_STEWARD_RESCAN: { text: 'Olhar de novo todos os pendrives e fontes' },
  PAGE_STEWARD_SCRUB: { text: 'Verificar tudo no cartão' },
  PAGE_STEWARD_HOLD: { text: 'Manter o que há aqui' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Aceitar uma versão e nenhuma outra' },
  PAGE_STEWARD_FOLLOW: { text: 'Seguir de novo o operador' },
  PAGE_STEWARD_REPLACE: { text: 'Dar lugar: tirar antes o velho' },
  PAGE_STEWARD_RECEIPTS: { text: 'Relatórios para o operador' },
  PAGE_STEWARD_RELAY: { text: 'Fazer um pendrive para a próxima caixa' },
  PAGE_STEWARD_RESTORE: { text: 'Restaurar uma cópia de segurança' },
  PAGE_STEWARD_ENROL: { text: 'Apresentar à caixa mais um pendrive de pessoa responsável' },
  PAGE_STEWARD_FORGET: {
    text: 'Esquecer todos os pendrives de pessoas responsáveis menos os que estão colocados',
  },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Mostrar um código na tela' },
  PAGE_STEWARD_PRESENCE: { text: 'Mostrar que você está diante da caixa' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Mudar o PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Contar o que é usado' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Dizer ao operador o que é usado' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Mudar os textos da comunidade' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Reiniciar as páginas' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Levar um relatório sobre a caixa' },
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'O mais importante precisa de alguém diante da caixa, por dez minutos.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'A caixa sabe que você está diante dela' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'A caixa ainda não sabe que você está diante dela',
    hint: 'O que tem uma chave nestas páginas precisa disso: em quem a caixa confia, o PIN, e a quais pendrives ela obedece.',
  },
  PAGE_STEWARD_BY_STICK: { text: 'Com um pendrive de pessoa responsável' },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Coloque na caixa um pendrive que ela conheça, e abra esta página de novo. Se já está colocado, retire-o primeiro.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'Na tela ao lado da caixa aparece um código de 8 números, por dez minutos. Os celulares no Wi-Fi não o recebem.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Digite o código' },
  PAGE_STEWARD_TYPE_CODE_HOW: { text: 'Ele está na tela ao lado da caixa e vale uma vez.' },
  PAGE_STEWARD_CODE: { text: 'Código da tela' },
  PAGE_STEWARD_CHECK_CODE: { text: 'Este é o código' },
  PAGE_STEWARD_DONE_CODE: { text: 'O código está agora na tela ao lado da caixa' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'A caixa sabe que você está diante dela',
    hint: 'Por dez minutos você pode fazer o que precisa disso.',
  },
  PAGE_STEWARD_CHANGE_PIN_LEAD: { text: 'Faça isso quando souber o PIN alguém que não deve.' },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'O PIN velho deixa de valer, e todas as sessões são encerradas. Outros neste Wi-Fi poderiam espiar enquanto você digita: o mais seguro é um teclado na tela da caixa.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'PIN novo, de 6 a 12 números' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'O mesmo mais uma vez' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'Os dois PINs não são iguais, por isso fica o velho',
    hint: 'Digite os dois de novo.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'A partir de agora vale o PIN novo',
    hint: 'Entre uma vez com ele, para saber que está certo.',
  },
  PAGE_STEWARD_RELEASES: { text: 'Manter, seguir, voltar' },
  PAGE_STEWARD_RELEASES_LEAD: {
    text: 'Qual versão esta caixa aceita, mantém ou de qual ela volta.',
  },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'O que a caixa fez, e por quê.' },
  PAGE_STEWARD_IN_FORCE: { text: 'A versão {counter} está aqui.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'A caixa aceita o que o operador publica.' },
  PAGE_STEWARD_IS_HELD: { text: 'A caixa mantém a versão {counter} e não aceita outra.' },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'A caixa não aceita nada disto.' },
  PAGE_STEWARD_IS_PINNED: { text: 'A caixa aceita a versão {counter} e nenhuma outra.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'A caixa aceita de novo a versão mais recente, também uma da qual tinha voltado.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'Nada novo é aceito até você dizer outra coisa. O que está sendo copiado é abandonado.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'A caixa espera por esta e a aceita quando chegar. O operador sabe o número.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Número da versão' },
  PAGE_STEWARD_BEFORE: { text: 'O que havia antes' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'As páginas, aplicativos e livros de antes voltam em um momento. O que há agora não é aceito de novo até você seguir outra vez o operador.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: 'Voltar ao que havia antes?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: { text: 'Isto volta, no lugar do que há agora:' },
  PAGE_STEWARD_NEWS: { text: 'Procurar novidades e verificar' },
  PAGE_STEWARD_NEWS_LEAD: {
    text: 'Faça a caixa procurar novidades agora, ou verificar o que tem.',
  },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Todos os pendrives e espelhos são olhados de novo. O que foi recusado antes pode ser tentado mais uma vez.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'Todos os arquivos são lidos de novo, e os danificados são reparados a partir de um pendrive que os tenha. Pode demorar horas; enquanto isso as pessoas podem usar a caixa.',
  },
  PAGE_STEWARD_STICKS: { text: 'Pendrives' },
  PAGE_STEWARD_STICKS_LEAD: {
    text: 'Pendrives para a próxima caixa, pendrives de pessoas responsáveis, e cópias de segurança.',
  },
  PAGE_STEWARD_STICKS_NONE: { text: 'Nenhum pendrive está colocado.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'A versão desta caixa é gravada nele. Os arquivos que estão nele ficam.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: 'Gravar a versão neste pendrive?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'Não o retire antes que a página de estado diga. Demora de minutos a horas.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Quem tiver este pendrive pode fazer a partir de agora o que só pessoas responsáveis podem. Você deve estar diante da caixa.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: 'Pendrives de pessoas responsáveis que a caixa conhece' },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Número de pendrives: {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'Para quando um pendrive foi perdido ou copiado. Depois só são conhecidos os que estão colocados agora: deve haver pelo menos um. Você deve estar diante da caixa.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: 'Esquecer todos os outros pendrives?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'Um cartão novo se torna a caixa que era: em quem confia, PIN, escolhas e arquivos próprios.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Digite a frase-senha da cópia. Depois a caixa reinicia, e o PIN velho vale de novo.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Compare a impressão digital acima com a do papel. Só se for toda igual, digite a frase-senha de novo.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Frase-senha da cópia' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'A cópia de segurança foi aceita. A caixa reinicia',
    hint: 'Espere um minuto e entre com o PIN que a caixa tinha antes.',
  },
  PAGE_STEWARD_TRUST_LEAD: { text: 'De quem esta caixa aceita conteúdo.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'A partir daí a caixa aceita conteúdo deste operador e de ninguém mais. Isso não pode ser mudado aqui.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'Eu comparei' },
  PAGE_STEWARD_TRUST_SURE: { text: 'Confiar neste operador para sempre?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Leia mais uma vez a impressão digital abaixo, grupo por grupo, com a que o seu operador tem no papel.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'É toda igual: confiar' },
  PAGE_STEWARD_DONE_TRUSTED: {
    text: 'Agora a caixa confia neste operador, e olha todas as fontes',
  },
  PAGE_STEWARD_SPACE_LEAD: { text: 'Quanto espaço há, e o que o ocupa.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Deixado livre de propósito: {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Outras partes' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Mapas que esta comunidade escolheu' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'O velho sai antes de o novo chegar. Até lá estas partes faltam, e não há volta para as velhas. Todo o resto fica.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: 'Tirar antes o velho?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Sim, dar lugar' },
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'Um relatório diz ao operador, em um pendrive, como a caixa está e o que ela tem. Não diz nada sobre as pessoas.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Permitir relatórios' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'Os pendrives com versões recebem um arquivo pequeno e selado. Só o operador pode lê-lo.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Proibir relatórios' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'Não são gravados mais. Os que já estão em pendrives ficam lá.',
  },
  PAGE_STEWARD_DONE_ASKED: {
    text: 'A caixa foi avisada, e está fazendo',
    hint: 'A página de estado diz como continua.',
  },
};
