import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { usePeople } from '../organisation/use-people.ts';
import type { MadePassword } from './first-password.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onOpened: (made: MadePassword) => void;
}

/** Opens an account for somebody who has none; what it may do follows from the person's posts. */
export function OpenAccount({ onClose, onOpened }: Props) {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const { data: people = [] } = usePeople();
  const { directory } = useDirectory(regionId);
  const [form] = Form.useForm<{ personId: string; username: string }>();
  const open = useMutation({
    mutationFn: (body: { personId: string; username: string }) => api.accounts.add({ params: { regionId }, body }),
    onSuccess: async ({ password, waits }, { username }) => {
      onClose();
      onOpened({ name: username, password, waits });
      await Promise.all(
        [
          ['accounts', regionId],
          ['people', regionId],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
  const posts = new Map<string, string[]>();
  for (const { holder, title } of directory.posts)
    if (holder) posts.set(holder.personId, [...(posts.get(holder.personId) ?? []), title]);
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
        <Form.Item
          name="personId"
          label={t.person}
          extra={t.personHint}
          rules={[{ required: true, message: state.needed }]}
        >
          <Select
            showSearch={nearOptions}
            onChange={(id: string) => {
              const name = people.find((one) => one.id === id)?.name;
              if (name && !form.getFieldValue('username')) form.setFieldValue('username', name);
            }}
            options={people
              .filter((one) => !one.hasAccount && one.closedOn === null)
              .map((one) => ({
                value: one.id,
                label: [one.name, ...(posts.get(one.id) ?? [])].join('　'),
              }))}
          />
        </Form.Item>
        <Form.Item
          name="username"
          label={t.username}
          extra={t.usernameHint}
          rules={[{ required: true, pattern: /^[\p{L}\p{N}_.-]{2,40}$/u, message: t.usernameHint }]}
        >
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
      </Form>
      {open.error ? <Trouble error={open.error} inline /> : null}
    </Modal>
  );
}
