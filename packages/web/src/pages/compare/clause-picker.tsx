import type { ComparedClause } from '@gangmu/contract';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { Marked } from '../../components/marked.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { nameOf } from './filters.ts';

interface Props {
  readonly clause: ComparedClause;
  readonly among: readonly ComparedClause[];
  readonly onPick: (clause: ComparedClause) => void;
  readonly onClose: () => void;
}
const SHOWN = 50;
const CONTEXT = 16;

/** Finds a clause of the other side by number, title or words; it can also be clicked in its column. */
export function ClausePicker({ clause, among, onPick, onClose }: Props) {
  const t = useWords(compareWords);
  const state = useWords(stateWords);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(() => {
    const wanted = words.trim();
    if (wanted === '') return among.slice(0, SHOWN);
    const number = among.filter((one) => one.label === wanted);
    const rest = among.filter(
      (one) => one.label !== wanted && (one.title.includes(wanted) || one.text.includes(wanted)),
    );
    return [...number, ...rest].slice(0, SHOWN);
  }, [among, words]);
  return (
    <div className="gm-picker" role="dialog" aria-label={t.chooseOther(nameOf(clause))}>
      <p>
        {t.chooseOther(`${clause.label} ${nameOf(clause)}`)}
        <button type="button" className="gm-icon-button" aria-label={state.close} onClick={onClose}>
          ✕
        </button>
      </p>
      <Input
        autoFocus
        size="small"
        placeholder={t.searchClause}
        aria-label={t.searchClause}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'ArrowDown') setAt((now) => Math.min(hits.length - 1, now + 1));
          else if (event.key === 'ArrowUp') setAt((now) => Math.max(0, now - 1));
          else if (event.key === 'Enter' && hits[at]) onPick(hits[at]);
          else return;
          event.preventDefault();
        }}
      />
      <ul>
        {hits.map((hit, index) => (
          <li key={hit.index}>
            <button
              type="button"
              className={index === at ? 'gm-pick gm-pick-on' : 'gm-pick'}
              onClick={() => onPick(hit)}
            >
              <b>{hit.label}</b> {nameOf(hit)}
              <Snippet text={hit.text} words={words.trim()} />
            </button>
          </li>
        ))}
      </ul>
      <p className="gm-quiet">{t.pickHint}</p>
    </div>
  );
}

function Snippet({ text, words }: { readonly text: string; readonly words: string }) {
  const at = words === '' ? -1 : text.indexOf(words);
  if (at < 0) return null;
  const from = Math.max(0, at - CONTEXT);
  return (
    <small className="gm-serif">
      <Marked text={text.slice(from, at + words.length + CONTEXT)} marks={[[at - from, at - from + words.length]]} />
    </small>
  );
}
