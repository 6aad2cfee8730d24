import { useWords } from '../messages/language.tsx';
import { ledgerWords } from '../messages/ledger-words.ts';
import './light-mark.css';

/** Colour, shape and word. Until a rule of lights is in force every row is grey. */
export function LightMark({ word }: { readonly word?: boolean }) {
  const t = useWords(ledgerWords);
  return (
    <span className="gm-light" title={t.noRule}>
      <i aria-hidden="true">○</i>
      {word === false ? null : t.notYet}
    </span>
  );
}
