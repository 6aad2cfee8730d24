import type { PlanSums } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { Fragment, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { grouped } from '../../components/grouped.ts';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareTargetWords, compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { figureName } from './figure-name.ts';
import { FigureSentence } from './figure-sentence.tsx';

const STATUSES = ['absurd', 'short', 'over', 'incomplete', 'adds-up'] as const;
const WRONG: readonly string[] = ['absurd', 'short', 'over'];
type Sum = PlanSums['sums'][number];

/** Whether the parts that the regions below have published make our whole, and who carries what. */
export function SumsTab({ planId }: { readonly planId: string }) {
  const marks = useMarks();
  const t = useWords(compareTargetWords);
  const { regionId } = useRegion();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan-sums', regionId, planId],
    queryFn: ({ signal }) => api.comparisons.sums({ params: { regionId, planId } }, { signal }),
  });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const known = data.parts.filter((part) => part.title !== null);
  if (data.parts.length === 0)
    return (
      <div className="gm-compare-list">
        <p className="gm-compare-none">{t.noParts}</p>
      </div>
    );
  return (
    <div className="gm-compare-list">
      <Section
        title={t.sumsTitle}
        aside={<span className="gm-quiet">{t.partsLine(known.length, data.parts.length)}</span>}
      >
        <p className="gm-quiet">
          {data.parts
            .map((part) => `${part.region}${part.title === null ? marks.aside(t.notPublished) : ''}`)
            .join(marks.list)}
        </p>
        {known.length === 0 ? <p className="gm-compare-none">{t.nonePublished}</p> : <Sums sums={data.sums} />}
      </Section>
      {known.length > 0 ? <Coverage rows={data.coverage} /> : null}
    </div>
  );
}

function Sums({ sums }: { readonly sums: readonly Sum[] }) {
  const marks = useMarks();
  const t = useWords(compareTargetWords);
  const c = useWords(compareWords);
  const state = useWords(stateWords);
  const [chosen, setChosen] = useState<string>(sums.some((one) => WRONG.includes(one.status)) ? 'wrong' : 'all');
  const [open, setOpen] = useState<number | null>(null);
  const shown = sums.filter((one) =>
    chosen === 'all' ? true : chosen === 'wrong' ? WRONG.includes(one.status) : one.status === chosen,
  );
  const count = (name: string) => sums.filter((one) => one.status === name).length;
  const wrong = sums.filter((one) => WRONG.includes(one.status)).length;
  const chips = [
    ...(wrong > 0 ? [['wrong', t.grave, wrong] as const] : []),
    ...STATUSES.filter((name) => count(name) > 0).map((name) => [name, t[name], count(name)] as const),
    ['all', t.all, sums.length] as const,
  ];
  return (
    <>
      <div className="gm-compare-filters gm-compare-filters-in">
        {chips.map(([name, word, n]) => (
          <button
            type="button"
            key={name}
            className={chosen === name ? 'gm-chip gm-chip-on' : 'gm-chip'}
            aria-pressed={chosen === name}
            onClick={() => setChosen(name)}
          >
            {word} <small>{n}</small>
          </button>
        ))}
        <span className="gm-quiet">{state.filtered(shown.length, sums.length)}</span>
      </div>
      {shown.length === 0 && sums.length > 0 ? <NoMatch onClear={() => setChosen('all')} /> : null}
      <div className="gm-scroll-x" hidden={shown.length === 0}>
        <table className="gm-table gm-table-cards gm-sums">
          <thead>
            <tr>
              <th>{t.indicator}</th>
              <th className="gm-figure">{t.whole}</th>
              <th className="gm-figure">{t.total}</th>
              <th className="gm-figure">{t.gap}</th>
              <th>{t.status}</th>
              <th>{t.missing}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((sum) => (
              <Fragment key={sum.whole.figure.at}>
                <tr>
                  <td>
                    <button
                      type="button"
                      className="gm-link"
                      aria-expanded={open === sum.whole.figure.at}
                      onClick={() => setOpen(open === sum.whole.figure.at ? null : sum.whole.figure.at)}
                    >
                      {figureName(sum.whole.figure)}
                    </button>
                  </td>
                  <td className="gm-figure" data-label={t.whole}>
                    {grouped(sum.whole.value)}
                    <span className="gm-unit">{sum.unit}</span>
                  </td>
                  <td
                    className="gm-figure"
                    data-label={t.total}
                    title={sum.parts.map((one) => `${one.region} ${one.value}`).join(' + ')}
                  >
                    {grouped(sum.total)}
                  </td>
                  <td className="gm-figure" data-label={t.gap}>
                    {sum.gap.startsWith('-') || sum.gap === '0' ? '' : '+'}
                    {grouped(sum.gap)}
                  </td>
                  <td className={WRONG.includes(sum.status) ? 'gm-now' : undefined}>{t[sum.status]}</td>
                  <td className="gm-quiet" data-label={sum.silent.length > 0 ? t.missing : undefined}>
                    {sum.silent
                      .map((one) => `${one.region}${marks.aside(one.published ? t.saysNothing : t.notPublished)}`)
                      .join(marks.list)}
                  </td>
                </tr>
                {open === sum.whole.figure.at ? (
                  <tr>
                    <td colSpan={6}>
                      <div className="gm-pair gm-sum-parts">
                        <FigureSentence figure={sum.whole.figure} from={c.own} />
                        {sum.parts.map((one) => (
                          <FigureSentence key={one.regionId} figure={one.figure} from={one.region} />
                        ))}
                      </div>
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const SHAPES = { full: '●', part: '◐', named: '◇', 'not-for-us': '×', 'not-carried': '○' } as const;

function Coverage({ rows }: { readonly rows: PlanSums['coverage'] }) {
  const t = useWords(compareTargetWords);
  const c = useWords(compareWords);
  const state = useWords(stateWords);
  const [nobody, setNobody] = useState(rows.some((row) => row.nobody));
  const shown = nobody ? rows.filter((row) => row.nobody) : rows;
  const words = {
    full: c.full,
    part: c.part,
    named: c.namedOpen,
    'not-for-us': c.suggested,
    'not-carried': c.notCarried,
  };
  return (
    <Section
      title={t.coverage}
      aside={
        <span>
          <Checkbox checked={nobody} onChange={({ target }) => setNobody(target.checked)}>
            {t.onlyNobody}
          </Checkbox>
          <span className="gm-quiet">{state.filtered(shown.length, rows.length)}</span>
        </span>
      }
    >
      {shown.length === 0 && rows.length > 0 ? <NoMatch onClear={() => setNobody(false)} /> : null}
      <div className="gm-scroll-x" hidden={shown.length === 0}>
        <table className="gm-table gm-table-cards">
          <thead>
            <tr>
              <th>{c.clauses}</th>
              {rows[0]?.cells.map((cell) => (
                <th key={cell.region}>{cell.region}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.label}>
                <td>
                  {row.label} {row.title} {row.nobody ? <span className="gm-now">{t.nobody}</span> : null}
                </td>
                {row.cells.map((cell) => (
                  <td key={cell.region} className="gm-quiet" data-label={cell.region}>
                    {SHAPES[cell.state]} {words[cell.state]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
