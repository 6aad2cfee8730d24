import type { Settings } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Radio, Switch } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { entranceWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';

type Fields = Pick<Settings, 'approveSchedules' | 'reportDay' | 'dueSoonDays'>;

export function SettingsTab() {
  const { regionId } = useRegion();
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', regionId],
    queryFn: ({ signal }) => api.settings.get({ params: { regionId } }, { signal }),
  });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  return data ? <SettingsForm key={data.version} settings={data} /> : <Loading />;
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useWords(administrationWords);
  const e = useWords(entranceWords);
  const state = useWords(stateWords);
  const { regionId, may } = useRegion();
  const params = { regionId };
  const { version } = settings;
  const onSuccess = (next: Settings) => queryClient.setQueryData(['settings', regionId], next);
  const save = useMutation({
    mutationFn: (fields: Fields) => api.settings.change({ params, body: { ...fields, version } }),
    onSuccess,
  });
  const choose = useMutation({
    mutationFn: (passwordPolicy: Settings['passwordPolicy']) =>
      api.settings.changePolicy({ params, body: { passwordPolicy, version } }),
    onSuccess,
  });
  const writes = may('settings.write');
  const error = save.error ?? choose.error;
  return (
    <div className="gm-narrow gm-settings">
      <Form
        layout="vertical"
        requiredMark={false}
        disabled={!writes}
        initialValues={settings}
        onFinish={(fields: Fields) => save.mutate(fields)}
      >
        <p className="gm-settings-region">{settings.regionName}</p>
        <Form.Item name="approveSchedules" label={t.approveSchedules} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="reportDay" label={t.reportDay}>
          <InputNumber min={1} max={28} />
        </Form.Item>
        <Form.Item name="dueSoonDays" label={t.dueSoonDays}>
          <InputNumber min={1} max={180} />
        </Form.Item>
        {writes ? (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {state.save}
          </Button>
        ) : null}
      </Form>
      <div>
        <p className="gm-settings-label">{t.policy}</p>
        <Radio.Group
          disabled={!may('policy.write')}
          value={settings.passwordPolicy}
          onChange={(event) => choose.mutate(event.target.value)}
          options={[
            { value: 'asvs', label: e.asvs },
            { value: 'mlps3', label: e.mlps3 },
          ]}
        />
      </div>
      {error ? <Trouble error={error} inline /> : null}
      {may('dump') ? (
        <a href={api.urlOf('dump.region', { params })} download="region.json">
          {t.dump}
        </a>
      ) : null}
    </div>
  );
}
