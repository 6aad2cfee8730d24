import type { Unit } from '@gangmu/contract';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { subtreeOf } from './unit-tree.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

const KINDS = ['department', 'street', 'zone', 'company', 'other'] as const;

interface Fields {
  readonly name: string;
  readonly shortName?: string;
  readonly kind: Unit['kind'];
  readonly parentId?: string | null;
  readonly position?: number;
}

export function UnitForm({
  unit,
  directory,
  onClose,
}: {
  readonly unit: Unit | null;
  readonly directory: Directory;
  readonly onClose: () => void;
}) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [form] = Form.useForm<Fields>();
  const barred = unit ? subtreeOf(directory.units, unit.id) : new Set<string>();
  const save = useOrganisationSave<Fields, unknown>(({ name, kind, shortName, parentId, position }) => {
    const body = {
      name,
      kind,
      shortName: shortName?.trim() || null,
      parentId: parentId ?? null,
      position: position ?? directory.units.length,
    };
    return unit
      ? api.units.change({ params: { regionId, unitId: unit.id }, body: { ...body, version: unit.version } })
      : api.units.add({ params: { regionId }, body });
  }, onClose);
  return (
    <Modal
      open
      title={unit?.name ?? t.addUnit}
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
        initialValues={{ kind: 'department', ...unit }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: state.needed }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="shortName" label={t.shortName}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={t.kind}>
          <Select options={KINDS.map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        <Form.Item name="parentId" label={t.parent}>
          <Select
            showSearch={nearOptions}
            allowClear
            placeholder={t.noParent}
            options={directory.units
              .filter((one) => one.closedOn === null && !barred.has(one.id))
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="position" label={t.position}>
          <InputNumber min={0} max={9999} precision={0} />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
