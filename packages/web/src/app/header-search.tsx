import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Marked } from '../components/marked.tsx';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { api } from '../queries/api.ts';
import { useRegion } from './region.tsx';

interface Hit {
  readonly key: string;
  readonly to: string;
  readonly group: string;
  readonly head: string;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Two characters are enough; ↑↓ choose, Enter opens, Ctrl+K or / comes here. */
export function HeaderSearch() {
  const t = useWords(shellWords);
  const { regionId, base } = useRegion();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words.trim());
  const { data } = useQuery({
    queryKey: ['search', regionId, asked],
    enabled: asked.length >= 2 && open,
    queryFn: ({ signal }) => api.search.find({ params: { regionId }, query: { text: asked, limit: 8 } }, { signal }),
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const hits: readonly Hit[] = data
    ? [
        ...data.items.map((hit) => ({
          ...hit,
          key: `i${hit.id}`,
          to: `${base}/plans/${hit.planId}/ledgers/${LEDGER_OF[hit.kind]}/items/${hit.id}`,
          group: t.items,
          head: hit.title,
        })),
        ...data.clauses.map((hit) => ({
          ...hit,
          key: `c${hit.versionId}${hit.path}`,
          to: `${base}/plans/${hit.planId}/versions/${hit.versionId}?at=${hit.start}`,
          group: t.clauses,
          head: `${hit.planTitle} ${hit.path}`,
        })),
        ...data.units.map((hit) => ({
          ...hit,
          key: `u${hit.id}`,
          to: `${base}/organisation/units`,
          group: t.units,
          head: '',
        })),
      ]
    : [];
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    navigate(hit.to);
  };
  const shown = open && asked.length >= 2 && data !== undefined;
  return (
    <div className="gm-search">
      <input
        ref={box}
        className="gm-search-box"
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls="search-hits"
        placeholder={t.search}
        aria-label={t.search}
        value={words}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') go(hits[at]);
          else if (event.key === 'Escape') box.current?.blur();
          else return;
          event.preventDefault();
        }}
      />
      {shown ? (
        <div className="gm-search-hits" id="search-hits" role="listbox">
          {hits.length === 0 ? <p className="gm-quiet">{t.searchNothing(asked)}</p> : null}
          {hits.map((hit, index) => (
            <button
              type="button"
              key={hit.key}
              role="option"
              aria-selected={index === at}
              className="gm-search-hit"
              onMouseDown={(event) => {
                event.preventDefault();
                go(hit);
              }}
            >
              {hits[index - 1]?.group === hit.group ? null : <span className="gm-search-group">{hit.group}</span>}
              {hit.head ? <span className="gm-search-head">{hit.head}</span> : null}
              <span className="gm-search-text">
                <Marked text={hit.text} marks={hit.marks} />
              </span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const LEDGER_OF = { task: 'tasks', indicator: 'indicators', pilot: 'pilots' } as const;
