import type { Adjustment, Item } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useMayOn } from '../ledger/item-columns.tsx';

/** A figure with its unit, lists entry by entry, anything else as it is. */
function plain(value: unknown, semicolon: string): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map((one) => plain(one, semicolon)).join(semicolon) || '—';
  if (typeof value !== 'object') return String(value);
  const { op, value: figure, unit, year, quarter, words } = value as Readonly<Record<string, unknown>>;
  const when = year ? `${year}${quarter ? ` Q${quarter}` : ''}` : '';
  const sign = op === '>=' ? '≥ ' : op === '<=' ? '≤ ' : '';
  return [when, words, figure ? `${sign}${figure}${unit ?? ''}` : ''].filter(Boolean).join(' ');
}

/** A promise changes only through an approved adjustment; the original stays to be seen. */
export function ItemAdjustments({ item, readOnly }: { readonly item: Item; readonly readOnly: boolean }) {
  const marks = useMarks();
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const { regionId, mine } = useRegion();
  const mayOn = useMayOn();
  const [open, setOpen] = useState(false);
  const key = ['adjustments', regionId, item.id];
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.adjustments.list({ params: { regionId }, query: { itemId: item.id } }, { signal }),
  });
  const again = () =>
    Promise.all(
      [key, ['item', regionId, item.id], ['ledger', regionId], homeKey(regionId)].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const decide = useMutation({
    mutationFn: ({ one, approve }: { one: Adjustment; approve: boolean }) =>
      api.adjustments.decide({ params: { regionId, adjustmentId: one.id }, body: { version: one.version, approve } }),
    onSettled: again,
  });
  const rows = data?.rows ?? [];
  const fields = { target: l.target, stretch: l.stretch, dueOn: l.dueOn, goals: t.goals, milestones: t.milestones };
  const states = { proposed: t.proposed, approved: t.approved, refused: t.refused };
  const mayPropose = mayOn('item.adjust.propose')(item) && !readOnly;
  if (rows.length === 0 && !mayPropose) return null;
  return (
    <Section
      title={t.adjustments}
      aside={
        mayPropose && !open ? (
          <button type="button" className="gm-link" onClick={() => setOpen(true)}>
            {t.propose}
          </button>
        ) : null
      }
    >
      <ol className="gm-adjustments">
        {rows.map((one) => (
          <li key={one.id}>
            <p>
              {fields[one.field]}
              {marks.colon}
              {plain(one.before, marks.semicolon)} → {plain(one.after, marks.semicolon)}{' '}
              <span className={one.status === 'proposed' ? 'gm-now' : 'gm-quiet'}>{states[one.status]}</span>
            </p>
            <p className="gm-quiet">
              {t.proposedBy(one.proposedBy.name)}
              {marks.colon}
              {one.reason}
            </p>
            {one.status !== 'proposed' || !mayOn('item.adjust.decide')(item) || readOnly ? null : one.proposedBy
                .personId === mine.personId ? (
              <p className="gm-quiet">{t.othersDecide}</p>
            ) : (
              <p className="gm-row-actions">
                <Button size="small" onClick={() => decide.mutate({ one, approve: true })}>
                  {t.approveIt}
                </Button>
                <Button size="small" onClick={() => decide.mutate({ one, approve: false })}>
                  {t.refuseIt}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {decide.error ? <Trouble error={decide.error} inline /> : null}
      {open ? (
        <ProposeForm
          item={item}
          onDone={() => void again().then(() => setOpen(false))}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </Section>
  );
}

function ProposeForm({
  item,
  onDone,
  onCancel,
}: {
  readonly item: Item;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [field, setField] = useState<'dueOn' | 'stretch' | 'target'>('dueOn');
  const [value, setValue] = useState<string | null>(item.dueOn);
  const [reason, setReason] = useState('');
  const propose = useMutation({
    mutationFn: () => {
      const change =
        field === 'target' && item.target
          ? ({ field, after: { ...item.target, value: value ?? '' } } as const)
          : ({ field: field === 'target' ? 'stretch' : field, after: value } as const);
      return api.adjustments.propose({
        params: { regionId, itemId: item.id },
        body: { change, reason: reason.trim() },
      });
    },
    onSuccess: onDone,
  });
  const choose = (next: typeof field) => {
    setField(next);
    setValue(next === 'dueOn' ? item.dueOn : next === 'stretch' ? item.stretch : (item.target?.value ?? ''));
  };
  return (
    <div className="gm-propose">
      <Select
        aria-label={t.proposeWhat}
        value={field}
        onChange={choose}
        options={[
          { value: 'dueOn', label: l.dueOn },
          { value: 'stretch', label: l.stretch },
          ...(item.target ? [{ value: 'target', label: l.target }] : []),
        ]}
      />
      {field === 'dueOn' ? (
        <DayField label={t.newValue} value={value} onChange={setValue} />
      ) : (
        <Input
          aria-label={t.newValue}
          placeholder={t.newValue}
          value={value ?? ''}
          suffix={item.target?.unit}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <Input.TextArea
        placeholder={state.reason}
        aria-label={state.reason}
        autoSize={{ minRows: 2 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {propose.error ? <Trouble error={propose.error} inline /> : null}
      <p className="gm-row-actions">
        <Button
          type="primary"
          disabled={reason.trim() === ''}
          loading={propose.isPending}
          onClick={() => propose.mutate()}
        >
          {t.propose}
        </Button>
        <Button onClick={onCancel}>{state.cancel}</Button>
      </p>
    </div>
  );
}
