import type { Settings } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useSettings } from '../../queries/use-settings.ts';
import { useRoleTable } from './use-role-table.ts';

const PRESETS = ['asvs', 'mlps3'] as const;
type Preset = (typeof PRESETS)[number];

/** The two presets with what each asks; the security administrator chooses. */
export function PoliciesTab() {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId, may } = useRegion();
  const table = useRoleTable(regionId);
  const settings = useSettings(regionId);
  const [choosing, setChoosing] = useState<Preset | null>(null);
  const choose = useMutation({
    mutationFn: ({ version, passwordPolicy }: { version: number; passwordPolicy: Preset }) =>
      api.settings.changePolicy({ params: { regionId }, body: { version, passwordPolicy } }),
    onSuccess: (next: Settings) => {
      queryClient.setQueryData(['settings', regionId], next);
      setChoosing(null);
    },
    onError: () => void settings.refetch(),
  });
  const error = table.error ?? settings.error;
  if (error) return <Trouble error={error} retry={() => void Promise.all([table.refetch(), settings.refetch()])} />;
  const { data } = settings;
  if (!table.data || !data) return <Loading />;
  const { presets } = table.data;
  return (
    <div className="gm-list">
      <div className="gm-presets">
        {PRESETS.map((name) => {
          const rules = presets[name];
          const now = data.passwordPolicy === name;
          return (
            <section key={name} className={now ? 'gm-preset gm-preset-now' : 'gm-preset'}>
              <h3>
                {t[`${name}Title`]} {now ? <small>{t.inForce}</small> : null}
              </h3>
              <ul>
                <li>{t.shortest(rules.shortest)}</li>
                <li>{t.classes(rules.classes)}</li>
                <li>{t.days(rules.days)}</li>
                <li>{t.earlier(rules.earlier)}</li>
                <li>{t.twoFactors(rules.twoFactors)}</li>
                <li>{t.firstWaits(rules.firstWaits)}</li>
                <li>{t.administratorsApart(rules.administratorsApart)}</li>
              </ul>
              {!now && may('policy.write') ? (
                <Button size="small" onClick={() => setChoosing(name)}>
                  {t.choose}
                </Button>
              ) : null}
            </section>
          );
        })}
      </div>
      <p className="gm-quiet">{t.lockRule}</p>
      <Modal
        open={choosing !== null}
        title={choosing ? t[`${choosing}Title`] : ''}
        okText={t.choose}
        cancelText={state.cancel}
        confirmLoading={choose.isPending}
        onOk={() => choosing && choose.mutate({ version: data.version, passwordPolicy: choosing })}
        onCancel={() => setChoosing(null)}
      >
        <p>{t.chooseHint}</p>
        {choose.error ? <Trouble error={choose.error} inline /> : null}
      </Modal>
    </div>
  );
}
