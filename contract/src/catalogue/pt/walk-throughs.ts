import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse, passo a passo' },
  PAGE_MANYVERSE_INSTALL: { text: 'Instale o Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: { text: 'Baixe, abra o arquivo e permita que o celular instale.' },
  PAGE_MANYVERSE_START: { text: 'Faça a sua conta' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Abra o Manyverse. Leia as primeiras páginas e toque em "Criar conta" (Create account).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Abra o menu no alto, "Meu perfil" (My profile), "Editar perfil" (Edit profile). Ponha um nome e uma imagem que os seus amigos conheçam. Toque em "Salvar" (Save).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'A sua conta está só neste celular',
    hint: 'Não há senha, e ninguém pode lhe devolver a conta. Abra "Configurações" (Settings), "Cópia de segurança" (Backup), "Mostrar frase de recuperação" (Show Recovery Phrase). Escreva as palavras em papel e não as mostre a ninguém.',
  },
  PAGE_MANYVERSE_ONE_PHONE: { text: 'Não use a mesma conta em dois celulares: isso a estraga.' },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Abra "Conexões" (Connections)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Toque na aba "Conexões" (Connections). Se houver um botão "Abrir o painel de conexões" (Open Connections Panel), toque nele também.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'O sinal de Wi-Fi deve estar aceso. Bluetooth e Internet não são necessários.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Siga aparelhos deste Wi-Fi' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'Você vê celulares deste Wi-Fi que estão com o Manyverse aberto. Toque em um que conheça e depois em "Conectar e seguir" (Connect and follow). Se isso não aparecer: "Abrir perfil" (Open profile) e depois "Seguir" (Follow).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'O seu amigo faz o mesmo com o seu celular.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'Não há ninguém? Os dois celulares devem estar neste Wi-Fi, com o Manyverse aberto. Espere um minuto.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Espere na primeira vez' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'Agora o celular traz o que os seus amigos escreveram. Pode demorar muitos minutos. Deixe o Manyverse aberto e fique neste Wi-Fi.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: { text: 'Pode parecer que o aplicativo está parado. Não o feche.' },
  PAGE_MANYVERSE_FRIENDS: { text: 'Siga amigos' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'No que você lê, toque no nome de uma pessoa e depois em "Seguir" (Follow). A partir daí o seu celular traz o que essa pessoa escreve.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Sem Internet você pode ler e escrever a qualquer hora. O que você escreve viaja quando o seu celular e o de um amigo estão no mesmo Wi-Fi.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'O que você escreve em público não pode ser retirado',
    hint: 'Outros guardam uma cópia. Não escreva nada que possa prejudicar você ou outros.',
  },
  PAGE_FDROID: { text: 'F-Droid, passo a passo' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'O F-Droid é só para celulares e tablets Android',
    hint: 'Aqui você pode ler como se faz. Abra esta página de novo em um celular Android.',
  },
  PAGE_FDROID_ALLOW: { text: 'Permita que o celular instale' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Abra o arquivo que você baixou. O celular pergunta se o navegador pode instalar aplicativos. Permita e toque em "Instalar".',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'Quando o F-Droid instala o primeiro aplicativo, o celular pergunta de novo. Permita também para o F-Droid.',
  },
  PAGE_FDROID_UPDATE: { text: 'Instale ou atualize aplicativos' },
  PAGE_FDROID_UPDATE_HOW: {
    text: 'Procure um aplicativo no F-Droid, abra-o e toque em "Instalar".',
  },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'Quando voltar a este Wi-Fi outro dia, abra o F-Droid de novo: ele mostra quais aplicativos têm atualizações.',
  },
};
