import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Trouble } from '../components/trouble.tsx';
import { unsaved } from '../components/unsaved.ts';
import { entranceWords } from '../messages/entrance-words.ts';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { api } from '../queries/api.ts';
import { queryClient } from '../queries/query-client.ts';
import { signOut } from '../queries/sign-out.ts';

/** The session has ended while somebody was at work: the same person signs in over the page, which keeps all they typed. */
export function SignInAgain({ username }: { readonly username: string }) {
  const t = useWords(entranceWords);
  const state = useWords(stateWords);
  const [form] = Form.useForm<{ password: string; code: string }>();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const enter = () => queryClient.invalidateQueries();
  const signIn = useMutation({
    mutationFn: (password: string) => api.session.signIn({ body: { username, password } }),
    onSuccess: ({ state }) => (state === 'totp-needed' ? setStep('code') : enter()),
  });
  const second = useMutation({ mutationFn: (code: string) => api.session.totp({ body: { code } }), onSuccess: enter });
  const needed = [{ required: true, message: state.needed }];
  return (
    <Modal
      open
      title={t.again2}
      okText={t.signIn}
      cancelText={t.otherPerson}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      confirmLoading={signIn.isPending || second.isPending}
      onOk={() => form.submit()}
      onCancel={() => unsaved.want(() => void signOut())}
      afterOpenChange={() => form.focusField('password')}
    >
      <p className="gm-quiet">{t.sessionOver}</p>
      <Form
        form={form}
        // Its own ids: the page below may hold a password of its own.
        name="again"
        layout="vertical"
        requiredMark={false}
        onFinish={({ password, code }) => (step === 'password' ? signIn.mutate(password) : second.mutate(code))}
      >
        <Form.Item label={t.username}>
          <Input value={username} autoComplete="username" readOnly variant="borderless" style={{ padding: 0 }} />
        </Form.Item>
        {step === 'password' ? (
          <Form.Item name="password" label={t.password} rules={needed}>
            <Input.Password autoComplete="current-password" onPressEnter={() => form.submit()} />
          </Form.Item>
        ) : (
          <Form.Item name="code" label={t.code} rules={needed} extra={t.codeHint}>
            <Input autoFocus autoComplete="one-time-code" inputMode="numeric" onPressEnter={() => form.submit()} />
          </Form.Item>
        )}
      </Form>
      {signIn.error || second.error ? <Trouble error={second.error ?? signIn.error} inline /> : null}
    </Modal>
  );
}
