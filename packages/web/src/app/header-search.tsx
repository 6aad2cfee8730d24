import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Marked } from '../components/marked.tsx';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { hitsOf } from '../pages/search/search-hits.ts';
import { api } from '../queries/api.ts';
import { useRegion } from './region.tsx';

/** Two characters are enough; ↑↓ choose, Enter opens, Ctrl+K or / comes here. */
export function HeaderSearch() {
  const t = useWords(shellWords);
  const { regionId, base } = useRegion();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
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
  const hits = data ? hitsOf(data, base) : [];
  const whole = `${base}/search?text=${encodeURIComponent(asked)}`;
  const go = (to: string) => {
    setOpen(false);
    box.current?.blur();
    navigate(to);
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
          setAt(-1);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, -1));
          else if (event.key === 'Enter') {
            // Nothing chosen by the arrows: the page with everything.
            if (at >= 0 && hits[at]) go(hits[at].to);
            else if (asked.length >= 2) go(whole);
          } else if (event.key === 'Escape') box.current?.blur();
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
                go(hit.to);
              }}
            >
              {hits[index - 1]?.group === hit.group ? null : <span className="gm-search-group">{t[hit.group]}</span>}
              {hit.head ? <span className="gm-search-head">{hit.head}</span> : null}
              <span className="gm-search-text">
                <Marked text={hit.text} marks={hit.marks} />
              </span>
            </button>
          ))}
          {hits.length > 0 ? (
            <button
              type="button"
              className="gm-search-hit gm-search-whole"
              onMouseDown={(event) => {
                event.preventDefault();
                go(whole);
              }}
            >
              {t.searchWhole}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
