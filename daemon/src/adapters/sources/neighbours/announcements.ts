import { neighbourApiVersion, neighbourService } from '@p2p-hotspot/contract';
import type { ResponseOutgoingPacket, ResponsePacket } from 'multicast-dns';
import type { Announcement } from '../../../core/neighbour-table.ts';

/** What this box says of itself. */
export type OwnAnnouncement = Omit<Announcement, 'address'>;

const service = `${neighbourService}.local`;
/** Seconds: longer than the pause between two announcements, shorter than anybody's patience. */
const ttl = 240;
/** Records of one packet that are looked at. */
const mostRecords = 64;
const nameForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const releasesForm = /^(?:[a-z0-9-]{1,32}:[0-9]{1,10}(?:,|$)){0,8}$/;

/** DNS-SD records of this box (RFC 6763). @param isGoodbye it leaves */
export const announcementOf = (
  { name, port, releases }: OwnAnnouncement,
  isGoodbye: boolean,
): ResponseOutgoingPacket => {
  const instance = `${name}.${service}`;
  const lifetime = isGoodbye ? 0 : ttl;
  return {
    answers: [
      { type: 'PTR', name: service, ttl: lifetime, data: instance },
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
  questions.slice(0, mostRecords).some(({ name }) => name.toLowerCase() === service);

export const question = { questions: [{ name: service, type: 'PTR' }] } as const;

const readText = (data: unknown): ReadonlyMap<string, string> => {
  const texts: readonly unknown[] = Array.isArray(data) ? data : [data];
  return new Map(
    texts.slice(0, mostRecords).map((text) => {
      const [key = '', ...value] = String(text).split('=');
      return [key, value.join('=')];
    }),
  );
};

export type Heard =
  { readonly kind: 'here'; readonly announcement: Announcement } | { readonly kind: 'goodbye' };

/**
 * Reads what a packet says of the box that sent it; a box speaks for itself only. Whatever does not
 * have the form that boxes give it is passed over.
 *
 * @param address of the sender
 */
export const readAnnouncement = (
  { answers = [], additionals = [] }: Pick<ResponsePacket, 'answers' | 'additionals'>,
  address: string,
): Heard | undefined => {
  const records = [...answers.slice(0, mostRecords), ...additionals.slice(0, mostRecords)];
  for (const record of records) {
    if (record.type !== 'SRV') continue;
    const instance = record.name.toLowerCase();
    const name = instance.slice(0, -service.length - 1);
    if (instance !== `${name}.${service}` || !nameForm.test(name)) continue;
    if (record.ttl === 0) return { kind: 'goodbye' };
    const text = records.find((one) => one.type === 'TXT' && one.name.toLowerCase() === instance);
    const said = readText(text?.type === 'TXT' ? text.data : undefined);
    const { port } = record.data;
    const releases = said.get('releases') ?? '';
    if (said.get('v') !== neighbourApiVersion || !(port > 0) || !releasesForm.test(releases)) {
      continue;
    }
    return { kind: 'here', announcement: { name, address, port, releases } };
  }
  return undefined;
};
