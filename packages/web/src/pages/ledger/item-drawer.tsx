import type { ItemDetail } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { LightMark } from '../../components/light-mark.tsx';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useClauseName } from '../../components/use-clause-name.ts';
import { useTargetText } from '../../components/use-target-text.ts';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { api } from '../../queries/api.ts';
import { ItemAdjustments } from '../item/item-adjustments.tsx';
import { ItemComments } from '../item/item-comments.tsx';
import { ItemHistory } from '../item/item-history.tsx';
import { ItemOwners } from '../item/item-owners.tsx';
import { ItemSchedule } from '../item/item-schedule.tsx';
import { SourceSentence } from '../item/source-sentence.tsx';
import '../item/item.css';
import '../../components/drawer.css';

interface Props {
  readonly itemId: string;
  readonly asOf: string | null;
  readonly onClose: () => void;
  readonly onWalk: (by: number) => void;
}
const TYPING = /^(?:INPUT|TEXTAREA|SELECT)$/u;

/** One row whole, at its own address; Escape closes, ↑↓ walk. */
export function ItemDrawer({ itemId, asOf, onClose, onWalk }: Props) {
  const t = useWords(itemWords);
  const { regionId } = useRegion();
  const query = useQuery({
    queryKey: ['item', regionId, itemId, asOf],
    queryFn: ({ signal }) => api.items.get({ params: { regionId, itemId }, query: asOf ? { asOf } : {} }, { signal }),
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const writes =
        event.target instanceof HTMLElement && (TYPING.test(event.target.tagName) || event.target.isContentEditable);
      const inSheet = event.target instanceof HTMLElement && event.target.classList.contains('gm-pen');
      if (event.key === 'Escape' && !event.defaultPrevented && (!writes || inSheet)) onClose();
      else if (!writes && event.key === 'ArrowDown') onWalk(1);
      else if (!writes && event.key === 'ArrowUp') onWalk(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose, onWalk]);
  return (
    <aside className="gm-drawer" aria-label={query.data?.item.title}>
      <div className="gm-drawer-tools">
        <button
          type="button"
          className="gm-icon-button"
          title={t.previous}
          aria-label={t.previous}
          onClick={() => onWalk(-1)}
        >
          ↑
        </button>
        <button type="button" className="gm-icon-button" title={t.next} aria-label={t.next} onClick={() => onWalk(1)}>
          ↓
        </button>
        <button
          type="button"
          className="gm-icon-button gm-drawer-close"
          title={t.close}
          aria-label={t.close}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      {query.isPending ? <Loading /> : null}
      {query.error && !query.data ? <Trouble error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <Detail detail={query.data} asOf={asOf} /> : null}
    </aside>
  );
}

function Detail({ detail, asOf }: { readonly detail: ItemDetail; readonly asOf: string | null }) {
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const targetText = useTargetText();
  const { base } = useRegion();
  const { item, superior } = detail;
  const { plans } = useCurrentPlan();
  const clauseName = useClauseName(plans.find(({ id }) => id === item.planId) ?? null);
  const target = item.target ? targetText(item.target) : null;
  return (
    <div className="gm-detail">
      <h2>{item.title}</h2>
      <p className="gm-detail-facts">
        <LightMark />
        <span>{t[item.kind]}</span>
        {item.clause ? <span>{clauseName(item)}</span> : null}
        {item.named ? <span>{t.named}</span> : null}
        {item.innovation ? <span>{t.innovation}</span> : null}
        <span>
          {l.dueOn} {item.dueOn ?? t.unset}
        </span>
      </p>
      {target ? (
        <p className="gm-detail-target">
          {target.sense} <b>{target.figure}</b>
          <span className="gm-unit">{target.unit}</span>
          {item.stretch ? (
            <span className="gm-quiet">
              {'　'}
              {l.stretch} {item.stretch}
            </span>
          ) : null}
        </p>
      ) : null}
      <SourceSentence item={item} />
      <Section title={t.superior}>
        {superior.length === 0 ? <p className="gm-quiet">{t.noSuperior}</p> : null}
        {superior.map((clause) => (
          <blockquote key={`${clause.versionId}${clause.path}`} className="gm-sentence">
            <p className="gm-sentence-text">{clause.text}</p>
            <footer>
              {clause.planTitle} {clause.path}
              {'　'}
              <Link className="gm-unbroken" to={`${base}/plans/${item.planId}/compare`}>
                {t.toCompare}
              </Link>
            </footer>
          </blockquote>
        ))}
      </Section>
      <ItemOwners detail={detail} />
      <ItemSchedule detail={detail} readOnly={asOf !== null} />
      <ItemAdjustments item={item} readOnly={asOf !== null} />
      <ItemHistory detail={detail} />
      <ItemComments item={item} readOnly={asOf !== null} />
    </div>
  );
}
