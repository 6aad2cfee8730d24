import type { ComparedClause, ComparedLink, NewDecision } from '@gangmu/contract';
import { memo, useState } from 'react';
import { Marked } from '../../components/marked.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { ExcludeForm, SourceForm } from './clause-forms.tsx';
import { endOf, linkKey, marksIn, nameOf, otherSide } from './filters.ts';

interface Props {
  readonly clause: ComparedClause;
  readonly active: boolean;
  /** Its counterpart is chosen or pointed at. */
  readonly pulled: boolean;
  readonly spans: readonly { readonly start: number; readonly end: number }[] | undefined;
  readonly others: readonly ComparedClause[];
  readonly mayWrite: boolean;
  readonly busy: boolean;
  readonly onPick: (clause: ComparedClause) => void;
  readonly onHover: (clause: ComparedClause | null) => void;
  readonly onLink: (link: ComparedLink, kind: 'accept' | 'reject' | 'unlink') => void;
  readonly onDecide: (...decisions: NewDecision[]) => void;
  readonly onAddLink: (clause: ComparedClause) => void;
  /** Shows the other clause in a drawer, where there is no second column. */
  readonly onBeside: ((clause: ComparedClause) => void) | undefined;
}
const NOTHING: NonNullable<Props['spans']> = [];

/** A clause with its state; chosen, it shows its links, why they are there, and what can be decided. */
function Card(props: Props) {
  const { clause, active, pulled, spans = NOTHING, onPick, onHover } = props;
  const t = useWords(compareWords);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the columns take the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the columns take the keys
    <div
      data-clause={`${clause.side}-${clause.index}`}
      className={`gm-clause${active ? ' gm-clause-active' : ''}${pulled ? ' gm-clause-pulled' : ''}${clause.lead ? ' gm-clause-lead' : ''}`}
      onClick={() => onPick(clause)}
      onMouseEnter={() => onHover(clause)}
      onMouseLeave={() => onHover(null)}
    >
      <p className="gm-clause-head">
        <b>{clause.label}</b>
        <span className="gm-clause-title">{nameOf(clause)}</span>
        {clause.naming ? <small className="gm-clause-naming">{t.names}</small> : null}
        <State clause={clause} />
      </p>
      <p className={active || pulled ? 'gm-clause-text' : 'gm-clause-text gm-clause-short'}>
        <Marked text={clause.text} marks={active || pulled ? marksIn(clause, spans) : []} />
      </p>
      {active ? <Detail {...props} /> : null}
      <span className="gm-knots" aria-hidden="true">
        {clause.links.map((link) => (
          <i key={linkKey(link)} {...{ [clause.side === 'superior' ? 'data-hung' : 'data-draft']: linkKey(link) }} />
        ))}
      </span>
    </div>
  );
}
export const ClauseCard = memo(Card);

/** Shape and word; doubt is the one thing in red. */
function State({ clause }: { readonly clause: ComparedClause }) {
  const t = useWords(compareWords);
  const [shape, word] = ((): readonly [string, string] => {
    if (clause.state === 'carried') return clause.fullness === 'full' ? ['●', t.full] : ['◐', t.part];
    if (clause.state === 'carries') return ['●', t.carried];
    if (clause.lead) return ['', t.lead];
    if (clause.state === 'named') return ['◇', t.namedOpen];
    if (clause.state === 'not-for-us') return ['×', clause.exclusion?.by === 'person' ? t.excluded : t.suggested];
    return clause.state === 'new' ? ['＋', t.fresh] : ['○', t.notCarried];
  })();
  return (
    <span className="gm-clause-state">
      {clause.doubtful ? <em className="gm-now">{t.doubtful}</em> : null}
      <i aria-hidden="true">{shape}</i> {word}
    </span>
  );
}

function Detail({ clause, others, mayWrite, busy, onLink, onDecide, onAddLink, onBeside }: Props) {
  const marks = useMarks();
  const t = useWords(compareWords);
  const [form, setForm] = useState<'exclude' | 'source' | null>(null);
  const far = otherSide(clause.side);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: stops the click of the card only
    // biome-ignore lint/a11y/noStaticElementInteractions: stops the click of the card only
    <div className="gm-clause-detail" onClick={(event) => event.stopPropagation()}>
      {clause.links.map((link) => {
        const other = others[endOf(link, far)];
        if (!other) return null;
        return (
          <div key={linkKey(link)} className="gm-clause-link">
            <p>
              <span className="gm-quiet">{t[far]}</span> <b>{other.label}</b> {nameOf(other)}
              {link.doubtful ? <em className="gm-now">{t.weak}</em> : null}
              {link.accepted ? <em>{t.accepted}</em> : link.by === 'person' ? <em>{t.byPerson}</em> : null}
            </p>
            <ul className="gm-evidence">
              {link.evidence.map((one) => (
                <li key={one.says}>{one.says}</li>
              ))}
            </ul>
            <span className="gm-clause-acts">
              {onBeside ? (
                <button type="button" className="gm-link" onClick={() => onBeside(other)}>
                  {t.show}
                </button>
              ) : null}
              {mayWrite && !link.accepted ? (
                <button type="button" className="gm-link" disabled={busy} onClick={() => onLink(link, 'accept')}>
                  {t.accept}
                </button>
              ) : null}
              {mayWrite ? (
                <button
                  type="button"
                  className="gm-link"
                  disabled={busy}
                  onClick={() => onLink(link, link.by === 'person' && !link.accepted ? 'unlink' : 'reject')}
                >
                  {link.by === 'person' && !link.accepted ? t.unlink : t.reject}
                </button>
              ) : null}
            </span>
          </div>
        );
      })}
      {clause.links.length === 0 ? <p className="gm-quiet">{t.noLinks}</p> : null}
      {clause.missing.length > 0 ? (
        <p className="gm-clause-missing">
          {t.missing}
          {marks.colon}
          {clause.missing.join(marks.semicolon)}
        </p>
      ) : null}
      {clause.exclusion ? (
        <p className="gm-clause-missing">
          {clause.exclusion.by === 'person' ? t.excludedBecause : t.suggestedBecause}
          {clause.exclusion.reason}
        </p>
      ) : null}
      {clause.state === 'new' && !clause.lead ? (
        <p className="gm-clause-missing">
          {t.source}
          {marks.colon}
          {clause.origin ? clause.origin.title : t.sourceUnknown}
        </p>
      ) : null}
      {form === 'exclude' ? (
        <ExcludeForm
          suggested={clause.exclusion?.reason ?? ''}
          onSave={(reason) => {
            onDecide({ kind: 'exclude', superior: clause.fingerprint, reason });
            setForm(null);
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
      {form === 'source' ? (
        <SourceForm
          source={clause.origin?.title ?? ''}
          onSave={(source) => {
            onDecide({ kind: 'source', own: clause.fingerprint, source });
            setForm(null);
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
      {mayWrite && form === null ? (
        <span className="gm-clause-acts">
          <button type="button" className="gm-link" onClick={() => onAddLink(clause)}>
            {t.link}
          </button>
          {clause.side === 'superior' && clause.exclusion?.by !== 'person' ? (
            <button type="button" className="gm-link" onClick={() => setForm('exclude')}>
              {t.exclude}
            </button>
          ) : null}
          {clause.exclusion ? (
            <button
              type="button"
              className="gm-link"
              disabled={busy}
              onClick={() => onDecide({ kind: 'include', superior: clause.fingerprint })}
            >
              {t.include}
            </button>
          ) : null}
          {clause.state === 'new' && !clause.lead ? (
            <button type="button" className="gm-link" onClick={() => setForm('source')}>
              {t.saySource}
            </button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
