import type { ApiToken } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { tokenWords } from '../../messages/token-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { NewToken } from './new-token.tsx';

/** My API tokens in all regions: make, see when each was used, revoke. */
export function TokenSettings() {
  const t = useWords(tokenWords);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => api.tokens.list({}, { signal }) });
  const again = () => queryClient.invalidateQueries({ queryKey: ['tokens'] });
  const revoke = useMutation({
    mutationFn: (tokenId: string) => api.tokens.revoke({ params: { tokenId } }),
    onSuccess: again,
  });
  const stateOf = (one: ApiToken) => {
    if (one.revokedAt) return t.revoked;
    return one.expiresAt < new Date().toISOString() ? t.expired : t.live;
  };
  return (
    <section className="gm-tokens">
      <h2>{t.title}</h2>
      <p className="gm-quiet">{t.lead}</p>
      {secret ? (
        <div className="gm-token-secret" role="status">
          <code>{secret}</code>
          <CopyButton text={secret} />
          <p>{t.once}</p>
          <Button onClick={() => setSecret(null)}>{t.copied}</Button>
        </div>
      ) : null}
      {tokens.error ? <Trouble error={tokens.error} inline retry={() => void tokens.refetch()} /> : null}
      {tokens.data?.rows.length === 0 ? <p className="gm-quiet">{t.none}</p> : null}
      {tokens.data && tokens.data.rows.length > 0 ? (
        <ul className="gm-token-list">
          {tokens.data.rows.map((one) => {
            const live = stateOf(one) === t.live;
            return (
              <li key={one.id} className={live ? '' : 'gm-quiet'}>
                <div>
                  <strong>{one.name}</strong>
                  <span className="gm-quiet">
                    {one.prefix}… · {t.count(one.actions.length)} · {stateOf(one)}
                  </span>
                  <span className="gm-quiet">
                    {t.expires} {dayAndTime(one.expiresAt)} · {t.lastUsed}{' '}
                    {one.lastUsedAt ? dayAndTime(one.lastUsedAt) : t.never}
                  </span>
                </div>
                {live ? (
                  <Popconfirm
                    title={t.revokeAsk}
                    okText={t.revoke}
                    cancelText={t.cancel}
                    onConfirm={() => revoke.mutate(one.id)}
                  >
                    <Button size="small" loading={revoke.isPending && revoke.variables === one.id}>
                      {t.revoke}
                    </Button>
                  </Popconfirm>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {revoke.error ? <Trouble error={revoke.error} inline /> : null}
      {adding ? (
        <NewToken
          cancel={() => setAdding(false)}
          made={(made) => {
            setAdding(false);
            setSecret(made);
            void again();
          }}
        />
      ) : (
        <Button className="gm-own-width" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
    </section>
  );
}
