import type { PublishedItem } from '@gangmu/contract';
import { useState } from 'react';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { publishedWords } from '../../messages/published-words.ts';

/** A row, and under it, once opened, its sentence, measures, goals and quarters. */
export function PublishedRow({ row, number }: { readonly row: PublishedItem; readonly number: number }) {
  const t = useWords(publishedWords);
  const l = useWords(ledgerWords);
  const targetText = useTargetText();
  const [open, setOpen] = useState(false);
  const target = row.target ? targetText(row.target) : null;
  return (
    <>
      <tr>
        <td>
          <button type="button" className="gm-row-link" aria-expanded={open} onClick={() => setOpen(!open)}>
            <small className="gm-quiet">{number}</small> {row.title}
          </button>
        </td>
        <td>{row.clause ? l.clauseOf(row.clause) : ''}</td>
        <td>
          {target ? (
            <>
              {target.figure}
              <span className="gm-unit">{target.unit}</span> <small className="gm-quiet">{target.sense}</small>
            </>
          ) : null}
        </td>
        <td>{row.leadUnit ?? <span className="gm-now">{l.gapLead}</span>}</td>
        <td>{row.jointUnits.join('、')}</td>
        <td className="gm-unbroken">{row.dueOn ?? l.gapDue}</td>
      </tr>
      {open ? (
        <tr className="gm-published-more">
          <td colSpan={6}>
            <h3>{t.quote}</h3>
            <p className="gm-serif">{row.quote}</p>
            {row.measures.length > 0 ? (
              <>
                <h3>{l.measures}</h3>
                <ul>
                  {row.measures.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <h3>{t.schedule}</h3>
            {row.goals.length + row.milestones.length === 0 ? <p className="gm-quiet">{t.unplanned}</p> : null}
            <dl>
              {row.goals.map((one) => (
                <div key={one.year}>
                  <dt>{l.goal(one.year)}</dt>
                  <dd>
                    {one.words} {one.value}
                  </dd>
                </div>
              ))}
              {row.milestones.map((one) => (
                <div key={`${one.year}-${one.quarter}`}>
                  <dt>{l.quarter(one.year, one.quarter)}</dt>
                  <dd>
                    {one.words} {one.value} {one.share === null ? '' : `${one.share}%`}
                  </dd>
                </div>
              ))}
            </dl>
          </td>
        </tr>
      ) : null}
    </>
  );
}
