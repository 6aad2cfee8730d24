import type { Post } from '@gangmu/contract';
import { Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { usePostLoad } from './post-load.tsx';
import { TenureList } from './tenure-list.tsx';
import { today } from './today.ts';
import { useOrganisationSave } from './use-organisation-save.ts';
import { usePeople } from './use-people.ts';

/** 交接: who comes next and from when; what lies on the post goes with it, the past stays with whoever held it. */
export function HandOver({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const { data: people = [] } = usePeople();
  const { data: load } = usePostLoad(regionId, post.id);
  const [personId, setPersonId] = useState<string | null>(null);
  // A post is left vacant because somebody says so, never because nobody was chosen.
  const [vacates, setVacates] = useState(false);
  const [fromOn, setFromOn] = useState<string | null>(today());
  const save = useOrganisationSave(() =>
    api.handOvers.add({
      params: { regionId },
      body: { postId: post.id, personId: vacates ? null : personId, fromOn: fromOn ?? today() },
    }),
  );
  const name = new Map(people.map((one) => [one.id, one.name]));
  const { holder } = post;
  const lastDay = fromOn ? dayjs(fromOn).subtract(1, 'day').format('YYYY-MM-DD') : '';
  return (
    <Modal
      open
      title={t.handOverTitle(post.title)}
      okText={save.data ? state.close : vacates ? t.vacateDo : t.handOverDo}
      cancelText={state.cancel}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: !save.data && (fromOn === null || (personId === null && !vacates)) }}
      onOk={() => (save.data ? onClose() : save.mutate(undefined))}
      onCancel={onClose}
    >
      {save.data ? (
        <p role="status">
          {vacates ? t.vacated(save.data.rows) : t.handedOver(name.get(personId ?? '') ?? '', save.data.rows)}
        </p>
      ) : (
        <div className="gm-form">
          {/* Nobody after nobody is no hand-over. */}
          {holder ? (
            <Radio.Group
              aria-label={t.whoNext}
              value={vacates}
              onChange={(event) => setVacates(event.target.value as boolean)}
              options={[
                { value: false, label: t.somebody },
                { value: true, label: t.nobody },
              ]}
            />
          ) : null}
          {vacates ? null : (
            <Select
              showSearch
              allowClear
              optionFilterProp="label"
              aria-label={t.successor}
              placeholder={t.successor}
              notFoundContent={t.nobodyFound}
              value={personId}
              onChange={(value: string | undefined) => setPersonId(value ?? null)}
              options={people
                .filter((one) => one.id !== holder?.personId && one.closedOn === null)
                .map((one) => ({ value: one.id, label: one.phone ? `${one.name}　${one.phone}` : one.name }))}
            />
          )}
          <DayField label={t.fromOn} value={fromOn} onChange={setFromOn} />
          <section className="gm-preview-note" aria-label={t.preview}>
            <p>{(vacates ? t.previewStay : t.previewItems)(load?.items ?? post.items)}</p>
            {load && load.groups.length > 0 ? (
              <p>{t.previewGroups(load.groups.map((group) => group.name).join('、'))}</p>
            ) : null}
            {holder && fromOn ? <p className="gm-quiet">{t.previewPast(holder.name, lastDay)}</p> : null}
            {holder && fromOn && fromOn > today() ? <p className="gm-quiet">{t.previewFuture(fromOn)}</p> : null}
            {vacates ? <p className="gm-now">{t.previewVacant}</p> : null}
          </section>
        </div>
      )}
      {save.error ? <Trouble error={save.error} inline /> : null}
      <h3 className="gm-form-head">{t.tenures}</h3>
      <TenureList of={{ postId: post.id }} nameOf={(one) => name.get(one.personId) ?? ''} />
    </Modal>
  );
}
