import type { Post } from '@gangmu/contract';
import { POST_ROLES } from '@gangmu/plan';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { Trouble } from '../../components/trouble.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { rightOver } from './administrators.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

interface Fields {
  readonly title: string;
  readonly role: Post['role'];
  readonly unitId?: string | null;
  readonly officeId?: string | null;
  readonly position?: number;
}
interface Props {
  readonly post: Post | null;
  readonly unitId?: string;
  readonly directory: Directory;
  readonly onClose: () => void;
}

/** A new post, or a change of its title, unit and office; its role stays what it was founded with. */
export function PostForm({ post, unitId, directory, onClose }: Props) {
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { regionId, may } = useRegion();
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch('unitId', form);
  const open = POST_ROLES.filter((role) => may(rightOver(role)));
  const save = useOrganisationSave<Fields, unknown>(({ title, role, ...rest }) => {
    const body = {
      title,
      unitId: rest.unitId ?? null,
      officeId: rest.officeId ?? null,
      position: rest.position ?? directory.posts.length,
    };
    return post
      ? api.posts.change({ params: { regionId, postId: post.id }, body: { ...body, version: post.version } })
      : api.posts.add({ params: { regionId }, body: { ...body, role } });
  }, onClose);
  return (
    <Modal
      open
      title={post?.title ?? t.addPost}
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
        initialValues={post ?? { role: open.includes('reporter') ? 'reporter' : open[0], unitId }}
        onValuesChange={(changed: Partial<Fields>) => {
          if ('unitId' in changed) form.setFieldValue('officeId', null);
        }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="title" label={t.title} rules={[{ required: true, whitespace: true, message: state.needed }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="role" label={t.role} extra={post ? t.roleFixed : undefined}>
          <Select
            disabled={post !== null}
            options={(post ? POST_ROLES : open).map((value) => ({ value, label: roles[value] }))}
          />
        </Form.Item>
        <Form.Item name="unitId" label={t.unit}>
          <Select
            showSearch={nearOptions}
            allowClear
            placeholder={t.noUnit}
            options={directory.units
              .filter((unit) => unit.closedOn === null)
              .map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="officeId" label={t.office}>
          <Select
            showSearch={nearOptions}
            allowClear
            disabled={!chosen}
            options={directory.offices
              .filter((office) => office.unitId === chosen && office.closedOn === null)
              .map((office) => ({ value: office.id, label: office.name }))}
          />
        </Form.Item>
        <Form.Item name="position" label={t.position}>
          <InputNumber min={0} max={99999} precision={0} />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
