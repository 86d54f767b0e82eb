import type { Mark } from '../scene/mark';
import { groupsOf } from './mark-groups';
import { fetchScenes } from './fetch-scenes.client';
import type { SceneFile } from './scene-file';
import type { Scrolly } from './scroll.client';

/**
 * On the plain page each drawing offers what it shows as a nested list, group by group, in the words of the readout. The
 * list is made when it is first opened.
 */
export function startMarksLists(scrollies: readonly Scrolly[]): void {
  const offer = (): void => {
    if (document.documentElement.dataset['view'] !== 'plain') return;
    for (const { element, steps } of scrollies) {
      if (element.querySelector('.marks-list')) continue;
      const figure = element.dataset['figure'] ?? '';
      for (const { still, state } of steps) still.after(listOf(figure, state));
    }
  };
  addEventListener('story:layout', offer);
  offer();
}

function listOf(figure: string, state: string): HTMLDetailsElement {
  const list = document.createElement('details');
  list.className = 'marks-list';
  const summary = document.createElement('summary');
  summary.textContent = 'What it shows, as a list';
  list.append(summary);
  let isAsked = false;
  list.addEventListener('toggle', () => {
    if (!list.open || isAsked) return;
    isAsked = true;
    fetchGroups(figure, state).then(
      (groups) => {
        list.append(groups);
      },
      () => {
        isAsked = false;
        list.open = false;
        summary.textContent = 'The list could not be fetched. Try again';
      },
    );
  });
  return list;
}

/** Fetches the list of what a state shows. Rejects when it cannot be had, or when the scenes are those of another release. */
async function fetchGroups(figure: string, state: string): Promise<HTMLUListElement> {
  const file = await fetchScenes(figure, 'narrow');
  const marks = file.states[state];
  if (!marks) throw new Error(`scenes of another release: no state "${state}"`);
  return groupsAsList(file, marks);
}

function groupsAsList({ readouts, tables }: SceneFile, marks: readonly Mark[]): HTMLUListElement {
  const item = (words: string): HTMLLIElement => {
    const entry = document.createElement('li');
    entry.textContent = words;
    return entry;
  };
  const list = (entries: readonly HTMLLIElement[]): HTMLUListElement => {
    const made = document.createElement('ul');
    made.append(...entries);
    return made;
  };
  return list(
    groupsOf(marks, tables).map(({ name, claims }) => {
      const group = item(name);
      group.append(
        list(
          claims.flatMap((claim) => {
            const told = readouts[claim];
            return told ? [item(`${told.label}: ${told.value}, ${told.note}`)] : [];
          }),
        ),
      );
      return group;
    }),
  );
}
