import type { Post } from '@gangmu/contract';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { rightOver } from './administrators.ts';
import { HandOver } from './hand-over.tsx';
import { ClosedSieve, ListTools, SieveButton } from './list-tools.tsx';
import type { TabProps } from './organisation-page.tsx';
import { PostForm } from './post-form.tsx';
import { PostPanel } from './post-panel.tsx';
import { lineClass, RowName } from './row-name.tsx';
import { Unowned } from './unowned.tsx';
import { useGrowing } from './use-growing.tsx';

type Sieve = 'vacant' | 'idle' | 'loaded';
const MANY = 20;
const CARRIES: readonly string[] = ['leader', 'unit-head', 'reporter'];
const passes: Readonly<Record<Sieve, (post: Post) => boolean>> = {
  vacant: (post) => post.holder === null,
  idle: (post) => CARRIES.includes(post.role) && post.items === 0,
  loaded: (post) => post.items > MANY,
};

/** Posts, who holds them and how much lies on them; vacant, idle and overloaded ones can be picked out. */
export function PostsTab({ directory, openId, onOpen }: TabProps) {
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const { may } = useRegion();
  const [sieve, setSieve] = useState<Sieve | null>(null);
  const [sought, setSought] = useState('');
  const [closed, setClosed] = useState(false);
  const [byLoad, setByLoad] = useState(false);
  const [handing, setHanding] = useState<Post | null>(null);
  const [adding, setAdding] = useState(false);
  const words = useDeferredValue(sought.trim());
  const standing = useMemo(
    () => directory.posts.filter((post) => closed || post.closedOn === null),
    [directory.posts, closed],
  );
  const open = useMemo(() => directory.posts.filter((post) => post.closedOn === null), [directory.posts]);
  const posts = useMemo(
    () =>
      standing
        .filter((post) => sieve === null || (post.closedOn === null && passes[sieve](post)))
        .filter((post) =>
          `${post.title}${directory.name(post.unitId)}${post.holder?.name ?? ''}${roles[post.role]}`.includes(words),
        )
        .toSorted((a, b) => (byLoad ? b.items - a.items : 0) || a.position - b.position),
    [standing, sieve, words, byLoad, directory, roles],
  );
  const { shown, end } = useGrowing(posts, `${words}${sieve}${byLoad}`);
  const count = (name: Sieve) => open.filter(passes[name]).length;
  const sieves = [
    ['vacant', t.vacantOnly(count('vacant'))],
    ['idle', t.idle(count('idle'))],
    ['loaded', t.loaded(count('loaded'), MANY)],
  ] as const;
  const opened = directory.posts.find((post) => post.id === openId);
  const walk = (by: number) => {
    const next = posts[posts.findIndex((post) => post.id === openId) + by];
    if (next) onOpen(next.id, true);
  };
  const gone = directory.posts.length - open.length;
  const hands = may('organisation.write') || may('role.write');
  return (
    <>
      <div className="gm-list">
        {hands ? (
          <PageAction place="organisation-action">
            <Button type="primary" onClick={() => setAdding(true)}>
              {t.addPost}
            </Button>
          </PageAction>
        ) : null}
        <Unowned />
        {open.length === 0 ? <Empty says={t.emptyPosts} /> : null}
        <ListTools sought={sought} onSought={setSought} shown={posts.length} total={directory.posts.length}>
          {sieves.map(([name, says]) => (
            <SieveButton key={name} on={sieve === name} onChange={(on) => setSieve(on ? name : null)}>
              {says}
            </SieveButton>
          ))}
          <SieveButton on={byLoad} onChange={setByLoad}>
            {t.byLoad}
          </SieveButton>
          <ClosedSieve gone={gone} on={closed} onChange={setClosed} />
        </ListTools>
        {posts.length === 0 && (words !== '' || sieve !== null) ? (
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
                <th>{t.title}</th>
                <th>{t.unit}</th>
                <th>{t.role}</th>
                <th>{t.holder}</th>
                <th>{t.since}</th>
                <th className="gm-figure">{t.items}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {shown.map((post) => (
                <tr key={post.id} className={lineClass(post, openId)}>
                  <td>
                    <RowName row={post} name={post.title} onOpen={onOpen} />
                  </td>
                  <td>{[directory.name(post.unitId), directory.name(post.officeId)].filter(Boolean).join(' ')}</td>
                  <td className="gm-unbroken">{roles[post.role]}</td>
                  <td className="gm-unbroken">
                    {post.holder ? (
                      post.holder.name
                    ) : post.closedOn ? (
                      ''
                    ) : (
                      <span className={post.items > 0 ? 'gm-now' : 'gm-quiet'}>{t.vacant}</span>
                    )}
                  </td>
                  <td className="gm-unbroken">{post.holder?.since}</td>
                  <td className="gm-figure">
                    {post.items > 0 ? (
                      <button type="button" className="gm-link" onClick={() => onOpen(post.id)}>
                        {post.items}
                      </button>
                    ) : null}
                  </td>
                  <td className="gm-figure">
                    {post.closedOn === null && may(rightOver(post.role)) ? (
                      <button type="button" className="gm-link" onClick={() => setHanding(post)}>
                        {t.handOver}
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {end}
        {handing ? <HandOver post={handing} onClose={() => setHanding(null)} /> : null}
        {adding ? <PostForm post={null} directory={directory} onClose={() => setAdding(false)} /> : null}
      </div>
      {opened ? (
        <PostPanel
          key={opened.id}
          post={opened}
          directory={directory}
          onHandOver={() => setHanding(opened)}
          onClose={() => onOpen(null)}
          onWalk={walk}
        />
      ) : null}
    </>
  );
}
