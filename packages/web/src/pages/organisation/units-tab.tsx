import type { Unit } from '@gangmu/contract';
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
import type { Directory } from '../../queries/use-directory.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

const KINDS = ['department', 'street', 'zone', 'company', 'other'] as const;

/** Units with their offices; closed ones stay, because the past names them. */
export function UnitsTab({ directory }: { readonly directory: Directory }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { may } = useRegion();
  const [editing, setEditing] = useState<Unit | 'new' | null>(null);
  const [sought, setSought] = useState('');
  const units = directory.units
    .filter((unit) => unit.name.includes(sought) || unit.shortName?.includes(sought))
    .toSorted((a, b) => a.position - b.position);
  const held = (unit: Unit) =>
    directory.posts.filter((post) => post.unitId === unit.id).reduce((sum, post) => sum + post.items, 0);
  return (
    <div className="gm-narrow">
      {may('organisation.write') ? (
        <PageAction place="organisation-action">
          <Button type="primary" onClick={() => setEditing('new')}>
            {t.addUnit}
          </Button>
        </PageAction>
      ) : null}
      {directory.units.length === 0 ? <Empty says={t.emptyUnits} /> : null}
      <div className="gm-list-tools">
        <Input
          size="small"
          allowClear
          placeholder={t.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <span className="gm-quiet">
          {units.length === directory.units.length
            ? state.count(units.length)
            : state.filtered(units.length, directory.units.length)}
        </span>
      </div>
      <table className="gm-table gm-table-cards">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.shortName}</th>
            <th>{t.kind}</th>
            <th>{t.offices}</th>
            <th className="gm-figure">{t.items}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id} className={unit.closedOn ? 'gm-closed' : undefined}>
              <td>
                {unit.name}
                {unit.closedOn ? (
                  <small className="gm-quiet">
                    {' '}
                    {t.closed} {unit.closedOn}
                  </small>
                ) : null}
              </td>
              <td>{unit.shortName}</td>
              <td>{t[unit.kind]}</td>
              <td>
                {directory.offices
                  .filter((office) => office.unitId === unit.id)
                  .map((office) => office.name)
                  .join('、')}
              </td>
              <td className="gm-figure">{held(unit) || ''}</td>
              <td className="gm-figure">
                {may('organisation.write') ? (
                  <button type="button" className="gm-link" onClick={() => setEditing(unit)}>
                    {state.edit}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing ? (
        <UnitForm unit={editing === 'new' ? null : editing} directory={directory} onClose={() => setEditing(null)} />
      ) : null}
    </div>
  );
}

interface Fields {
  readonly name: string;
  readonly shortName?: string;
  readonly kind: Unit['kind'];
  readonly offices?: string;
  readonly closedOn?: string;
}

function UnitForm({
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
  const before = directory.offices.filter((office) => office.unitId === unit?.id).map((office) => office.name);
  const save = useOrganisationSave(async (fields: Fields) => {
    const { name, kind } = fields;
    const shortName = fields.shortName?.trim() || null;
    const unitId = unit
      ? (
          await api.units.change({
            params: { regionId, unitId: unit.id },
            body: { version: unit.version, name, kind, shortName },
          })
        ).id
      : (
          await api.units.add({
            params: { regionId },
            body: { name, kind, shortName, position: directory.units.length },
          })
        ).id;
    const added = (fields.offices ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !before.includes(one));
    for (const [index, office] of added.entries())
      await api.offices.add({ params: { regionId }, body: { unitId, name: office, position: before.length + index } });
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
        initialValues={{ kind: 'department', ...unit, offices: before.join('\n') }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="name" label={t.name} rules={[{ required: true, message: state.needed }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="shortName" label={t.shortName}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={t.kind}>
          <Select options={KINDS.map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        <Form.Item name="offices" label={t.offices} extra={t.officesHint}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        {unit ? (
          <Form.Item
            name="closedOn"
            label={t.closeUnit}
            rules={[{ pattern: /^\d{4}-\d{2}-\d{2}$/u, message: '2027-12-31' }]}
          >
            <Input placeholder="2027-12-31" />
          </Form.Item>
        ) : null}
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
