import type { Option } from './column.ts';

interface Props {
  readonly options: readonly Option[];
  readonly at: number;
  readonly onPick: (option: Option) => void;
  readonly style: { readonly left: number; readonly top: number };
}

/** The list under the pen. The mouse must not take the focus from the pen. */
export function ChoiceList({ options, at, onPick, style }: Props) {
  return (
    <div className="gm-choices" style={style} role="listbox">
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

/** Options that hold the words, those that begin with them first; at most 50. */
export function matching(options: readonly Option[], sought: string): readonly Option[] {
  if (sought === '') return options.slice(0, 200);
  const found = options.filter(({ label, hint }) => label.includes(sought) || hint?.includes(sought));
  return found.toSorted((a, b) => Number(b.label.startsWith(sought)) - Number(a.label.startsWith(sought))).slice(0, 50);
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
