import type { InThisLanguage } from '../catalogue.ts';
import type { appPageMessages } from '../en/app-pages.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const appPageWords: InThisLanguage<typeof appPageMessages> = {
  PAGE_APPS_DAMAGED: {
    text: 'Aplicativos que não podem ser mostrados: {count}',
    hint: 'Os outros podem ser usados. Avise o operador desta caixa.',
  },
  PAGE_APP_BACK: { text: 'Todos os aplicativos' },
  PAGE_APP_FOR_NEW: { text: 'Para celulares novos (64 bits)' },
  PAGE_APP_FOR_OLD: { text: 'Para celulares mais velhos (32 bits)' },
  PAGE_APP_FOR_INTEL_64: { text: 'Para Chromebooks e tablets com Intel ou AMD (64 bits)' },
  PAGE_APP_FOR_INTEL_32: { text: 'Para tablets velhos com Intel ou AMD (32 bits)' },
  PAGE_APP_FOR_ALL: { text: 'Para todos os celulares' },
  PAGE_APP_WHICH: {
    text: 'Não sabe qual? Pegue o primeiro. Se o celular disser que não serve, pegue o seguinte.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'Nenhuma versão deste aplicativo é para o Android {version}',
    hint: 'Este celular tem essa versão. Todos os arquivos estão abaixo, para outros celulares.',
  },
  PAGE_APP_COMPUTER: {
    text: 'Este aplicativo é para celulares e tablets Android. Aqui você pode guardar o arquivo e levá-lo a um deles.',
  },
  PAGE_APP_HOW: { text: 'Como instalar, com desenhos' },
  PAGE_APP_PICTURES: { text: 'Imagens' },
  PAGE_APP_PICTURE: { text: 'Imagem {number} de {name}' },
  PAGE_APP_ABOUT: { text: 'O que é' },
  PAGE_APP_NEWS: { text: 'O que há de novo na versão {version}' },
  PAGE_APP_OTHERS: { text: 'Outras versões, também para celulares velhos' },
  PAGE_APP_SINCE: { text: 'Na lista desde {date}' },
  PAGE_APP_PERMISSIONS: { text: 'O que ele pode fazer' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'Não pede nada que você precise saber.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Permissões que não são explicadas aqui: {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Pode ver onde você está' },
  PAGE_PERMISSION_LOCATION_ALWAYS: { text: 'Pode ver onde você está, também em segundo plano' },
  PAGE_PERMISSION_CAMERA: { text: 'Pode usar a câmera' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Pode gravar som' },
  PAGE_PERMISSION_CONTACTS: { text: 'Pode ler ou mudar seus contatos' },
  PAGE_PERMISSION_MESSAGES: {
    text: 'Pode ler ou enviar mensagens (SMS), o que pode custar dinheiro',
  },
  PAGE_PERMISSION_CALLS: { text: 'Pode fazer chamadas, ou ver com quem você fala' },
  PAGE_PERMISSION_CALENDAR: { text: 'Pode ler ou mudar sua agenda' },
  PAGE_PERMISSION_FILES: { text: 'Pode ler ou mudar fotos, música ou outros arquivos' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Pode ler e mudar todos os arquivos' },
  PAGE_PERMISSION_HEALTH: { text: 'Pode medir seu corpo ou seus movimentos' },
  PAGE_PERMISSION_APPS: { text: 'Pode ver quais aplicativos você tem ou usa' },
  PAGE_PERMISSION_INSTALL: { text: 'Pode pedir para instalar ou remover outros aplicativos' },
  PAGE_PERMISSION_CONTROL: {
    text: 'Pode aparecer por cima de outros aplicativos ou mudar configurações',
  },
  PAGE_PERMISSION_NEARBY: { text: 'Pode encontrar aparelhos por perto (Bluetooth, Wi-Fi, NFC)' },
  PAGE_PERMISSION_BACKGROUND: { text: 'Pode começar sozinho, ou trabalhar sem que se veja' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Pode mostrar avisos' },
  PAGE_PERMISSION_NETWORK: { text: 'Pode usar a Internet e o Wi-Fi' },
  PAGE_APP_TRAITS: { text: 'O que pode não lhe agradar' },
  PAGE_TRAIT_ADS: { text: 'Mostra publicidade' },
  PAGE_TRAIT_ALGORITHM: { text: 'Está assinado de um modo que já não é seguro' },
  PAGE_TRAIT_VULNERABLE: { text: 'Tem uma falha de segurança conhecida' },
  PAGE_TRAIT_ADULT: { text: 'Pode mostrar coisas que não são para todos' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Seu código-fonte já não é público' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Recomenda aplicativos que não são software livre' },
  PAGE_TRAIT_ASSETS: { text: 'Tem imagens ou sons que não são livres' },
  PAGE_TRAIT_PARTS: { text: 'Tem partes que não são software livre' },
  PAGE_TRAIT_NEEDS: { text: 'Precisa de outros aplicativos que não são software livre' },
  PAGE_TRAIT_SERVICE: { text: 'Precisa de um serviço que não é software livre' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Funciona com um só serviço' },
  PAGE_TRAIT_TRACKING: { text: 'Informa o que você faz' },
  PAGE_TRAIT_ORIGINAL: { text: 'O aplicativo original não é software livre' },
  PAGE_FILE_CHECK: { text: 'Verificar este arquivo' },
  PAGE_FILE_CHECKSUM: { text: 'Soma de verificação do arquivo (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Quem o assinou (SHA-256 do certificado)' },
  PAGE_SIGNER_KEPT: {
    text: 'Seu operador guarda este assinante para este aplicativo: uma versão de outra pessoa é retida.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'Este não é o assinante que seu operador guarda para a versão mais nova deste aplicativo.',
  },
  PAGE_LEVEL_NONE: { text: 'Seu operador trouxe este arquivo. Não está anotado de onde ele vem.' },
  PAGE_LEVEL_0: {
    text: 'Veio do servidor de seus autores por uma conexão protegida. Nada mais pôde ser verificado.',
  },
  PAGE_LEVEL_1: { text: 'Sua soma de verificação é a que o servidor de seus autores publica.' },
  PAGE_LEVEL_2: { text: 'Traz uma assinatura, e ela está correta.' },
  PAGE_LEVEL_3: {
    text: 'Foi assinado pelas mesmas pessoas que a versão anterior, ou pelas que seu operador indicou.',
  },
  PAGE_LEVEL_4: { text: 'Está assinado com uma chave que seu operador conhece e indicou.' },
  PAGE_CHECK: { text: 'Como verificar um arquivo' },
  PAGE_CHECK_HOW: {
    text: 'A soma de verificação é a impressão digital de um arquivo. Abra um terminal onde está o arquivo, digite esta linha com o nome do arquivo no lugar de FILE, e compare todos os dígitos com os desta página:',
  },
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'Vem de {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Mais novo que a versão da caixa. A caixa o obteve dos autores; está assinado por quem o operador indicou.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'Na versão de {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Nada daqui pode ser instalado em um iPhone ou iPad',
    hint: 'Eles só aceitam aplicativos da loja da Apple. Os livros, filmes e páginas desta caixa abrem no seu navegador.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: 'Isto é um iPad? Muitos dizem que são um Mac. Nada daqui pode ser instalado em um iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'Um Chromebook instala programas para Linux (.deb) depois de ligar o Linux nas configurações. Muitos também instalam aplicativos Android.',
  },
  PAGE_WHICH_WINDOWS: {
    text: 'Qual? Abra Configurações, Sistema, Sobre e veja "Tipo de sistema". Se disser ARM, pegue o de ARM; se não, o de Intel e AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: 'Qual? Abra o menu da Apple e "Sobre Este Mac". Se disser "Chip: Apple", pegue o de ARM; se disser Intel, o de Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: 'Qual? Digite "uname -m" em um terminal. Com x86_64 pegue o de Intel e AMD de 64 bits, com aarch64 o de ARM de 64 bits.',
  },
  PAGE_WHICH_ANDROID: {
    text: 'Qual? Celulares novos usam 64 bits (ARM), os mais velhos 32 bits (ARM). Se um não servir, pegue o outro.',
  },
  PAGE_FORMAT_DEB: { text: 'para Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'para Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'para qualquer Linux' },
  PAGE_SOURCES: { text: 'Instalar um aplicativo desta caixa' },
  PAGE_SOURCES_LEAD: {
    text: 'O Android pergunta antes de instalar um aplicativo que não é da sua própria loja. Faz-se assim. Em alguns celulares os nomes são um pouco diferentes.',
  },
  PAGE_SOURCES_WHICH: {
    text: 'Qual Android eu tenho? Abra Configurações, depois "Sobre o telefone", e procure "Versão do Android".',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} a {last}' },
  PAGE_SOURCES_YOURS: { text: 'Este celular' },
  PAGE_SOURCES_SECURITY: {
    text: 'Abra Configurações e depois "Segurança". Em alguns celulares é "Tela de bloqueio e segurança".',
  },
  PAGE_SOURCES_SWITCH: { text: 'Ligue "Fontes desconhecidas" e diga OK.' },
  PAGE_SOURCES_OPEN: {
    text: 'Baixe o aplicativo. Quando estiver completo, toque no aviso no alto da tela.',
  },
  PAGE_SOURCES_ASKED: {
    text: 'O celular diz que este navegador não pode instalar aplicativos. Toque em "Configurações".',
  },
  PAGE_SOURCES_ALLOW: { text: 'Ligue "Permitir desta fonte". Depois volte.' },
  PAGE_SOURCES_INSTALL: { text: 'Toque em "Instalar".' },
  PAGE_SOURCES_PROTECT: {
    text: 'Se o Google Play Protect avisar porque não conhece o aplicativo: toque em "Mais detalhes" e depois em "Instalar mesmo assim".',
  },
  PAGE_SOURCES_SCAN: {
    text: 'Se o Google Play Protect quiser verificar o aplicativo, o que precisa de Internet: toque em "Mais detalhes" e depois em "Instalar sem verificar".',
  },
  PAGE_SOURCES_OFF: { text: 'Quando terminar, desligue de novo.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'O Android 14 e mais novos recusam aplicativos feitos para celulares muito velhos. Pegue uma versão mais nova do aplicativo.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'Se mais tarde o Android disser "Configuração restrita": abra Configurações, Aplicativos, o aplicativo, toque nos três pontos no alto e depois em "Permitir configurações restritas".',
  },
};
