import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Trouble } from '../../components/trouble.tsx';
import { entranceWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { wasSignedIn } from '../../queries/signed-in-account.ts';
import { EntranceFrame } from './entrance-frame.tsx';

const useEntrance = () =>
  useQuery({ queryKey: ['entrance'], queryFn: ({ signal }) => api.entrance.get({}, { signal }) });

/** Only addresses of our own page are followed after signing in. */
const inside = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/');

/** How single sign-on sends a person back here: without an account, from a provider that is away, or half way. */
const SSO_FAILED: Readonly<Partial<Record<string, 'ssoFailed' | 'ssoAway' | 'ssoUnfinished'>>> = {
  oidc: 'ssoFailed',
  'oidc-away': 'ssoAway',
  'oidc-unfinished': 'ssoUnfinished',
};

export function SignInPage() {
  const marks = useMarks();
  const t = useWords(entranceWords);
  const entrance = useEntrance();
  const [search] = useSearchParams();
  const { state: from } = useLocation() as { state: { readonly setUp?: boolean } | null };
  const navigate = useNavigate();
  const [form] = Form.useForm<{ username: string; password: string }>();
  const [step, setStep] = useState<'password' | 'code'>(search.get('step') === 'code' ? 'code' : 'password');
  const failed = SSO_FAILED[search.get('failed') ?? ''];
  const enter = async () => {
    // Whatever was read for somebody else is not the newcomer's.
    queryClient.clear();
    navigate(inside(search.get('to')), { replace: true });
  };
  const signIn = useMutation({
    mutationFn: (body: { username: string; password: string }) => api.session.signIn({ body }),
    onSuccess: ({ state }) => (state === 'totp-needed' ? setStep('code') : enter()),
  });
  const second = useMutation({
    mutationFn: (body: { code: string }) => api.session.totp({ body }),
    onSuccess: enter,
  });
  if (entrance.data?.setUpNeeded) return <Navigate to="/set-up" replace />;
  return (
    <EntranceFrame title={t.signIn}>
      {entrance.error ? <Trouble error={entrance.error} retry={() => void entrance.refetch()} inline /> : null}
      {search.has('to') && wasSignedIn() && !signIn.error && step === 'password' ? (
        <p className="gm-quiet" role="status">
          {t.ended}
        </p>
      ) : null}
      {from?.setUp && step === 'password' ? <p role="status">{t.setUpDone}</p> : null}
      {failed ? (
        <p className="gm-now" role="alert">
          {t[failed]}
        </p>
      ) : null}
      {step === 'password' ? (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
          <Form.Item name="username" label={t.username} rules={[{ required: true, message: t.username }]}>
            <Input autoFocus autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.password }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {signIn.error ? <Trouble error={signIn.error} inline /> : null}
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {t.signIn}
          </Button>
        </Form>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={(values: { code: string }) => second.mutate(values)}>
          <p className="gm-quiet">{t.codeHint}</p>
          <Form.Item name="code" label={t.code} rules={[{ required: true, message: t.code }]}>
            <Input autoFocus autoComplete="one-time-code" inputMode="numeric" size="large" />
          </Form.Item>
          {second.error ? <Trouble error={second.error} inline /> : null}
          <Button type="primary" htmlType="submit" size="large" block loading={second.isPending}>
            {t.signIn}
          </Button>
          <Button type="link" onClick={() => setStep('password')}>
            {t.back}
          </Button>
        </Form>
      )}
      {entrance.data?.oidc ? (
        <a className="gm-entrance-sso" href="/api/v1/session/oidc">
          {t.sso(entrance.data.oidc.name)}
        </a>
      ) : null}
      {entrance.data?.demo ? (
        <section className="gm-entrance-demo">
          <p>{t.demo}</p>
          <p className="gm-quiet">{`${t.demoAccounts}${marks.semicolon}${t.demoPassword}`}</p>
          <ul>
            {entrance.data.demo.accounts.map(({ username, says }) => (
              <li key={username}>
                <button
                  type="button"
                  className="gm-link"
                  onClick={() => {
                    form.setFieldsValue({ username });
                    form.focusField('password');
                  }}
                >
                  {username}
                </button>
                <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </EntranceFrame>
  );
}
