import { ApiError, REGION_LEVELS } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { Trouble } from '../../components/trouble.tsx';
import { entranceWords, levelWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { EntranceFrame } from './entrance-frame.tsx';
import { useFaultText } from './use-fault-text.ts';

const ACCOUNTS = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'commandOffice'] as const;
type SetUp = Parameters<typeof api.entrance.setUp>[0]['body'];
type Field = string | readonly string[];
const CODE = /^.{4,32}$/u;
const USERNAME = /^[\p{L}\p{N}_.-]{2,40}$/u;
const REGION_CODE = /^\d{6}(?:\d{3}){0,2}$/u;

/** First start: the code from the log, the region, three administrators and the command office. */
export function SetUpPage() {
  const t = useWords(entranceWords);
  const state = useWords(stateWords);
  const levels = useWords(levelWords);
  const navigate = useNavigate();
  const needed = [{ required: true, message: state.needed }];
  // The length at once; what else the preset asks for, the server says.
  const strong = [
    ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => {
      const [least, classes] = getFieldValue('policy') === 'mlps3' ? [10, 3] : [12, 0];
      return { min: least, message: t.passwordRule(least, classes) };
    },
  ];
  const [form] = Form.useForm<SetUp>();
  const why = useFaultText();
  /** What the server refuses, at the fields it means. */
  const faultsOf = (error: ApiError): readonly (readonly [Field, string])[] => {
    const { accounts } = error.detail;
    if (error.code === 'bad-set-up-code') return [['code', error.message]];
    if (error.code === 'separation-of-duties' && Array.isArray(accounts))
      return accounts.map((who) => [[who, 'username'], t.takenName] as const);
    if (error.code === 'password-policy' && accounts)
      return Object.entries(accounts).map(
        ([who, faults]) => [[who, 'password'], why(faults) ?? error.message] as const,
      );
    return [];
  };
  const mark = (fields: readonly (readonly [Field, string])[]) => {
    form.setFields(fields.map(([name, says]) => ({ name: name as 'code', errors: [says] })));
    if (fields[0]) form.scrollToField(fields[0][0] as 'code', { focus: true, block: 'center' });
  };
  const found = useMutation({
    mutationFn: (body: SetUp) => api.entrance.setUp({ body }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['entrance'] });
      navigate('/sign-in', { replace: true, state: { setUp: true } });
    },
    onError: (error) => mark(error instanceof ApiError ? faultsOf(error) : []),
  });
  return (
    <EntranceFrame title={t.setUpTitle} wide>
      <p>{t.setUpLead}</p>
      <Form
        form={form}
        scrollToFirstError={{ focus: true, block: 'center' }}
        className="gm-set-up"
        layout="vertical"
        requiredMark={false}
        initialValues={{ policy: 'asvs', region: { level: 'county' } }}
        onFinish={(values: SetUp) => found.mutate(values)}
      >
        <Form.Item
          name="code"
          label={t.setUpCode}
          rules={[{ required: true, pattern: CODE, message: t.setUpCodeHint }]}
        >
          <Input autoFocus autoComplete="off" style={{ maxWidth: 240 }} />
        </Form.Item>
        <h2>{t.region}</h2>
        <div className="gm-set-up-row">
          <Form.Item name={['region', 'name']} label={t.regionName} rules={needed}>
            <Input />
          </Form.Item>
          <Form.Item
            name={['region', 'code']}
            label={t.regionCode}
            rules={[{ required: true, pattern: REGION_CODE, message: t.regionCodeHint }]}
          >
            <Input inputMode="numeric" />
          </Form.Item>
          <Form.Item name={['region', 'level']} label={t.level}>
            <Select options={REGION_LEVELS.map((value) => ({ value, label: levels[value] }))} />
          </Form.Item>
        </div>
        <Form.Item name="policy" label={t.policy}>
          <Radio.Group
            options={[
              { value: 'asvs', label: t.asvs },
              { value: 'mlps3', label: t.mlps3 },
            ]}
          />
        </Form.Item>
        <h2>{t.accounts}</h2>
        <p className="gm-quiet">{t.accountsHint}</p>
        {ACCOUNTS.map((who) => (
          <fieldset key={who} className="gm-set-up-who">
            <legend>{t[who]}</legend>
            <div className="gm-set-up-row">
              <Form.Item name={[who, 'name']} label={t.name} rules={needed}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item
                name={[who, 'username']}
                label={t.username}
                rules={[{ required: true, pattern: USERNAME, message: t.usernameHint }]}
              >
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[who, 'password']} label={t.password} rules={[...needed, ...strong]}>
                <Input.Password autoComplete="new-password" />
              </Form.Item>
            </div>
          </fieldset>
        ))}
        {found.error && !(found.error instanceof ApiError && faultsOf(found.error).length > 0) ? (
          <Trouble error={found.error} inline />
        ) : null}
        <Button type="primary" htmlType="submit" size="large" loading={found.isPending}>
          {t.found}
        </Button>
      </Form>
    </EntranceFrame>
  );
}
