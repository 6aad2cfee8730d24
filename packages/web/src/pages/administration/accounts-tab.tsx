import type { Account } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { queryClient } from '../../queries/query-client.ts';
import { usePeople } from '../organisation/use-people.ts';

type Act = 'disable' | 'enable' | 'reset' | 'unlock';

export function AccountsTab() {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId, may } = useRegion();
  const [opening, setOpening] = useState(false);
  const [shown, setShown] = useState<{ name: string; password: string } | null>(null);
  const key = ['accounts', regionId];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      everyPage<Account>((after) =>
        api.accounts.list({ params: { regionId }, query: { limit: 200, ...from(after) } }, { signal }),
      ),
  });
  const act = useMutation({
    mutationFn: async ({ account, what }: { account: Account; what: Act }) => {
      const params = { regionId, accountId: account.id };
      const { version } = account;
      if (what === 'reset')
        setShown({
          name: account.username,
          password: (await api.accounts.resetPassword({ params, body: { version } })).password,
        });
      else if (what === 'unlock') await api.accounts.unlock({ params, body: { version } });
      else await api.accounts.disable({ params, body: { version, disabled: what === 'disable' } });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const says = (one: Account) =>
    [one.disabled ? t.disabled : '', one.locked ? t.locked : '', one.mustChangePassword ? t.mustChange : '']
      .filter(Boolean)
      .join('、') || t.active;
  const acts = (one: Account): readonly (readonly [Act, string])[] => [
    ...(may('account.write')
      ? ([
          [one.disabled ? 'enable' : 'disable', one.disabled ? t.enable : t.disable],
          ['reset', t.reset],
        ] as const)
      : []),
    ...(may('account.unlock') && one.locked ? ([['unlock', t.unlock]] as const) : []),
  ];
  return (
    <div className="gm-narrow">
      {may('account.write') ? (
        <PageAction place="administration-action">
          <Button type="primary" onClick={() => setOpening(true)}>
            {t.open}
          </Button>
        </PageAction>
      ) : null}
      <p className="gm-quiet">{state.count(data.length)}</p>
      {act.error ? <Trouble error={act.error} inline /> : null}
      <table className="gm-table gm-table-cards">
        <thead>
          <tr>
            <th>{t.username}</th>
            <th>{t.person}</th>
            <th>{t.state}</th>
            <th>{t.totp}</th>
            <th>{t.lastSignIn}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.map((one) => (
            <tr key={one.id}>
              <td>{one.username}</td>
              <td>{one.personName}</td>
              <td className={one.locked ? 'gm-now' : undefined}>{says(one)}</td>
              <td>{one.totp ? '✓' : ''}</td>
              <td>{one.lastSignInAt ? dayAndTime(one.lastSignInAt) : t.never}</td>
              <td className="gm-figure">
                {acts(one).map(([what, words]) => (
                  <button
                    type="button"
                    key={what}
                    className="gm-link gm-act"
                    onClick={() => act.mutate({ account: one, what })}
                  >
                    {words}
                  </button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opening ? <OpenAccount onClose={() => setOpening(false)} onOpened={setShown} /> : null}
      <Modal
        open={shown !== null}
        title={shown ? t.firstPassword(shown.name) : ''}
        onCancel={() => setShown(null)}
        footer={<Button onClick={() => setShown(null)}>{state.close}</Button>}
      >
        <code className="gm-password">{shown?.password}</code>
      </Modal>
    </div>
  );
}

function OpenAccount({
  onClose,
  onOpened,
}: {
  readonly onClose: () => void;
  readonly onOpened: (made: { name: string; password: string }) => void;
}) {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const { data: people = [] } = usePeople();
  const [form] = Form.useForm<{ personId: string; username: string }>();
  const open = useMutation({
    mutationFn: (body: { personId: string; username: string }) => api.accounts.add({ params: { regionId }, body }),
    onSuccess: async ({ password }, { username }) => {
      onClose();
      onOpened({ name: username, password });
      await Promise.all(
        [
          ['accounts', regionId],
          ['people', regionId],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
  const needed = [{ required: true, message: state.needed }];
  return (
    <Modal
      open
      title={t.open}
      okText={t.open}
      cancelText={state.cancel}
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => open.mutate(body)}>
        <Form.Item name="personId" label={t.person} rules={needed}>
          <Select
            showSearch
            optionFilterProp="label"
            options={people.filter((one) => !one.hasAccount).map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="username" label={t.username} rules={needed}>
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
      {open.error ? <Trouble error={open.error} inline /> : null}
    </Modal>
  );
}
