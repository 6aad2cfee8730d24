import type { Person, Post } from '@gangmu/contract';
import { Input, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { usePostLoad } from './post-load.tsx';
import { TenureList } from './tenure-list.tsx';
import { today } from './today.ts';
import { useOrganisationSave } from './use-organisation-save.ts';
import { usePeople } from './use-people.ts';

/** Stands among the ids for a person who is not there yet. */
const NEW = 'new';

/** 交接: who comes next and from when; what lies on the post goes with it, the past stays with whoever held it. */
export function HandOver({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const marks = useMarks();
  const state = useWords(stateWords);
  const { regionId, mine, may } = useRegion();
  const { data: listed = [] } = usePeople();
  const { data: load } = usePostLoad(regionId, post.id);
  const [personId, setPersonId] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  // Who is new in town is added with the hand-over; the list of people comes before only for those it has.
  const [newName, setNewName] = useState<string | null>(null);
  const [phone, setPhone] = useState('');
  // Where the hand-over itself is refused, the person is there already: chosen as one of the list, and not added twice.
  const [arrived, setArrived] = useState<Pick<Person, 'id' | 'name' | 'phone' | 'closedOn'> | null>(null);
  // A post is left vacant because somebody says so, never because nobody was chosen.
  const [vacates, setVacates] = useState(false);
  const [fromOn, setFromOn] = useState<string | null>(today());
  const { holder } = post;
  const leaves = holder?.personId === mine.personId && fromOn !== null && fromOn <= today();
  const save = useOrganisationSave(
    async () => {
      let successor = vacates ? null : personId;
      if (successor === NEW && newName !== null) {
        const body = { name: newName, phone: phone.trim() || null };
        successor = (await api.people.add({ params: { regionId }, body })).id;
        setArrived({ ...body, id: successor, closedOn: null });
        setPersonId(successor);
        setNewName(null);
        setPhone('');
        void queryClient.invalidateQueries({ queryKey: ['people', regionId] });
      }
      return api.handOvers.add({
        params: { regionId },
        body: { postId: post.id, personId: successor, fromOn: fromOn ?? today() },
      });
    },
    undefined,
    { leaves },
  );
  const people = arrived && !listed.some(({ id }) => id === arrived.id) ? [...listed, arrived] : listed;
  const name = new Map(people.map((one) => [one.id, one.name]));
  const candidates = people.filter((one) => one.id !== post.holder?.personId && one.closedOn === null);
  const typed = sought.trim() || newName || '';
  const isNamesake = people.some((one) => one.name === typed && one.closedOn === null);
  const added =
    may('person.write') && typed !== ''
      ? [{ value: NEW, label: isNamesake ? t.addNamesake(typed) : t.addNamed(typed) }]
      : [];
  const lastDay = fromOn ? dayjs(fromOn).subtract(1, 'day').format('YYYY-MM-DD') : '';
  // What the post allowed is over: the page is loaded anew with the rights that are left.
  const done = () => (save.data && leaves ? window.location.assign('/') : onClose());
  return (
    <Modal
      open
      title={t.handOverTitle(post.title)}
      okText={save.data ? (leaves ? state.toHome : state.close) : vacates ? t.vacateDo : t.handOverDo}
      cancelText={state.cancel}
      cancelButtonProps={{ style: save.data ? { display: 'none' } : {} }}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: !save.data && (fromOn === null || (personId === null && !vacates)) }}
      onOk={() => (save.data ? done() : save.mutate(undefined))}
      onCancel={done}
    >
      {save.data ? (
        <p role="status">
          {vacates ? t.vacated(save.data.rows) : t.handedOver(name.get(personId ?? '') ?? '', save.data.rows)}
          {leaves ? t.leftOwn : ''}
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
              filterOption={(text, option) => option?.value === NEW || (option?.label ?? '').includes(text.trim())}
              onSearch={(text) => setSought(text.slice(0, 40))}
              aria-label={t.successor}
              placeholder={t.successor}
              notFoundContent={t.nobodyFound}
              value={personId}
              onChange={(value: string | undefined) => {
                setPersonId(value ?? null);
                setNewName(value === NEW ? typed : null);
                setSought('');
              }}
              options={[
                ...candidates.map((one) => ({
                  value: one.id,
                  label: one.phone ? `${one.name}　${one.phone}` : one.name,
                })),
                ...added,
              ]}
            />
          )}
          {!vacates && personId === NEW ? (
            <Input
              aria-label={t.phoneOfNew}
              placeholder={t.phoneOfNew}
              inputMode="tel"
              maxLength={40}
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          ) : null}
          <div>
            <span className="gm-quiet">{t.fromOn}</span>
            <DayField label={t.fromOn} value={fromOn} onChange={setFromOn} />
          </div>
          <section className="gm-preview-note" aria-label={t.preview}>
            <p>{(vacates ? t.previewStay : t.previewItems)(load?.items ?? post.items)}</p>
            {load && load.groups.length > 0 ? (
              <p>{t.previewGroups(load.groups.map((group) => group.name).join(marks.list))}</p>
            ) : null}
            {holder && fromOn ? <p className="gm-quiet">{t.previewPast(holder.name, lastDay)}</p> : null}
            {holder && fromOn && fromOn > today() ? <p className="gm-quiet">{t.previewFuture(fromOn)}</p> : null}
            {vacates ? <p className="gm-now">{t.previewVacant}</p> : null}
          </section>
        </div>
      )}
      {save.error ? <Trouble error={save.error} inline /> : null}
      {save.data && leaves ? null : (
        <>
          <h3 className="gm-form-head">{t.tenures}</h3>
          <TenureList of={{ postId: post.id }} nameOf={(one) => name.get(one.personId) ?? ''} />
        </>
      )}
    </Modal>
  );
}
