import type { UnitGroup } from '@gangmu/contract';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { type Directory, postLabel } from '../../queries/use-directory.ts';
import { ClosedNote, ClosingAction } from './closing.tsx';
import { ClosedSieve, ListTools } from './list-tools.tsx';
import type { TabProps } from './organisation-page.tsx';
import { lineClass, RowName } from './row-name.tsx';
import { SidePanel } from './side-panel.tsx';
import { useOrganisationSave } from './use-organisation-save.ts';

const KINDS = ['group', 'task-force', 'chain'] as const;
/** Who is at the head, by what the thing is. */
const HEAD = { group: 'groupLead', 'task-force': 'convener', chain: 'chainLeader' } as const;

/** 各镇街, 专班 with its convener, 产业链 with its 链长: names in plans that stand for several units. */
export function GroupsTab({ directory, openId, onOpen }: TabProps) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { base, may } = useRegion();
  const [editing, setEditing] = useState<UnitGroup | 'new' | null>(null);
  const [sought, setSought] = useState('');
  const [closed, setClosed] = useState(false);
  const groups = directory.groups
    .filter((group) => (closed || group.closedOn === null) && group.name.includes(sought.trim()))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const gone = directory.groups.filter((group) => group.closedOn !== null).length;
  const opened = directory.groups.find((group) => group.id === openId);
  const walk = (by: number) => {
    const next = groups[groups.findIndex((group) => group.id === openId) + by];
    if (next) onOpen(next.id, true);
  };
  const head = (group: UnitGroup) =>
    group.leadPostId ? (
      directory.holder(group.leadPostId)
    ) : (
      <span className={group.kind === 'group' ? 'gm-quiet' : 'gm-now'}>
        {t[HEAD[group.kind]]} {t.noConvener}
      </span>
    );
  return (
    <>
      <div className="gm-list">
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
          <>
            <ListTools sought={sought} onSought={setSought} shown={groups.length} total={directory.groups.length}>
              <ClosedSieve gone={gone} on={closed} onChange={setClosed} />
            </ListTools>
            {groups.length === 0 && sought.trim() !== '' ? (
              <NoMatch onClear={() => setSought('')} />
            ) : (
              <table className="gm-table gm-table-cards">
                <thead>
                  <tr>
                    <th>{t.name}</th>
                    <th>{t.kind}</th>
                    <th>{t.lead}</th>
                    <th>{t.members}</th>
                  </tr>
                </thead>
                <tbody>
                  {groups.map((group) => (
                    <tr key={group.id} className={lineClass(group, openId)}>
                      <td>
                        <RowName row={group} name={group.name} onOpen={onOpen} />
                      </td>
                      <td>{t[group.kind]}</td>
                      <td>{head(group)}</td>
                      <td className="gm-members">
                        {t.memberCount(group.unitIds.length)}
                        <small className="gm-quiet"> {directory.names(group.unitIds)}</small>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
        {editing ? (
          <GroupForm
            group={editing === 'new' ? null : editing}
            directory={directory}
            onClose={() => setEditing(null)}
          />
        ) : null}
      </div>
      {opened ? (
        <SidePanel
          key={opened.id}
          title={opened.name}
          remark={t[opened.kind]}
          onClose={() => onOpen(null)}
          onWalk={walk}
        >
          <ClosedNote row={opened} />
          <p className="gm-side-facts">
            <span>
              {t[HEAD[opened.kind]]}
              {'　'}
              {opened.leadPostId ? (
                <Link to={`${base}/organisation/posts/${opened.leadPostId}`}>
                  {directory.holder(opened.leadPostId)}
                </Link>
              ) : (
                <span className="gm-quiet">{t.noConvener}</span>
              )}
            </span>
          </p>
          {may('organisation.write') ? (
            <p className="gm-side-acts">
              {opened.closedOn === null ? (
                <Button size="small" onClick={() => setEditing(opened)}>
                  {state.edit}
                </Button>
              ) : null}
              <ClosingAction kind="group" name={opened.name} row={opened} />
            </p>
          ) : null}
          <Section title={`${t.members} ${opened.unitIds.length}`}>
            <ul className="gm-side-list">
              {opened.unitIds.map((unitId) => (
                <li key={unitId}>
                  <Link to={`${base}/organisation/units/${unitId}`}>{directory.name(unitId)}</Link>
                </li>
              ))}
            </ul>
          </Section>
        </SidePanel>
      ) : null}
    </>
  );
}

interface Fields {
  readonly name: string;
  readonly kind: UnitGroup['kind'];
  readonly leadPostId?: string;
  readonly unitIds: string[];
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
  const kind = Form.useWatch('kind', form) ?? group?.kind ?? 'group';
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
        <Form.Item name="kind" label={t.kind}>
          <Select disabled={group !== null} options={KINDS.map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: state.needed }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="leadPostId" label={t[HEAD[kind]]}>
          <Select
            showSearch={nearOptions}
            allowClear
            options={directory.posts
              .filter((post) => post.closedOn === null)
              .map((post) => ({ value: post.id, label: postLabel(post) }))}
          />
        </Form.Item>
        <Form.Item name="unitIds" label={t.members}>
          <Select
            mode="multiple"
            showSearch={nearOptions}
            options={directory.units
              .filter((unit) => unit.closedOn === null || group?.unitIds.includes(unit.id))
              .map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
      </Form>
      {save.error ? <Trouble error={save.error} inline /> : null}
    </Modal>
  );
}
