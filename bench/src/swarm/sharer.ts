import type { Neighbourhood } from './neighbourhood.ts';
import type { Running } from './running.ts';

/** What a way of sharing works with. */
export interface Place extends Neighbourhood {
  /** What is shared: a folder of files. */
  readonly content: string;
  /** Folder of the sender for all runs. */
  readonly home: string;
  /** Folder of the receiver, empty at first, for one run. */
  readonly target: string;
}

/** One way to bring a folder from one computer to another. */
export interface Sharer {
  readonly name: string;
  /** Makes ready what is given; not measured. */
  readonly publish: (place: Place) => Promise<void>;
  /** Gives it to whoever asks. */
  readonly serve: (place: Place) => Promise<Running>;
  /** Takes all of it; the processes go on, for their figures. */
  readonly fetch: (place: Place) => Promise<Running>;
  /** Folder with what came; absent where it is not there as files. */
  readonly result?: (place: Place) => string;
}
