import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Marked } from '../../components/marked.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { usePlans } from '../../queries/use-plans.ts';
import { HIT_GROUPS, hitsOf } from './search-hits.ts';
import './search.css';
import { Tabs } from '../../components/tabs.tsx';

const MOST = 50;

/** Everything that holds the words, by sort and plan; ↑↓ walk, Enter opens, / goes back to the words. */
export function SearchPage() {
  const t = useWords(shellWords);
  const { regionId, base } = useRegion();
  usePlace(t.searchPlace);
  const [search, setSearch] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  const text = search.get('text')?.trim() ?? '';
  const planId = search.get('plan');
  const group = HIT_GROUPS.find((one) => one === search.get('in')) ?? null;
  const { data: plans } = usePlans(regionId);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['search', regionId, text, planId, MOST],
    enabled: text.length >= 2,
    queryFn: ({ signal }) =>
      api.search.find(
        { params: { regionId }, query: { text, limit: MOST, ...(planId ? { planId } : {}) } },
        { signal },
      ),
  });
  const put = (patch: Readonly<Record<string, string | null>>) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(patch)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const hits = data && text.length >= 2 ? hitsOf(data, base) : [];
  const shown = group ? hits.filter((hit) => hit.group === group) : hits;
  const full = HIT_GROUPS.some((one) => hits.filter((hit) => hit.group === one).length >= MOST);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk over the links inside
    <div className="gm-narrow gm-find" onKeyDown={walk}>
      <Input.Search
        key={text}
        size="large"
        autoFocus={text === ''}
        defaultValue={text}
        maxLength={60}
        placeholder={t.search}
        aria-label={t.search}
        enterButton={t.searchPlace}
        onSearch={(words) => put({ text: words.trim() })}
      />
      <div className="gm-find-filters">
        <Tabs>
          {[null, ...HIT_GROUPS].map((one) => (
            <button
              type="button"
              key={one ?? 'all'}
              aria-pressed={group === one}
              className={group === one ? 'gm-tab gm-tab-button active' : 'gm-tab gm-tab-button'}
              onClick={() => put({ in: one })}
            >
              {one ? t[one] : t.searchEverything}{' '}
              <small>{one ? hits.filter((hit) => hit.group === one).length : hits.length}</small>
            </button>
          ))}
        </Tabs>
        <Select
          size="small"
          className="gm-find-plan"
          popupMatchSelectWidth={false}
          aria-label={t.choosePlan}
          value={planId ?? ''}
          onChange={(value) => put({ plan: value || null })}
          options={[
            { value: '', label: t.allPlans },
            ...(plans ?? []).map((plan) => ({ value: plan.id, label: plan.title })),
          ]}
        />
      </div>
      {text.length < 2 ? <p className="gm-quiet">{t.searchHint}</p> : null}
      {text.length >= 2 && isPending ? <Loading /> : null}
      {error ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {text.length >= 2 && data && shown.length === 0 ? (
        group || planId ? (
          <NoMatch says={t.searchNothing(text)} onClear={() => put({ in: null, plan: null })} />
        ) : (
          <p className="gm-quiet">{t.searchNothing(text)}</p>
        )
      ) : null}
      {full ? <p className="gm-quiet">{t.searchMost(MOST)}</p> : null}
      <div ref={list}>
        {shown.map((hit, index) => (
          <div key={hit.key}>
            {shown[index - 1]?.group === hit.group ? null : <h2>{t[hit.group]}</h2>}
            <Link className="gm-find-hit" to={hit.to}>
              {hit.head ? <span>{hit.head}</span> : null}
              <p className="gm-serif">
                <Marked text={hit.text} marks={hit.marks} />
              </p>
            </Link>
          </div>
        ))}
      </div>
    </div>
  );
}
