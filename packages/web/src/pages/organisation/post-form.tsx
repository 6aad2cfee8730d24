import { POST_ROLES, type Post } from '@gangmu/contract';
import { Form, Input, Modal, Select } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

interface Fields {
  readonly title: string;
  readonly role: Post['role'];
  readonly unitId?: string;
}

export function PostForm({ directory, onClose }: { readonly directory: Directory; readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [form] = Form.useForm<Fields>();
  const save = useOrganisationSave(
    ({ title, role, unitId }: Fields) =>
      api.posts.add({
        params: { regionId },
        body: { title, role, unitId: unitId ?? null, position: directory.posts.length },
      }),
    onClose,
  );
  const needed = [{ required: true, message: state.needed }];
  return (
    <Modal
      open
      title={t.addPost}
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
        initialValues={{ role: 'reporter' }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="title" label={t.title} rules={needed}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="role" label={t.role}>
          <Select options={POST_ROLES.map((value) => ({ value, label: roles[value] }))} />
        </Form.Item>
        <Form.Item name="unitId" label={t.unit}>
          <Select
            showSearch
            allowClear
            optionFilterProp="label"
            options={directory.units
              .filter((unit) => unit.closedOn === null)
              .map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
