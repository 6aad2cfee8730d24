import { type FoundedSubregion, REGION_LEVELS } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { entranceWords, levelWords, roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';

/** Regions directly below this one, and how another is founded with its first four accounts. */
export function SubregionsTab() {
  const t = useWords(administrationWords);
  const levels = useWords(levelWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<(FoundedSubregion & { readonly name: string }) | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['subregions', regionId],
    queryFn: ({ signal }) => api.subregions.list({ params: { regionId } }, { signal }),
  });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="gm-list">
      <PageAction place="administration-action">
        <Button type="primary" onClick={() => setAdding(true)}>
          {t.addSubregion}
        </Button>
      </PageAction>
      <p className="gm-quiet gm-admin-hint">{t.subregionsHint}</p>
      {data.rows.length === 0 ? (
        <Empty says={t.emptySubregions} />
      ) : (
        <p className="gm-quiet">{state.count(data.rows.length)}</p>
      )}
      {data.rows.length > 0 ? (
        <table className="gm-table gm-table-cards">
          <thead>
            <tr>
              <th>{t.subregionName}</th>
              <th>{t.code}</th>
              <th>{t.level}</th>
              <th>{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((one) => (
              <tr key={one.id}>
                <td>{one.name}</td>
                <td>{one.code}</td>
                <td>{levels[one.level]}</td>
                <td className={one.founded ? undefined : 'gm-now'}>{one.founded ? t.founded : t.notFounded}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? (
        <SubregionForm
          onClose={() => setAdding(false)}
          onMade={(founded) => {
            setAdding(false);
            setMade(founded);
            void queryClient.invalidateQueries({ queryKey: ['subregions', regionId] });
          }}
        />
      ) : null}
      <Modal
        open={made !== null}
        title={made ? t.foundedTitle(made.name) : ''}
        onCancel={() => setMade(null)}
        // A slip beside the dialog must not lose the passwords.
        maskClosable={false}
        footer={<Button onClick={() => setMade(null)}>{state.close}</Button>}
      >
        <p>{t.foundedHint}</p>
        <table className="gm-table">
          <thead>
            <tr>
              <th>{t.person}</th>
              <th>{t.username}</th>
              <th>{t.password}</th>
            </tr>
          </thead>
          <tbody>
            {made?.accounts.map((one) => (
              <tr key={one.role}>
                <td>
                  {one.name} <small className="gm-quiet">{roles[one.role]}</small>
                </td>
                <td>{one.username}</td>
                <td>
                  <code className="gm-first-password">{one.password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </div>
  );
}

const PEOPLE = [
  ['commandOffice', 'command-office'],
  ['systemAdmin', 'system-admin'],
  ['securityAdmin', 'security-admin'],
  ['auditAdmin', 'audit-admin'],
] as const;
type First = Record<(typeof PEOPLE)[number][0], { name: string; username: string }>;
type Fields = First & { name: string; code: string; level: (typeof REGION_LEVELS)[number]; policy: 'asvs' | 'mlps3' };

function SubregionForm({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (made: FoundedSubregion & { readonly name: string }) => void;
}) {
  const t = useWords(administrationWords);
  const e = useWords(entranceWords);
  const levels = useWords(levelWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { regionId, mine } = useRegion();
  const [form] = Form.useForm<Fields>();
  const below = REGION_LEVELS.slice(REGION_LEVELS.indexOf(mine.level) + 1);
  const stem = mine.code.length > 6 ? mine.code : mine.code.replace(/(?:00)+$/u, '');
  const found = useMutation({
    mutationFn: (body: Fields) => api.subregions.add({ params: { regionId }, body }),
    onSuccess: (made, { name }) => onMade({ ...made, name }),
  });
  const needed = [{ required: true, whitespace: true, message: state.needed }];
  return (
    <Modal
      open
      width={640}
      title={t.addSubregion}
      okText={t.foundIt}
      cancelText={state.cancel}
      maskClosable={false}
      confirmLoading={found.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ level: below[0], policy: 'mlps3', code: stem }}
        onFinish={(fields) => found.mutate(fields)}
      >
        <div className="gm-form-pair">
          <Form.Item name="name" label={t.subregionName} rules={needed}>
            <Input autoFocus maxLength={60} />
          </Form.Item>
          <Form.Item name="level" label={t.level}>
            <Select options={below.map((value) => ({ value, label: levels[value] }))} />
          </Form.Item>
          <Form.Item
            name="code"
            label={t.code}
            extra={t.codeHint(stem)}
            rules={[{ pattern: /^\d{6}(?:\d{3}){0,2}$/u, message: t.codeHint(stem) }]}
          >
            <Input inputMode="numeric" maxLength={12} />
          </Form.Item>
          <Form.Item name="policy" label={t.policy}>
            <Select
              options={[
                { value: 'asvs', label: e.asvs },
                { value: 'mlps3', label: e.mlps3 },
              ]}
            />
          </Form.Item>
        </div>
        <h3 className="gm-form-head">{t.firstPeople}</h3>
        <p className="gm-quiet">{t.firstPeopleHint}</p>
        {PEOPLE.map(([field, role]) => (
          <div key={field} className="gm-form-pair">
            <Form.Item name={[field, 'name']} label={t.personOf(roles[role])} rules={needed}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={[field, 'username']}
              label={t.usernameOf}
              rules={[{ required: true, pattern: /^[\p{L}\p{N}_.-]{2,40}$/u, message: t.usernameHint }]}
            >
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
          </div>
        ))}
      </Form>
      {found.error ? <Trouble error={found.error} inline /> : null}
    </Modal>
  );
}
