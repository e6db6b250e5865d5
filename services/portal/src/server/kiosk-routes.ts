import type { FastifyInstance } from 'fastify';
import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { ScreenClient } from '../daemon/screen-client.ts';
import type { ScreenSettings } from '../holdings/screen-settings.ts';
import { wifiJoinText } from '../holdings/wifi-join.ts';
import type { KioskJoin } from '../pages/kiosk-join.ts';
import { renderKiosk } from '../pages/kiosk-page.ts';
import type { PageSender } from './page-sender.ts';
import { isLoopbackName } from './request-host.ts';
import { isFromScreen } from './visitor-socket.ts';

const joinFor = async (
  { wifi, showsPassword, portalUrl }: ScreenSettings,
  isScreen: boolean,
  origin: string,
): Promise<KioskJoin> => {
  const mayTell = wifi?.password === undefined || (isScreen && showsPassword);
  return {
    ...(wifi !== undefined && {
      wifi: {
        name: wifi.name,
        ...(mayTell && { qrSvg: await qrSvg(wifiJoinText(wifi)) }),
        password:
          wifi.password === undefined ? 'open' : mayTell ? { text: wifi.password } : 'secret',
      },
    }),
    portalUrl: isLoopbackName(new URL(origin).hostname) ? portalUrl : origin,
  };
};

/**
 * The page for a television. What proves to a reader that they stand before the box goes to a browser on
 * the box only.
 */
export const kioskRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  settings: ScreenSettings,
  screen: ScreenClient,
): void => {
  server.get('/kiosk', async (request, reply) => {
    const isScreen = isFromScreen(request);
    const context = await pages.contextOf(request);
    const { words, siteName, status, origin } = context;
    const [join, secrets] = await Promise.all([
      joinFor(settings, isScreen, origin),
      isScreen ? screen.look() : {},
    ]);
    const minute = Math.floor(Date.now() / 60_000);
    const document = renderKiosk({ words, siteName, status, join, secrets, minute });
    return pages.sendWhole(request, reply, context, document);
  });
};
