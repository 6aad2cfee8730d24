import { type DraftContent, ITEM_KINDS } from '@gangmu/contract';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { Trouble } from '../../components/trouble.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { useWords } from '../../messages/language.tsx';
import { pilotWords } from '../../messages/ledger-words.ts';
import { readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { contentOf, type DraftFields, FIGURE, fieldsOf, plain } from './draft-fields.ts';
import { type Ends, SpanField } from './span-field.tsx';

export interface Edited extends Ends {
  readonly title: string;
  readonly content: DraftContent;
}
interface Props {
  readonly heading: string;
  readonly text: string;
  readonly first: Edited;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (edited: Edited) => void;
  readonly onClose: () => void;
}
const BASES = ['level', 'increment', 'growth', 'rise', 'fall', 'above', 'below', 'change'] as const;
const LEVELS = ['national', 'provincial', 'municipal', 'none'] as const;
const SIGNS = [
  { value: '>=', label: '≥' },
  { value: '<=', label: '≤' },
  { value: '~', label: '≈' },
  { value: '=', label: '=' },
];

/** As text: two forms that say the same are the same. */
const written = (fields: DraftFields): string =>
  JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Every field of a row beside the sentence that it comes from. */
export function DraftForm({ heading, text, first, busy, error, onSave, onClose }: Props) {
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const levels = useWords(pilotWords);
  const [form] = Form.useForm<DraftFields>();
  const [ends, setEnds] = useState<Ends>({ start: first.start, end: first.end });
  const kind = Form.useWatch('kind', form) ?? first.content.kind;
  const period = Form.useWatch('period', form) ?? 'none';
  const needed = [{ required: true, whitespace: true, message: state.needed }];
  const [before] = useState(() =>
    JSON.stringify([first.start, first.end, written(fieldsOf(first.title, first.content))]),
  );
  const [now, setNow] = useState(() => written(fieldsOf(first.title, first.content)));
  const changed = JSON.stringify([ends.start, ends.end, now]) !== before;
  useUnsaved('form', changed ? 'held' : null);
  const figure = (must: boolean) => ({
    validator: (_: unknown, value?: string) =>
      (!must && !value?.trim()) || FIGURE.test(plain(value ?? ''))
        ? Promise.resolve()
        : Promise.reject(new Error(t.figureHint)),
  });
  const periods = [
    { value: 'by', label: t.byYear },
    { value: 'in', label: t.inYear },
    { value: 'annual', label: t.annual },
    { value: 'none', label: t.noPeriod },
  ];
  return (
    <Modal
      open
      title={heading}
      width={680}
      style={{ top: 48 }}
      okText={state.save}
      cancelText={state.cancel}
      confirmLoading={busy}
      onOk={() => form.submit()}
      // What was changed goes by the button that says so, not by a slip of the hand.
      keyboard={!changed}
      mask={{ closable: !changed }}
      onCancel={onClose}
      destroyOnHidden
      afterOpenChange={(open) => open && form.focusField('title')}
    >
      <SpanField text={text} value={ends} onChange={setEnds} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(first.title, first.content)}
        onValuesChange={() => setNow(written(form.getFieldsValue(true) as DraftFields))}
        // Enter in a line saves; in a block of text it makes a line.
        onKeyDown={(event) => {
          if (
            event.key === 'Enter' &&
            event.target instanceof HTMLInputElement &&
            event.target.type === 'text' &&
            !event.nativeEvent.isComposing
          )
            form.submit();
        }}
        onFinish={() => {
          const fields = form.getFieldsValue(true) as DraftFields;
          onSave({ ...ends, title: fields.title.trim(), content: contentOf(fields, text.slice(ends.start, ends.end)) });
        }}
      >
        <Form.Item name="kind" label={t.kind}>
          <Radio.Group options={ITEM_KINDS.map((value) => ({ value, label: t[value] }))} />
        </Form.Item>
        <Form.Item name="title" label={t.titleField} rules={needed}>
          <Input autoFocus maxLength={500} />
        </Form.Item>
        {kind === 'task' ? (
          <>
            <Form.Item name="leadUnits" label={t.leadUnits}>
              <Input />
            </Form.Item>
            <Form.Item name="namedUnits" label={t.namedUnits}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
            </Form.Item>
            <Form.Item name="measures" label={t.measures}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
            </Form.Item>
          </>
        ) : null}
        {kind === 'indicator' ? (
          <div className="gm-draft-target">
            <Form.Item name="op" label={t.operator}>
              <Select options={SIGNS} />
            </Form.Item>
            <Form.Item name="value" label={t.value} rules={[figure(true)]}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="value2" label={t.value2} rules={[figure(false)]}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="unit" label={t.unit}>
              <Input maxLength={20} />
            </Form.Item>
            <Form.Item name="basis" label={t.basis}>
              <Select options={BASES.map((value) => ({ value, label: t[value] }))} />
            </Form.Item>
            <Form.Item name="period" label={t.period}>
              <Select options={periods} />
            </Form.Item>
            {period === 'by' || period === 'in' ? (
              <Form.Item
                name="year"
                label={t.year}
                rules={[{ required: true, pattern: /^(?:19|20)\d{2}$/u, message: t.year }]}
              >
                <Input inputMode="numeric" maxLength={4} />
              </Form.Item>
            ) : null}
          </div>
        ) : null}
        {kind === 'pilot' ? (
          <Form.Item name="level" label={t.pilotLevel}>
            <Select options={LEVELS.map((value) => ({ value, label: levels[value] }))} />
          </Form.Item>
        ) : null}
      </Form>
      {error ? <Trouble error={error} inline /> : null}
    </Modal>
  );
}
