import type { Person } from '@gangmu/contract';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { useOrganisationSave } from './use-organisation-save.ts';
import { usePeople } from './use-people.ts';

export function PeopleTab() {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { may } = useRegion();
  const { data, error, refetch } = usePeople();
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [sought, setSought] = useState('');
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const people = data.filter((one) => one.name.includes(sought) || one.phone?.includes(sought));
  return (
    <div className="gm-narrow">
      {may('person.write') ? (
        <PageAction place="organisation-action">
          <Button type="primary" onClick={() => setEditing('new')}>
            {t.addPerson}
          </Button>
        </PageAction>
      ) : null}
      {data.length === 0 ? <Empty says={t.emptyPeople} /> : null}
      <div className="gm-list-tools">
        <Input
          size="small"
          allowClear
          placeholder={t.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <span className="gm-quiet">
          {people.length === data.length ? state.count(data.length) : state.filtered(people.length, data.length)}
        </span>
      </div>
      <table className="gm-table gm-table-cards">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.phone}</th>
            <th>{t.account}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td>{one.phone}</td>
              <td>{one.hasAccount ? t.hasAccount : ''}</td>
              <td className="gm-figure">
                {may('person.write') ? (
                  <button type="button" className="gm-link" onClick={() => setEditing(one)}>
                    {state.edit}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing ? <PersonForm person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </div>
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
        <Form.Item name="name" label={t.name} rules={[{ required: true, message: state.needed }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="phone" label={t.phone}>
          <Input inputMode="tel" />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
