import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { rightWords, tokenWords } from '../../messages/token-words.ts';
import { api } from '../../queries/api.ts';

interface Typed {
  readonly name: string;
  readonly scope: 'read' | 'chosen';
  readonly actions?: readonly string[];
  readonly expiresOn: string;
  readonly password: string;
}
const isRead = (right: string): boolean => right.endsWith('.read');
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Only rights that the own posts give here are offered, and only those that a token may have. */
export function NewToken({ made, cancel }: { readonly made: (secret: string) => void; readonly cancel: () => void }) {
  const t = useWords(tokenWords);
  const rights = useWords(rightWords);
  const state = useWords(stateWords);
  const { mine } = useRegion();
  const mayHave = Object.keys(rights).filter((right) => right in mine.rights);
  const [form] = Form.useForm<Typed>();
  const scope = Form.useWatch('scope', form);
  const add = useMutation({
    mutationFn: ({ name, scope: chosen, actions = [], expiresOn, password }: Typed) =>
      api.tokens.add({
        body: {
          name,
          regionId: mine.regionId,
          actions: chosen === 'read' ? mayHave.filter(isRead) : [...actions],
          expiresOn,
          password,
        },
      }),
    onSuccess: ({ secret }) => made(secret),
  });
  const needed = { required: true, message: state.needed };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ scope: 'read', expiresOn: inDays(180) }}
      onFinish={(typed) => add.mutate(typed)}
    >
      <Form.Item name="name" label={t.name} rules={[needed]}>
        <Input maxLength={60} placeholder={t.nameHint} autoFocus />
      </Form.Item>
      <Form.Item name="scope" label={t.scope}>
        <Radio.Group
          options={[
            { value: 'read', label: t.readOnly },
            { value: 'chosen', label: t.chosen },
          ]}
        />
      </Form.Item>
      {scope === 'chosen' ? (
        <Form.Item name="actions" rules={[needed]}>
          <Checkbox.Group
            className="gm-token-rights"
            options={mayHave.map((right) => ({ value: right, label: rights[right as keyof typeof rights] }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="expiresOn" label={t.expires} rules={[needed]}>
        {/* The form puts its own value and change in. */}
        <DayField value={null} onChange={() => {}} label={t.expires} />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {add.error ? <Trouble error={add.error} inline /> : null}
      <div className="gm-token-buttons">
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t.create}
        </Button>
        <Button onClick={cancel}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
