import { useWords } from '../../messages/language.tsx';
import { keyWords } from '../../messages/ledger-view-words.ts';

const KEYS = [
  ['↑ ↓ ← →\u2003Home End\u2003PageUp PageDown', 'move'],
  ['Shift + ↑ ↓ ← →', 'extend'],
  ['Tab', 'next'],
  ['Enter', 'below'],
  ['F2', 'edit'],
  ['A 中', 'type'],
  ['Alt + Enter', 'lines'],
  ['Alt + ↓', 'choose'],
  ['、', 'more'],
  ['Esc', 'escape'],
  ['Delete', 'clear'],
  ['Ctrl + C  X  V', 'copy'],
  ['Ctrl + D', 'fill'],
  ['Ctrl + F', 'find'],
  ['Ctrl + Z  Y', 'undo'],
  ['Ctrl + A', 'all'],
  ['Ctrl + Enter', 'open'],
  ['Ctrl + K', 'search'],
  ['F1  ?', 'help'],
] as const;

/** What the keys do in a ledger. */
export function KeyList() {
  const t = useWords(keyWords);
  return (
    <table className="gm-keys">
      <tbody>
        {KEYS.map(([keys, name]) => (
          <tr key={name}>
            <th scope="row">{keys}</th>
            <td>{t[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
