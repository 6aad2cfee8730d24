import type { Person } from '@gangmu/contract';
import { Button, Form, Input, Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { ClosedNote, ClosingAction } from './closing.tsx';
import { ClosedSieve, ListTools, SieveButton } from './list-tools.tsx';
import type { TabProps } from './organisation-page.tsx';
import { lineClass, RowName } from './row-name.tsx';
import { SidePanel } from './side-panel.tsx';
import { TenureList } from './tenure-list.tsx';
import { useGrowing } from './use-growing.tsx';
import { useOrganisationSave } from './use-organisation-save.ts';
import { usePeople } from './use-people.ts';

/** People, the posts they hold today, and in the panel those they held. */
export function PeopleTab({ directory, openId, onOpen }: TabProps) {
  const marks = useMarks();
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { base, may } = useRegion();
  const { data, error, refetch } = usePeople();
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [sought, setSought] = useState('');
  const [closed, setClosed] = useState(false);
  const [idle, setIdle] = useState(false);
  const words = useDeferredValue(sought.trim());
  const held = useMemo(() => {
    const found = new Map<string, { id: string; title: string }[]>();
    for (const { id, title, holder } of directory.posts)
      if (holder) found.set(holder.personId, [...(found.get(holder.personId) ?? []), { id, title }]);
    return found;
  }, [directory.posts]);
  const people = useMemo(
    () =>
      (data ?? [])
        .filter((one) => closed || one.closedOn === null)
        .filter((one) => !idle || !held.has(one.id))
        .filter(
          (one) =>
            one.name.includes(words) ||
            one.phone?.includes(words) ||
            held.get(one.id)?.some((post) => post.title.includes(words)),
        ),
    [data, closed, idle, held, words],
  );
  const { shown, end } = useGrowing(people, `${words}${idle}`);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const opened = data.find((one) => one.id === openId);
  const walk = (by: number) => {
    const next = people[people.findIndex((one) => one.id === openId) + by];
    if (next) onOpen(next.id, true);
  };
  const gone = data.filter((one) => one.closedOn !== null).length;
  const titleOf = new Map(directory.posts.map((post) => [post.id, post.title]));
  const without = data.filter((one) => one.closedOn === null && !held.has(one.id)).length;
  return (
    <>
      <div className="gm-list">
        {may('person.write') ? (
          <PageAction place="organisation-action">
            <Button type="primary" onClick={() => setEditing('new')}>
              {t.addPerson}
            </Button>
          </PageAction>
        ) : null}
        {data.length === 0 ? <Empty says={t.emptyPeople} /> : null}
        <ListTools sought={sought} onSought={setSought} shown={people.length} total={data.length}>
          <SieveButton on={idle} onChange={setIdle}>
            {t.noHolding} {without}
          </SieveButton>
          <ClosedSieve gone={gone} on={closed} onChange={setClosed} />
        </ListTools>
        {people.length === 0 && (words !== '' || idle) ? (
          <NoMatch
            onClear={() => {
              setSought('');
              setIdle(false);
            }}
          />
        ) : (
          <table className="gm-table gm-table-cards">
            <thead>
              <tr>
                <th>{t.personName}</th>
                <th>{t.phone}</th>
                <th>{t.holdsPosts}</th>
                <th>{t.account}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.id} className={lineClass(one, openId)}>
                  <td>
                    <RowName row={one} name={one.name} onOpen={onOpen} />
                  </td>
                  <td>{one.phone}</td>
                  <td>
                    {held
                      .get(one.id)
                      ?.map((post) => post.title)
                      .join(marks.list)}
                  </td>
                  <td>{one.hasAccount ? t.hasAccount : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {end}
        {editing ? <PersonForm person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      </div>
      {opened ? (
        <SidePanel key={opened.id} title={opened.name} remark={opened.phone} onClose={() => onOpen(null)} onWalk={walk}>
          <ClosedNote row={opened} />
          {may('person.write') ? (
            <p className="gm-side-acts">
              {opened.closedOn === null ? (
                <Button size="small" onClick={() => setEditing(opened)}>
                  {state.edit}
                </Button>
              ) : null}
              <ClosingAction kind="person" name={opened.name} row={opened} />
            </p>
          ) : null}
          <Section title={t.holdsPosts}>
            {held.has(opened.id) ? null : <p className="gm-quiet">{t.noHolding}</p>}
            <ul className="gm-side-list">
              {held.get(opened.id)?.map((post) => (
                <li key={post.id}>
                  <Link to={`${base}/organisation/posts/${post.id}`}>{post.title}</Link>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t.tenuresOf}>
            <TenureList of={{ personId: opened.id }} nameOf={(one) => titleOf.get(one.postId) ?? ''} />
          </Section>
        </SidePanel>
      ) : null}
    </>
  );
}

function PersonForm({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [form] = Form.useForm<{ name: string; phone?: string }>();
  const save = useOrganisationSave<{ name: string; phone?: string }, unknown>(({ name, phone }) => {
    const body = { name, phone: phone?.trim() || null };
    return person
      ? api.people.change({ params: { regionId, personId: person.id }, body: { ...body, version: person.version } })
      : api.people.add({ params: { regionId }, body });
  }, onClose);
  return (
    <Modal
      open
      title={person?.name ?? t.addPerson}
      okText={state.save}
      cancelText={state.cancel}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: person?.name, phone: person?.phone ?? '' }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item
          name="name"
          label={t.personName}
          rules={[{ required: true, whitespace: true, message: state.needed }]}
        >
          <Input autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={t.phone}>
          <Input inputMode="tel" maxLength={40} />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
