import type { Post } from '@gangmu/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { HandOver } from './hand-over.tsx';
import { PostForm } from './post-form.tsx';

type Sieve = 'vacant' | 'idle' | 'loaded';
const MANY = 20;
const CARRIES: readonly string[] = ['leader', 'unit-head', 'reporter'];
const passes: Readonly<Record<Sieve, (post: Post) => boolean>> = {
  vacant: (post) => post.holder === null,
  idle: (post) => CARRIES.includes(post.role) && post.items === 0,
  loaded: (post) => post.items > MANY,
};

/** Posts, who holds them and how much lies on them; vacant, idle and overloaded ones can be picked out. */
export function PostsTab({ directory }: { readonly directory: Directory }) {
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { may } = useRegion();
  const [sieve, setSieve] = useState<Sieve | null>(null);
  const [sought, setSought] = useState('');
  const [handing, setHanding] = useState<Post | null>(null);
  const [adding, setAdding] = useState(false);
  const open = directory.posts.filter((post) => post.closedOn === null);
  const words = (post: Post) => `${post.title}${directory.name(post.unitId)}${post.holder?.name ?? ''}`;
  const posts = open
    .filter((post) => (sieve === null || passes[sieve](post)) && words(post).includes(sought))
    .toSorted((a, b) => a.position - b.position);
  const count = (name: Sieve) => open.filter(passes[name]).length;
  const sieves = [
    ['vacant', t.vacantOnly(count('vacant'))],
    ['idle', t.idle(count('idle'))],
    ['loaded', t.loaded(count('loaded'), MANY)],
  ] as const;
  return (
    <div className="gm-narrow">
      {may('organisation.write') ? (
        <PageAction place="organisation-action">
          <Button type="primary" onClick={() => setAdding(true)}>
            {t.addPost}
          </Button>
        </PageAction>
      ) : null}
      {open.length === 0 ? <Empty says={t.emptyPosts} /> : null}
      <div className="gm-list-tools">
        <Input
          size="small"
          allowClear
          placeholder={t.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {sieves.map(([name, says]) => (
          <button
            type="button"
            key={name}
            className={sieve === name ? 'gm-gap gm-gap-on' : 'gm-gap'}
            aria-pressed={sieve === name}
            onClick={() => setSieve(sieve === name ? null : name)}
          >
            {says}
          </button>
        ))}
        <span className="gm-quiet">
          {posts.length === open.length ? state.count(open.length) : state.filtered(posts.length, open.length)}
        </span>
      </div>
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
          {posts.map((post) => (
            <tr key={post.id}>
              <td>{post.title}</td>
              <td>{directory.name(post.unitId)}</td>
              <td>{roles[post.role]}</td>
              <td>{post.holder ? post.holder.name : <span className="gm-now">{t.vacant}</span>}</td>
              <td>{post.holder?.since}</td>
              <td className="gm-figure">{post.items || ''}</td>
              <td className="gm-figure">
                {may('organisation.write') || may('role.write') ? (
                  <button type="button" className="gm-link" onClick={() => setHanding(post)}>
                    {t.handOver}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {handing ? <HandOver post={handing} onClose={() => setHanding(null)} /> : null}
      {adding ? <PostForm directory={directory} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
