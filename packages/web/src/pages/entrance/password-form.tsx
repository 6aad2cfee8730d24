import { ApiError } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { entranceWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useFaultText } from './use-fault-text.ts';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

const MARKED: readonly string[] = ['password-policy', 'bad-credentials'];
const marked = (error: unknown): boolean => error instanceof ApiError && MARKED.includes(error.code);

export function PasswordForm() {
  const t = useWords(entranceWords);
  const state = useWords(stateWords);
  const [form] = Form.useForm<Typed>();
  const rules = useRegion().me.passwordRules;
  const why = useFaultText();
  // A refusal of one field stands at this field, whichever way it was refused.
  const refuse = (error: unknown) => {
    if (!(error instanceof ApiError)) return;
    const wrong = error.code === 'password-policy' ? why(error.detail.faults) : null;
    if (wrong) form.setFields([{ name: 'next', errors: [wrong] }]);
    if (error.code === 'bad-credentials') form.setFields([{ name: 'current', errors: [t.wrongNow] }]);
    if (wrong || error.code === 'bad-credentials') form.focusField(wrong ? 'next' : 'current');
  };
  const change = useMutation({
    mutationFn: ({ current, next }: Typed) => api.me.changePassword({ body: { current, next } }),
    onSuccess: () => {
      form.resetFields();
      return queryClient.invalidateQueries();
    },
    onError: refuse,
  });
  const needed = { required: true, message: state.needed };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => change.mutate(typed)}>
      <Form.Item name="current" label={t.current} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t.next} rules={[needed]} extra={t.passwordRule(rules.shortest, rules.classes)}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t.again}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.differ)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error && !marked(change.error) ? <Trouble error={change.error} inline /> : null}
      {change.isSuccess ? <p className="gm-quiet">{t.changed}</p> : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t.changePassword}
      </Button>
    </Form>
  );
}
