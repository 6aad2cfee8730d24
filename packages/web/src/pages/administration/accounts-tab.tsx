import type { Account } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { queryClient } from '../../queries/query-client.ts';
import { SieveButton } from '../organisation/list-tools.tsx';
import { useGrowing } from '../organisation/use-growing.tsx';
import { FirstPassword, type MadePassword } from './first-password.tsx';
import { OpenAccount } from './open-account.tsx';

type Act = 'disable' | 'enable' | 'reset' | 'unlock' | 'factor' | 'letIn';
/** What ends somebody's sessions or lets somebody in is asked for once more; the rest is done at once. */
const ASKED = ['disable', 'reset', 'factor', 'letIn'] as const satisfies readonly Act[];
type Asked = (typeof ASKED)[number];
const isAsked = (what: Act): what is Asked => (ASKED as readonly Act[]).includes(what);
type Sieve = 'disabled' | 'locked' | 'opened' | 'neverIn';
const passes: Readonly<Record<Sieve, (one: Account) => boolean>> = {
  disabled: (one) => one.disabled,
  locked: (one) => one.locked,
  opened: (one) => one.openings.length > 0,
  neverIn: (one) => one.lastSignInAt === null,
};
const SIEVES = Object.keys(passes) as readonly Sieve[];

/** Accounts with the person, the posts and roles behind each; what an administrator may do about it. */
export function AccountsTab() {
  const marks = useMarks();
  const t = useWords(administrationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { regionId, may, mine } = useRegion();
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState<{ readonly account: Account; readonly what: Asked } | null>(null);
  const [shown, setShown] = useState<MadePassword | null>(null);
  const [sought, setSought] = useState('');
  const [sieve, setSieve] = useState<Sieve | null>(null);
  const words = useDeferredValue(sought.trim());
  const key = ['accounts', regionId];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      everyPage<Account>((after) =>
        api.accounts.list({ params: { regionId }, query: { limit: 200, ...from(after) } }, { signal }),
      ),
  });
  const act = useMutation({
    mutationFn: async ({ account, what }: { account: Account; what: Act }) => {
      const params = { regionId, accountId: account.id };
      const { version } = account;
      if (what === 'reset') {
        const { password, waits } = await api.accounts.resetPassword({ params, body: { version } });
        setShown({ name: account.username, password, waits });
      } else if (what === 'unlock') await api.accounts.unlock({ params, body: { version } });
      else if (what === 'letIn') await api.accounts.letIn({ params, body: { version } });
      else if (what === 'factor') await api.accounts.removeSecondFactor({ params, body: { version } });
      else await api.accounts.disable({ params, body: { version, disabled: what === 'disable' } });
    },
    onSuccess: () => setAsking(null),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const found = useMemo(
    () =>
      (data ?? [])
        .filter((one) => sieve === null || passes[sieve](one))
        .filter((one) =>
          `${one.username}${one.personName ?? ''}${one.posts.map((post) => `${post.title}${roles[post.role]}`).join('')}`.includes(
            words,
          ),
        ),
    [data, sieve, words, roles],
  );
  const { shown: rows, end } = useGrowing(found, `${words}${sieve}`);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const says = (one: Account) =>
    [
      one.disabled ? t.disabled : '',
      one.locked ? t.locked : '',
      one.waits ? t.waits : one.mustChangePassword ? t.mustChange : '',
    ]
      .filter(Boolean)
      .join(marks.list) || t.active;
  const acts = (one: Account): readonly (readonly [Act, string])[] => [
    ...(may('account.write')
      ? ([
          [one.disabled ? 'enable' : 'disable', one.disabled ? t.enable : t.disable],
          ['reset', t.reset],
        ] as const)
      : []),
    ...(may('account.unlock') && one.locked ? ([['unlock', t.unlock]] as const) : []),
    ...(may('account.let-in') && one.waits && one.personId !== mine.personId ? ([['letIn', t.letIn]] as const) : []),
    ...(may('account.second-factor') && one.totp && one.personId !== mine.personId
      ? ([['factor', t.factor]] as const)
      : []),
  ];
  const start = (account: Account, what: Act) =>
    isAsked(what) ? setAsking({ account, what }) : act.mutate({ account, what });
  const asks: Readonly<Record<Asked, readonly [title: string, hint: string]>> = {
    disable: [t.disable, t.disableHint],
    reset: [t.reset, t.resetHint],
    factor: [t.factor, t.factorHint],
    letIn: [t.letIn, t.letInHint],
  };
  const asked = asking ? asks[asking.what] : null;
  return (
    <div className="gm-list">
      {may('account.write') ? (
        <PageAction place="administration-action">
          <Button type="primary" onClick={() => setOpening(true)}>
            {t.open}
          </Button>
        </PageAction>
      ) : null}
      <div className="gm-list-tools">
        <Input
          size="small"
          allowClear
          aria-label={t.findAccount}
          placeholder={t.findAccount}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {SIEVES.map((name) => {
          const count = data.filter(passes[name]).length;
          return (
            <SieveButton key={name} on={sieve === name} onChange={(on) => setSieve(on ? name : null)}>
              {t[`${name}_n`](count)}
            </SieveButton>
          );
        })}
        <span className="gm-quiet">
          {found.length === data.length ? state.count(data.length) : state.filtered(found.length, data.length)}
        </span>
      </div>
      {act.error && !asking ? <Trouble error={act.error} inline /> : null}
      {found.length === 0 && data.length > 0 ? (
        <NoMatch
          onClear={() => {
            setSought('');
            setSieve(null);
          }}
        />
      ) : (
        <table className="gm-table gm-table-cards">
          <thead>
            <tr>
              <th>{t.username}</th>
              <th>{t.person}</th>
              <th>{t.posts}</th>
              <th>{t.state}</th>
              <th>{t.totp}</th>
              <th>{t.lastSignIn}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.id} className={one.disabled ? 'gm-closed' : undefined}>
                <td>{one.username}</td>
                <td>{one.personName}</td>
                <td>
                  {one.posts.length === 0 ? <span className="gm-now">{t.noPosts}</span> : null}
                  {one.posts.map((post) => (
                    <span key={post.id} className="gm-account-post">
                      {post.title}{' '}
                      {post.title === roles[post.role] ? null : <small className="gm-quiet">{roles[post.role]}</small>}
                    </span>
                  ))}
                </td>
                <td className={one.locked || one.waits ? 'gm-now' : undefined}>
                  {says(one)}
                  {one.openings.slice(0, 3).map(({ what, at, by }) => (
                    <small key={at} className="gm-quiet gm-account-opening">
                      {t.opening(what, by, dayAndTime(at))}
                    </small>
                  ))}
                </td>
                <td data-label={one.totp ? t.totp : undefined}>{one.totp ? '✓' : ''}</td>
                <td data-label={t.lastSignIn} title={t.passwordSince(dayAndTime(one.passwordAt))}>
                  {one.lastSignInAt ? dayAndTime(one.lastSignInAt) : t.never}
                </td>
                <td className="gm-figure">
                  {acts(one).map(([what, label]) => (
                    <button type="button" key={what} className="gm-link gm-act" onClick={() => start(one, what)}>
                      {label}
                    </button>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {end}
      {opening ? <OpenAccount onClose={() => setOpening(false)} onOpened={setShown} /> : null}
      <FirstPassword made={shown} onClose={() => setShown(null)} />
      <Modal
        open={asking !== null}
        title={asking && asked ? t.confirmAct(asked[0], asking.account.username) : ''}
        okText={asked?.[0]}
        cancelText={state.cancel}
        confirmLoading={act.isPending}
        onOk={() => asking && act.mutate(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>{asked?.[1]}</p>
        {act.error && asking ? <Trouble error={act.error} inline /> : null}
      </Modal>
    </div>
  );
}
