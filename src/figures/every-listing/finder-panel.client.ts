import { atRoot } from '../../address/site-root.client';
import type { Takeover } from '../explorer';
import { createFinder, type Finder, type Question } from './finder';
import { readQuestion, writeQuestion } from './finder-address';
import { FINDER_PATH, unpackIndex, type FinderEntry, type PackedIndex } from './finder-index';
import { filterFields, FoundList, type Filter } from './finder-list.client';
import { summary } from './finder-words';
import { litDots, type LitDots } from './lit-dots.client';

// Not while typing: browsers allow only so many changes of the address.
const PAUSE_MS = 300;

/** What there is once the index has come. */
interface Opened {
  entries: readonly FinderEntry[];
  find: Finder;
  dots: LitDots;
  selects: ReadonlyMap<Filter, HTMLSelectElement>;
}

/** Fetches the index of the list. Rejects when it cannot be had. */
async function fetchIndex(): Promise<PackedIndex> {
  const response = await fetch(atRoot(FINDER_PATH));
  if (!response.ok) throw new Error(`the index answered ${String(response.status)}`);
  return (await response.json()) as PackedIndex;
}

/** The parts of the finder that the page brings. Throws when one is missing. */
function partsOf(controls: HTMLElement) {
  const part = (selector: string): HTMLElement => {
    const element = controls.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the finder has no ${selector}`);
    return element;
  };
  return {
    input: part('input') as HTMLInputElement,
    filters: part('.finder-filters'),
    status: part('.finder-status'),
    results: part('.finder-results'),
    more: part('[data-more]'),
    foot: part('.finder-foot'),
    clear: part('[data-clear]'),
    retry: part('[data-retry]'),
  };
}

/** The finder as the reader has it in hand: what is asked, what was found, in the list, in the figure and in the address. */
export class FinderPanel {
  readonly parts: ReturnType<typeof partsOf>;
  private readonly given: Takeover;
  private readonly found: FoundList;
  private opened: Opened | undefined;
  private opening: Promise<void> | undefined;
  private hits: readonly number[] | undefined;
  private writing: ReturnType<typeof setTimeout> | undefined;

  constructor(given: Takeover) {
    this.given = given;
    this.parts = partsOf(given.controls);
    this.found = new FoundList(this.parts.results, this.parts.more);
  }

  /** Fetches the index, once, and answers. Rejects when it has come but cannot be used: that is a fault of ours. */
  open(): Promise<void> {
    this.opening ??= this.begin();
    return this.opening;
  }

  /** Opens, and asks what the address asks, unless the reader types something else meanwhile. */
  async openAsAsked(): Promise<void> {
    const before = this.parts.input.value;
    await this.open();
    if (!this.opened || this.parts.input.value !== before) return;
    const asked = readQuestion(location.search, this.opened.entries);
    if (asked) this.ask(asked);
  }

  /** Answers what stands in the controls, or opens first. */
  answer(): void {
    if (this.opened) this.answerFrom(this.opened);
    else void this.open();
  }

  /** Puts a question into the controls and answers it. */
  ask({ query, ...filtered }: Question): void {
    this.parts.input.value = query;
    for (const [name, select] of this.opened?.selects ?? []) select.value = filtered[name] ?? '';
    if (this.opened) this.answerFrom(this.opened);
  }

  /** What stands in the controls. */
  question(): Question {
    const chosen = (name: Filter): string | undefined => {
      const value = this.opened?.selects.get(name)?.value;
      return value === '' ? undefined : value;
    };
    return {
      query: this.parts.input.value,
      field: chosen('field') as Question['field'],
      year: chosen('year'),
      rule: chosen('rule'),
    };
  }

  /** Lights the dots of what was found, only while the stage shows the state of the finder. */
  light(isLate: boolean): void {
    this.opened?.dots.show(this.isOwnState() ? this.hits : undefined, isLate);
  }

  /** Rings the dot of the entry that a part of the list tells, or none. */
  point(part: EventTarget | null): void {
    this.opened?.dots.point(this.isOwnState() ? this.found.entryAt(part) : undefined);
  }

  /** Whether the stage shows the state that the finder belongs to. */
  isOwnState(): boolean {
    const { stage, controls } = this.given;
    return stage.dataset['state'] === controls.dataset['state'];
  }

  private async begin(): Promise<void> {
    this.parts.retry.hidden = true;
    this.parts.status.textContent = 'Loading the list …';
    const packed = await fetchIndex().catch(() => undefined);
    if (!packed) {
      this.giveUp();
      return;
    }
    try {
      this.use(packed);
    } catch (error) {
      this.giveUp();
      throw error;
    }
  }

  private use(packed: PackedIndex): void {
    const { entries } = unpackIndex(packed);
    const { labels, selects } = filterFields(entries);
    this.opened = {
      entries,
      find: createFinder({ entries }),
      dots: litDots(this.given.svg, entries),
      selects,
    };
    const { filters } = this.parts;
    filters.replaceChildren(...labels);
    filters.hidden = false;
    for (const select of selects.values())
      select.addEventListener('change', () => {
        this.answer();
      });
    this.answer();
  }

  private giveUp(): void {
    this.opening = undefined;
    this.parts.status.textContent = 'The list could not be loaded.';
    this.parts.retry.hidden = false;
  }

  private answerFrom({ entries, find }: Opened): void {
    const asked = this.question();
    const isIdle = asked.query.trim() === '' && !asked.field && !asked.year && !asked.rule;
    this.hits = isIdle ? undefined : find(asked);
    this.found.show(entries, this.hits ?? []);
    this.parts.foot.hidden = isIdle;
    this.parts.status.textContent = this.hits ? summary(this.hits, entries, asked) : '';
    this.light(false);
    clearTimeout(this.writing);
    this.writing = setTimeout(() => {
      this.given.replaceAddress(writeQuestion(location.href, asked));
    }, PAUSE_MS);
  }
}
