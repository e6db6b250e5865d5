import { readAnnouncement, type Announcement } from '@p2p-hotspot/contract';
import { createNeighbourTable } from '../../../core/neighbour-table.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Source } from '../../../ports/source.ts';
import type { SourceEvent, SourceWatcher } from '../../../ports/source-watcher.ts';
import {
  announcementOf,
  isQuestionForUs,
  question,
  type OwnAnnouncement,
} from './announcements.ts';
import type { MulticastLink } from './multicast-link.ts';

/** What a source of this box has seen of its neighbour. */
export interface Experience {
  /** Nobody answers there, or what came was wrong. */
  readonly onLeft: (wasWrong: boolean) => void;
  /** What came was what it should be. */
  readonly onProven: () => void;
}

export interface NeighbourWatcherOptions {
  readonly link: MulticastLink;
  readonly clock: Clock;
  /** What this box says of itself; asked for each time. */
  readonly own: () => OwnAnnouncement;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly openSource: (neighbour: Announcement, id: string, experience: Experience) => Source;
}

/** Silence between two looks at what was heard, and between two questions. */
const stepMs = 2000;
const askEveryMs = 60_000;
/** On a new network: what is said first may get lost, or be said before the own address is ready. */
const firstWords = 3;
/** Answers to questions: at most one in so long (RFC 6762 §6). */
const answerEveryMs = 1000;

/** Boxes in the neighbourhood as sources; this box lets itself be found, too. */
export const createNeighbourWatcher = ({
  link,
  clock,
  own,
  random,
  openSource,
}: NeighbourWatcherOptions): SourceWatcher => ({
  watch: async function* (signal): AsyncGenerator<SourceEvent> {
    const table = createNeighbourTable(random);
    /** Ids of what was told, by address. */
    const told = new Map<string, string>();
    let number = 0;
    let answeredMs = -Infinity;
    const answer = (): void => {
      answeredMs = clock.monotonicMs();
      link.respond(announcementOf(own(), false));
    };
    link.onQuery(({ questions }) => {
      if (!isQuestionForUs(questions)) return;
      if (clock.monotonicMs() - answeredMs >= answerEveryMs) answer();
    });
    link.onResponse((packet, address) => {
      const heard = readAnnouncement(packet, address);
      if (heard?.kind === 'goodbye') table.left(address, clock.monotonicMs());
      if (heard?.kind === 'here' && heard.announcement.name !== own().name) {
        table.heard(heard.announcement, clock.monotonicMs());
      }
    });
    let askedMs = -Infinity;
    let said = '';
    let wordsLeft = 0;
    try {
      while (!signal.aborted) {
        const nowMs = clock.monotonicMs();
        const now = JSON.stringify(own());
        if (link.refresh()) wordsLeft = firstWords;
        const isNewcomer = wordsLeft > 0;
        wordsLeft = Math.max(wordsLeft - 1, 0);
        if (isNewcomer || now !== said) answer();
        said = now;
        if (isNewcomer || nowMs - askedMs >= askEveryMs) {
          askedMs = nowMs;
          link.query({ questions: [...question.questions] });
        }
        for (const event of table.step(nowMs)) {
          if (event.kind === 'disappeared') {
            const id = told.get(event.address);
            told.delete(event.address);
            if (id !== undefined) yield { kind: 'disappeared', id };
            continue;
          }
          const { announcement } = event;
          const { address } = announcement;
          number += 1;
          const id = `neighbour:${address}#${number}`;
          told.set(address, id);
          const source = openSource(announcement, id, {
            onLeft: (wasWrong) => {
              if (told.get(address) !== id) return;
              if (wasWrong) table.strike(address, clock.monotonicMs());
              else table.left(address, clock.monotonicMs());
            },
            onProven: () => {
              table.praise(address);
            },
          });
          yield { kind: 'appeared', source, pluggedIn: false };
        }
        await clock.sleep(stepMs, signal);
      }
    } finally {
      link.respond(announcementOf(own(), true));
      await link.close();
    }
  },
});
