import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, QRCode } from 'antd';
import { CopyButton } from '../../components/copy-button.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { entranceWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';

/** otpauth://totp/…?secret=ABC → ABC in groups of four, to be typed. */
const secretOf = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? uri).replace(/(.{4})(?=.)/gu, '$1 ');

export function TotpSettings({ on }: { readonly on: boolean }) {
  const t = useWords(entranceWords);
  const again = () => queryClient.invalidateQueries({ queryKey: ['me'] });
  const start = useMutation({ mutationFn: (body: { password: string }) => api.me.startTotp({ body }) });
  const remove = useMutation({
    mutationFn: (body: { password: string }) => api.me.removeTotp({ body }),
    onSuccess: again,
  });
  const confirm = useMutation({
    mutationFn: (body: { code: string }) => api.me.confirmTotp({ body }),
    onSuccess: again,
  });
  const first = on ? remove : start;
  if (start.data && !on)
    return (
      <>
        <p>{t.totpUri}</p>
        <QRCode type="svg" size={176} bordered={false} value={start.data.uri} />
        <code className="gm-totp-key">{secretOf(start.data.uri)}</code>
        <p>
          <CopyButton text={secretOf(start.data.uri).replaceAll(' ', '')} />
        </p>
        <p>
          {t.totpBackup}
          {'　'}
          <CopyButton text={start.data.backupCodes.join('\n')} />
        </p>
        <ul className="gm-account-codes">
          {start.data.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Form layout="inline" onFinish={(body: { code: string }) => confirm.mutate(body)}>
          <Form.Item name="code">
            <Input autoComplete="one-time-code" inputMode="numeric" aria-label={t.code} placeholder={t.code} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t.confirmCode}
          </Button>
        </Form>
        {confirm.error ? <Trouble error={confirm.error} inline /> : null}
      </>
    );
  return (
    <>
      <p className="gm-quiet">{on ? t.totpOn : t.totpOff}</p>
      <Form layout="inline" onFinish={(body: { password: string }) => first.mutate(body)}>
        <Form.Item name="password">
          <Input.Password autoComplete="current-password" aria-label={t.password} placeholder={t.password} />
        </Form.Item>
        <Button htmlType="submit" loading={first.isPending}>
          {on ? t.totpRemove : t.totpStart}
        </Button>
      </Form>
      {first.error ? <Trouble error={first.error} inline /> : null}
    </>
  );
}
