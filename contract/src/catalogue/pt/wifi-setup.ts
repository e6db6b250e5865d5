import type { InThisLanguage } from '../catalogue.ts';
import type { wifiSetupMessages } from '../en/wifi-setup.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const wifiSetupWords: InThisLanguage<typeof wifiSetupMessages> = {
  PAGE_WIFI: { text: 'Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'Como o Wi-Fi desta caixa se chama e é protegido, e como a própria caixa chega à Internet.',
  },
  PAGE_WIFI_AWAY: {
    text: 'A parte da caixa que faz o Wi-Fi não está lá ou não responde',
    hint: 'Espere um minuto e olhe de novo. Se continuar assim, tire a caixa da tomada e ligue-a de novo.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'Olhar de novo' },
  PAGE_WIFI_NOW: { text: 'Agora' },
  PAGE_WIFI_HEALTH: { text: 'Funciona?' },
  PAGE_WIFI_HEALTH_NONE: { text: 'A caixa ainda não testou. Ela faz isso a cada minuto.' },
  PAGE_WIFI_FINDINGS: { text: 'O que saber ou consertar' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'A última vez que a caixa entrou em um Wi-Fi' },
  PAGE_WIFI_IS_OPEN: { text: 'Aberto: todos podem entrar' },
  PAGE_WIFI_IS_PROTECTED: { text: 'Protegido com senha ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: '{band} GHz, canal {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'As pessoas a abrem em {name} ou {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'A caixa está ligada ao Wi-Fi {ssid}' },
  PAGE_WIFI_CHANGE: { text: 'Mudar o Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'Nome, senha e modo de transmitir do Wi-Fi desta caixa.' },
  PAGE_WIFI_NAME: { text: 'Nome do Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: 'No máximo 32 letras. Letras que não são do inglês, como ç ou ã, ocupam o lugar de duas ou mais.',
  },
  PAGE_WIFI_SECURITY: { text: 'Quem pode entrar' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'Todos, sem senha' },
  PAGE_WIFI_SECURITY_WPA2: { text: 'Quem sabe a senha (WPA2, serve para todo celular)' },
  PAGE_WIFI_SECURITY_WPA3: { text: 'Quem sabe a senha (WPA3, celulares velhos não entram)' },
  PAGE_WIFI_PASSWORD: { text: 'Nova senha' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: 'De 8 a 63 letras sem acento nem ç, números ou sinais. Deixe vazio para manter a senha.',
  },
  PAGE_WIFI_BAND: { text: 'Faixa' },
  PAGE_WIFI_BAND_2: { text: '2.4 GHz: chega mais longe, serve para todo celular' },
  PAGE_WIFI_BAND_5: { text: '5 GHz: mais rápida, não chega tão longe' },
  PAGE_WIFI_CHANNEL: { text: 'Canal' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'A caixa escolhe' },
  PAGE_WIFI_COUNTRY: { text: 'País onde a caixa está' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'A lei do país diz quais canais são permitidos.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'Não informado' },
  PAGE_WIFI_ISOLATE: { text: 'Os celulares só alcançam a caixa, e não uns aos outros' },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'Mais seguro entre desconhecidos. Mas aplicativos que enviam de celular para celular não funcionam assim.',
  },
  PAGE_WIFI_SAVE: { text: 'Mudar o Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: 'Mudar o Wi-Fi agora?' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'Todos os que estão no Wi-Fi ficam fora por cerca de meio minuto. O seu celular também perde o Wi-Fi: entre nele de novo, como ele será então.',
  },
  PAGE_WIFI_CHANGED: { text: 'O Wi-Fi está mudando' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'O seu celular vai perder o Wi-Fi. Entre no novo',
    hint: 'Ele aparece em cerca de meio minuto.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'Quadrado que leva um celular ao Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'Outros celulares podem apontar a câmera para este quadrado. Guarde uma foto dele, ou imprima-o.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'A senha é a mesma de antes.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'Se depois de dois minutos o novo Wi-Fi não estiver lá, a caixa não conseguiu fazê-lo assim e o velho voltou. Entre nele e olhe esta página: ela diz por quê.',
  },
  PAGE_WIFI_BACK: { text: 'Para a página do Wi-Fi' },
  PAGE_WIFI_NAME_UNFIT: {
    text: 'Este nome não pode ser o nome de um Wi-Fi',
    hint: 'Ponha um mais curto, com pelo menos uma letra.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'Esta senha não serve',
    hint: 'Use de 8 a 63 letras sem acento nem ç, números ou sinais. Todo celular consegue digitá-los.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'Um Wi-Fi com senha precisa de uma',
    hint: 'Digite também a nova senha.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'Você digitou uma senha, e disse que todos podem entrar sem senha',
    hint: 'Escolha uma das duas coisas.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'O canal {channel} não está nesta faixa',
    hint: 'Escolha outro canal, ou deixe a caixa escolher.',
  },
  PAGE_WIFI_NOTHING: { text: 'Nada é diferente de antes', hint: 'Mude alguma coisa primeiro.' },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'A caixa não consegue entrar em um Wi-Fi com essa senha',
    hint: 'Ela tem de 8 a 63 letras, números ou sinais. Confira de novo.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'Nenhum Wi-Fi foi escolhido',
    hint: 'Escolha um da lista, ou digite o nome dele.',
  },
  PAGE_WIFI_JOIN: { text: 'Fazer a caixa entrar em um Wi-Fi' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'A caixa pode buscar novidades e atualizações por outro Wi-Fi, como o de uma escola ou o que um celular compartilha. Um cabo, ou um celular por USB, não precisa de nada disto: é só conectar.',
  },
  PAGE_WIFI_HEARD: { text: 'O que a caixa ouve' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'A caixa não ouve nenhum outro Wi-Fi',
    hint: 'Leve-a para mais perto e escute de novo. Você também pode digitar um nome abaixo.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'Escutar de novo' },
  PAGE_WIFI_STRENGTH: { text: 'força {percent} de 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'com senha' },
  PAGE_WIFI_HAS_NONE: { text: 'aberto' },
  PAGE_WIFI_KNOWN: { text: 'a caixa o conhece' },
  PAGE_WIFI_OTHER: { text: 'Outro, ou um que esconde o nome' },
  PAGE_WIFI_OTHER_NAME: { text: 'O nome dele, exatamente como é' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'Senha desse Wi-Fi' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'Deixe vazio se o Wi-Fi for aberto.' },
  PAGE_WIFI_JOIN_DO: { text: 'Entrar' },
  PAGE_WIFI_JOIN_SURE: { text: 'Fazer a caixa entrar em {ssid} agora?' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'A caixa tem um só rádio Wi-Fi. Enquanto ela tenta, o Wi-Fi dela some por cerca de um minuto, para todos. Ele volta sozinho, quer a caixa consiga entrar, quer não.',
  },
  PAGE_WIFI_JOINING: { text: 'A caixa tenta entrar' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'O seu celular perde o Wi-Fi por cerca de um minuto',
    hint: 'Espere até o Wi-Fi da caixa voltar e entre nele. Esta página então diz o que aconteceu.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'A caixa entrou' },
  PAGE_WIFI_KNOWN_ONES: { text: 'Os Wi-Fi que a caixa conhece' },
  PAGE_WIFI_FORGET: { text: 'Esquecer' },
  PAGE_WIFI_FORGET_SURE: { text: 'Esquecer o Wi-Fi {ssid}?' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'A caixa não entra mais nele. Para entrar de novo, alguém tem de digitar a senha dele.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'A caixa o esqueceu' },
  PAGE_WIFI_ONLINE: { text: 'Ligar à Internet por um tempo' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'A caixa tem um só rádio Wi-Fi: ou faz o próprio Wi-Fi, ou entra em outro. O Wi-Fi da caixa some durante esse tempo e volta sozinho, mesmo depois de faltar luz.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'Por quantos minutos' },
  PAGE_WIFI_ONLINE_SURE: {
    text: 'Desligar o Wi-Fi da caixa por {minutes} minutos?',
    plural: { of: 'minutes', one: { text: 'Desligar o Wi-Fi da caixa por 1 minuto?' } },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'O Wi-Fi da caixa some agora, por {minutes} minutos',
    hint: 'Ele volta sozinho. Se a caixa não achar nenhum Wi-Fi que conheça, ele volta antes.',
    plural: {
      of: 'minutes',
      one: {
        text: 'O Wi-Fi da caixa some agora, por 1 minuto',
        hint: 'Ele volta sozinho. Se a caixa não achar nenhum Wi-Fi que conheça, ele volta antes.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'Trazer de volta agora o Wi-Fi da caixa' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'O Wi-Fi da caixa está voltando' },
  PAGE_STEWARD_ACT_WIFI: { text: 'Mudar o Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'Fazer a caixa entrar em um Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'Esquecer um Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'Ligar à Internet por um tempo' },
};
