import type { Settings } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, InputNumber, Switch } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { levelWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useSettings } from '../../queries/use-settings.ts';

type Fields = Pick<Settings, 'approveSchedules' | 'reportDay' | 'dueSoonDays'>;

export function SettingsTab() {
  const { regionId } = useRegion();
  const { data, error, refetch } = useSettings(regionId);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  return data ? <SettingsForm key={data.version} settings={data} /> : <Loading />;
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useWords(administrationWords);
  const levels = useWords(levelWords);
  const state = useWords(stateWords);
  const { regionId, mine, may } = useRegion();
  const params = { regionId };
  const save = useMutation({
    mutationFn: (fields: Fields) => api.settings.change({ params, body: { ...fields, version: settings.version } }),
    onSuccess: (next: Settings) => queryClient.setQueryData(['settings', regionId], next),
    onError: () => queryClient.invalidateQueries({ queryKey: ['settings', regionId] }),
  });
  const writes = may('settings.write');
  return (
    <div className="gm-list">
      <div className="gm-settings">
        <div>
          <p className="gm-settings-region">{settings.regionName}</p>
          <p className="gm-quiet">
            {t.code} {mine.code}　{t.level} {levels[mine.level]}
          </p>
        </div>
        {writes ? null : <p className="gm-quiet">{t.readOnlySettings}</p>}
        <Form
          layout="vertical"
          requiredMark={false}
          disabled={!writes}
          initialValues={settings}
          onFinish={(fields: Fields) => save.mutate(fields)}
        >
          <Form.Item name="approveSchedules" label={t.approveSchedules} valuePropName="checked" extra={t.approveHint}>
            <Switch />
          </Form.Item>
          <Form.Item
            name="reportDay"
            label={t.reportDay}
            extra={t.reportDayHint}
            rules={[{ required: true, message: state.needed }]}
          >
            <InputNumber min={1} max={28} precision={0} />
          </Form.Item>
          <Form.Item
            name="dueSoonDays"
            label={t.dueSoonDays}
            extra={t.dueSoonHint}
            rules={[{ required: true, message: state.needed }]}
          >
            <InputNumber min={1} max={180} precision={0} />
          </Form.Item>
          {writes ? (
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {state.save}
            </Button>
          ) : null}
        </Form>
        {save.error ? <Trouble error={save.error} inline /> : null}
        {may('dump') ? (
          <a href={api.urlOf('dump.region', { params })} download="region.json">
            {t.dump}
          </a>
        ) : null}
      </div>
    </div>
  );
}
