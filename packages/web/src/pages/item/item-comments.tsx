import type { Comment, Item } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useMayOn } from '../ledger/item-columns.tsx';

export function ItemComments({ item, readOnly }: { readonly item: Item; readonly readOnly: boolean }) {
  const t = useWords(itemWords);
  const { regionId } = useRegion();
  const mayOn = useMayOn();
  const [text, setText] = useState('');
  const key = ['comments', regionId, item.id];
  const params = { regionId, itemId: item.id };
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      everyPage<Comment>((after) => api.comments.list({ params, query: from(after) }, { signal })),
  });
  const add = useMutation({
    mutationFn: () => api.comments.add({ params, body: { text: text.trim() } }),
    onSuccess: () => {
      setText('');
      return queryClient.invalidateQueries({ queryKey: key });
    },
  });
  useUnsaved('comment', text.trim() === '' ? null : add.isPending ? 'on-its-way' : 'held');
  return (
    <Section title={`${t.comments}${data.length > 0 ? ` ${data.length}` : ''}`}>
      {data.length === 0 ? <p className="gm-quiet">{t.noComments}</p> : null}
      <ol className="gm-comments">
        {data.map((one) => (
          <li key={one.id}>
            <p className="gm-quiet">
              {one.author.name} <time>{dayAndTime(one.at)}</time>
            </p>
            <p className="gm-pre">{one.text}</p>
          </li>
        ))}
      </ol>
      {mayOn('item.comment')(item) && !readOnly ? (
        <div className="gm-say">
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            placeholder={t.say}
            aria-label={t.say}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button disabled={text.trim() === ''} loading={add.isPending} onClick={() => add.mutate()}>
            {t.send}
          </Button>
        </div>
      ) : null}
      {add.error ? <Trouble error={add.error} inline /> : null}
    </Section>
  );
}
