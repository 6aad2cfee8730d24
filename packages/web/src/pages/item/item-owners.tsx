import type { ItemDetail } from '@gangmu/contract';
import { Section } from '../../components/section.tsx';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';

type Holder = ItemDetail['owners']['leader'];

/** Posts with who holds them on the day shown. */
export function ItemOwners({ detail }: { readonly detail: ItemDetail }) {
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const { leader, officer, leadUnit, jointUnits, groups, office } = detail.owners;
  const holder = (who: Holder) =>
    who ? (
      <>
        {who.name ?? <span className="gm-now">{t.vacant}</span>} <small className="gm-quiet">{who.title}</small>
        {who.phone ? <small className="gm-quiet"> {who.phone}</small> : null}
      </>
    ) : null;
  const unset = <span className="gm-now">{t.unset}</span>;
  const joint = [...jointUnits, ...groups].map((one) => one.name).join('、');
  return (
    <Section title={t.owners}>
      <dl className="gm-facts">
        <dt>{l.leader}</dt>
        <dd>{holder(leader) ?? unset}</dd>
        <dt>{l.lead}</dt>
        <dd>{leadUnit?.name ?? unset}</dd>
        <dt>{l.joint}</dt>
        <dd>{joint === '' ? '—' : joint}</dd>
        <dt>{l.office}</dt>
        <dd>{office?.name ?? '—'}</dd>
        <dt>{l.officer}</dt>
        <dd>{holder(officer) ?? unset}</dd>
      </dl>
    </Section>
  );
}
