import { neighbourApiVersion, neighbourDomain, type Announcement } from '@p2p-hotspot/contract';
import type { ResponseOutgoingPacket } from 'multicast-dns';

/** What this box says of itself. */
export type OwnAnnouncement = Omit<Announcement, 'address'>;

/** Seconds: longer than the pause between two announcements, shorter than anybody's patience. */
const ttl = 240;
/** Questions of one packet that are looked at. */
const mostQuestions = 64;

/** DNS-SD records of this box (RFC 6763). @param isGoodbye it leaves */
export const announcementOf = (
  { name, port, releases }: OwnAnnouncement,
  isGoodbye: boolean,
): ResponseOutgoingPacket => {
  const instance = `${name}.${neighbourDomain}`;
  const lifetime = isGoodbye ? 0 : ttl;
  return {
    answers: [
      { type: 'PTR', name: neighbourDomain, ttl: lifetime, data: instance },
      {
        type: 'SRV',
        name: instance,
        ttl: lifetime,
        data: { target: `${name}.local`, port, priority: 0, weight: 0 },
      },
      {
        type: 'TXT',
        name: instance,
        ttl: lifetime,
        data: [`v=${neighbourApiVersion}`, `releases=${releases}`],
      },
    ],
  };
};

export const isQuestionForUs = (questions: readonly { readonly name: string }[] = []): boolean =>
  questions.slice(0, mostQuestions).some(({ name }) => name.toLowerCase() === neighbourDomain);

export const question = { questions: [{ name: neighbourDomain, type: 'PTR' }] } as const;
