import type { Post } from '@gangmu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { rightOver } from './administrators.ts';
import { ClosedNote, ClosingAction } from './closing.tsx';
import { PostForm } from './post-form.tsx';
import { PostLoadList } from './post-load.tsx';
import { SidePanel } from './side-panel.tsx';
import { TenureList } from './tenure-list.tsx';
import { usePeople } from './use-people.ts';

interface Props {
  readonly post: Post;
  readonly directory: Directory;
  readonly onHandOver: () => void;
  readonly onClose: () => void;
  readonly onWalk: (by: number) => void;
}

/** A post whole: who holds it and held it, what lies on it, which groups it convenes. */
export function PostPanel({ post, directory, onHandOver, onClose, onWalk }: Props) {
  const marks = useMarks();
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { base, may } = useRegion();
  const { data: people = [] } = usePeople();
  const [editing, setEditing] = useState(false);
  const writes = may(rightOver(post.role));
  const names = new Map(people.map((one) => [one.id, one.name]));
  const groups = directory.groups.filter((group) => group.leadPostId === post.id && group.closedOn === null);
  return (
    <SidePanel title={post.title} remark={roles[post.role]} onClose={onClose} onWalk={onWalk}>
      <ClosedNote row={post} />
      <p className="gm-side-facts">
        {post.unitId ? (
          <Link to={`${base}/organisation/units/${post.unitId}`}>
            {directory.name(post.unitId)} {directory.name(post.officeId)}
          </Link>
        ) : null}
        {post.holder ? (
          <span>
            {t.holder}　<Link to={`${base}/organisation/people/${post.holder.personId}`}>{post.holder.name}</Link>
            {post.holder.phone ? `　${post.holder.phone}` : ''}　{t.since} {post.holder.since}
          </span>
        ) : post.closedOn ? null : (
          <span className="gm-now">{t.vacant}</span>
        )}
      </p>
      {writes ? (
        <p className="gm-side-acts">
          {post.closedOn === null ? (
            <>
              <Button size="small" type="primary" onClick={onHandOver}>
                {t.handOver}
              </Button>
              <Button size="small" onClick={() => setEditing(true)}>
                {state.edit}
              </Button>
            </>
          ) : null}
          <ClosingAction kind="post" name={post.title} row={post} />
        </p>
      ) : null}
      <Section title={`${t.load} ${post.items > 0 ? t.itemsCount(post.items) : ''}`}>
        <PostLoadList postId={post.id} />
      </Section>
      {groups.length > 0 ? (
        <Section title={t.convenes}>
          <p>{groups.map((group) => group.name).join(marks.list)}</p>
        </Section>
      ) : null}
      <Section title={t.tenures}>
        <TenureList of={{ postId: post.id }} nameOf={(one) => names.get(one.personId) ?? ''} />
      </Section>
      {editing ? <PostForm post={post} directory={directory} onClose={() => setEditing(false)} /> : null}
    </SidePanel>
  );
}
