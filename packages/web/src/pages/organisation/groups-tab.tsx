import type { UnitGroup } from '@gangmu/contract';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { type Directory, postLabel } from '../../queries/use-directory.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

const KINDS = ['group', 'task-force', 'chain'] as const;
interface Fields {
  readonly name: string;
  readonly kind: UnitGroup['kind'];
  readonly leadPostId?: string;
  readonly unitIds: string[];
}

/** 各镇街, 专班, 产业链: names in plans that stand for several units. */
export function GroupsTab({ directory }: { readonly directory: Directory }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { may } = useRegion();
  const [editing, setEditing] = useState<UnitGroup | 'new' | null>(null);
  return (
    <div className="gm-narrow">
      {may('organisation.write') ? (
        <PageAction place="organisation-action">
          <Button type="primary" onClick={() => setEditing('new')}>
            {t.addGroup}
          </Button>
        </PageAction>
      ) : null}
      {directory.groups.length === 0 ? (
        <Empty says={t.emptyGroups} />
      ) : (
        <p className="gm-quiet">{state.count(directory.groups.length)}</p>
      )}
      <table className="gm-table gm-table-cards">
        <tbody>
          {directory.groups.map((group) => (
            <tr key={group.id}>
              <td>{group.name}</td>
              <td>{t[group.kind]}</td>
              <td>{directory.holder(group.leadPostId)}</td>
              <td>{group.unitIds.map(directory.name).join('、')}</td>
              <td className="gm-figure">
                {may('organisation.write') ? (
                  <button type="button" className="gm-link" onClick={() => setEditing(group)}>
                    {state.edit}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing ? (
        <GroupForm group={editing === 'new' ? null : editing} directory={directory} onClose={() => setEditing(null)} />
      ) : null}
    </div>
  );
}

function GroupForm({
  group,
  directory,
  onClose,
}: {
  readonly group: UnitGroup | null;
  readonly directory: Directory;
  readonly onClose: () => void;
}) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [form] = Form.useForm<Fields>();
  const save = useOrganisationSave<Fields, unknown>(({ name, kind, leadPostId, unitIds }) => {
    const body = { name, leadPostId: leadPostId ?? null, unitIds };
    return group
      ? api.groups.change({ params: { regionId, groupId: group.id }, body: { ...body, version: group.version } })
      : api.groups.add({ params: { regionId }, body: { ...body, kind } });
  }, onClose);
  return (
    <Modal
      open
      title={group?.name ?? t.addGroup}
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
        initialValues={group ?? { kind: 'group', unitIds: [] }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="name" label={t.name} rules={[{ required: true, message: state.needed }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={t.kind}>
          <Select disabled={group !== null} options={KINDS.map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        <Form.Item name="leadPostId" label={t.lead}>
          <Select
            showSearch
            allowClear
            optionFilterProp="label"
            options={directory.posts.map((post) => ({ value: post.id, label: postLabel(post) }))}
          />
        </Form.Item>
        <Form.Item name="unitIds" label={t.members}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={directory.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
