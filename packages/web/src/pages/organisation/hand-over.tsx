import type { Post } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { useOrganisationSave } from './use-organisation-save.ts';
import { usePeople } from './use-people.ts';

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** 交接: who comes next and from when; what lies on the post goes with it. */
export function HandOver({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const { data: people = [] } = usePeople();
  const [personId, setPersonId] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(today());
  const { data: tenures } = useQuery({
    queryKey: ['tenures', regionId, post.id],
    queryFn: ({ signal }) => api.tenures.list({ params: { regionId }, query: { postId: post.id } }, { signal }),
  });
  const save = useOrganisationSave(() =>
    api.handOvers.add({ params: { regionId }, body: { postId: post.id, personId, fromOn: fromOn ?? today() } }),
  );
  const name = new Map(people.map((one) => [one.id, one.name]));
  return (
    <Modal
      open
      title={t.handOverTitle(post.title)}
      okText={save.data ? state.close : t.handOverDo}
      cancelText={state.cancel}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: fromOn === null }}
      onOk={() => (save.data ? onClose() : save.mutate(undefined))}
      onCancel={onClose}
    >
      {save.data ? (
        <p>{t.handedOver(save.data.rows)}</p>
      ) : (
        <div className="gm-form">
          <p className="gm-quiet">{t.handOverHint(post.items)}</p>
          <Select
            showSearch
            allowClear
            optionFilterProp="label"
            aria-label={t.successor}
            placeholder={t.successor}
            value={personId}
            onChange={(value: string | undefined) => setPersonId(value ?? null)}
            options={people
              .filter((one) => one.id !== post.holder?.personId)
              .map((one) => ({ value: one.id, label: one.phone ? `${one.name}　${one.phone}` : one.name }))}
          />
          <DayField label={t.fromOn} value={fromOn} onChange={setFromOn} />
        </div>
      )}
      {save.error ? <Trouble error={save.error} inline /> : null}
      {tenures && tenures.rows.length > 0 ? (
        <>
          <h3 className="gm-form-head">{t.tenures}</h3>
          <ul className="gm-tenures">
            {tenures.rows
              .toSorted((a, b) => b.fromOn.localeCompare(a.fromOn))
              .map((one) => (
                <li key={one.id}>
                  <span>{name.get(one.personId) ?? ''}</span>
                  <time>
                    {one.fromOn} — {one.untilOn ?? t.until}
                  </time>
                </li>
              ))}
          </ul>
        </>
      ) : null}
    </Modal>
  );
}
