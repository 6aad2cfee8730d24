import { nameNearness } from '@gangmu/plan';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Option } from './column.ts';

interface Props {
  readonly options: readonly Option[];
  readonly at: number;
  readonly sought: string;
  readonly onPick: (option: Option) => void;
  readonly style: { readonly left: number; readonly top: number };
}

/** The list under the pen. The mouse must not take the focus from the pen. */
export function ChoiceList({ options, at, sought, onPick, style }: Props) {
  const t = useWords(gridWords);
  // While an input method composes, Latin letters stand there: they are no words yet.
  if (options.length === 0 && !/\p{Script=Han}/u.test(sought)) return null;
  return (
    <div className="gm-choices" style={style} role="listbox">
      {options.length === 0 ? <p className="gm-choices-none">{t.noChoice}</p> : null}
      {options.map((option, index) => (
        <button
          type="button"
          key={option.label}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className="gm-choice"
          ref={index === at ? (node) => node?.scrollIntoView({ block: 'nearest' }) : null}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          {option.label}
          {option.hint ? <small>{option.hint}</small> : null}
        </button>
      ))}
    </div>
  );
}

const SPLIT = /[、,，;；\n]/u;

/** The words that the list is searched for: all of them, or what follows the last 、. */
export const soughtIn = (typed: string, many: boolean): string =>
  (many ? (typed.split(SPLIT).at(-1) ?? '') : typed).trim();

/** Options that the words call or shorten (发改 for 区发展改革局), the nearest first; at most 50. */
export function matching(options: readonly Option[], sought: string): readonly Option[] {
  if (sought === '') return options.slice(0, 200);
  return options
    .flatMap((option) => {
      const near = nearnessOf(option, sought);
      return near === null ? [] : [{ option, near }];
    })
    .toSorted((a, b) => a.near - b.near)
    .slice(0, 50)
    .map(({ option }) => option);
}
/** After the labels that hold the words, before those that are shortened to them. */
const HINTED = 3;
/** From here on the words only lie scattered in a name: it is shown, and a person chooses it. */
const SCATTERED = 2000;

function nearnessOf({ label, hint }: Option, sought: string): number | null {
  if (hint === sought) return 0;
  return nameNearness(sought, label) ?? (hint?.includes(sought) ? HINTED : null);
}

/** The option that the words mean without more ado. */
export function meant(options: readonly Option[], sought: string): Option | null {
  const [first] = sought === '' ? [] : matching(options, sought);
  return first && (nearnessOf(first, sought) ?? SCATTERED) < SCATTERED ? first : null;
}

/** The typed text once a separator stands behind words that call one of the options: 教育、 becomes 区教育局、. */
export function withLastNamed(typed: string, options: readonly Option[]): string {
  if (!SPLIT.test(typed.at(-1) ?? '')) return typed;
  const before = typed.slice(0, -1);
  const sought = soughtIn(before, true);
  const option = meant(options, sought);
  return option ? withPick(before, true, option.label) : typed;
}

/** The typed text with the picked option in place of the words sought. */
export function withPick(typed: string, many: boolean, label: string): string {
  if (!many) return label;
  const before = typed
    .split(SPLIT)
    .slice(0, -1)
    .map((one) => one.trim())
    .filter(Boolean);
  return [...before.filter((one) => one !== label), label, ''].join('、');
}
