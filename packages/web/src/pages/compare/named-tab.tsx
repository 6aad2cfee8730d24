import type { Comparison } from '@gangmu/contract';
import { Marked } from '../../components/marked.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { nameOf } from './filters.ts';
import type { ClausesOf } from './use-comparison.ts';

/** 点名任务: superior clauses that name us, with the sentence, and what of ours answers them. */
export function NamedTab({ comparison, clauses }: { readonly comparison: Comparison; readonly clauses: ClausesOf }) {
  const t = useWords(compareWords);
  const state = useWords(stateWords);
  const rows = clauses.superior.filter((one) => one.naming !== null);
  return (
    <div className="gm-compare-list">
      <p className="gm-quiet">{state.filtered(rows.length, comparison.superior.clauses)}</p>
      {rows.length === 0 ? <p className="gm-compare-none">{t.noneHere}</p> : null}
      <div className="gm-pairs">
        {rows.map((row) => {
          const at = row.text.indexOf(row.naming ?? '');
          const ours = row.links.flatMap((link) => clauses.own[link.own] ?? []);
          return (
            <article key={row.index} className="gm-pair">
              <div>
                <p className="gm-pair-head">
                  <span className="gm-quiet">{t.superior}</span> <b>{row.label}</b> {nameOf(row)}
                </p>
                <p className="gm-clause-text">
                  <Marked text={row.text} marks={row.naming && at >= 0 ? [[at, at + row.naming.length]] : []} />
                </p>
              </div>
              <div>
                {ours.length === 0 ? (
                  <p className={row.state === 'not-for-us' ? 'gm-quiet' : 'gm-now'}>
                    {row.state === 'not-for-us'
                      ? `${row.exclusion?.by === 'suggested' ? t.suggestedBecause : t.excludedBecause}${row.exclusion?.reason ?? ''}`
                      : `◇ ${t.namedOpen}`}
                  </p>
                ) : null}
                {ours.map((one) => (
                  <div key={one.index}>
                    <p className="gm-pair-head">
                      <span className="gm-quiet">{t.own}</span> <b>{one.label}</b> {nameOf(one)}
                    </p>
                    <p className="gm-clause-text">{one.text}</p>
                  </div>
                ))}
              </div>
            </article>
          );
        })}
      </div>
    </div>
  );
}
