import type { Draft, DraftContent } from '@gangmu/contract';
import { Form, Input, Modal, Select } from 'antd';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { pilotWords } from '../../messages/ledger-words.ts';
import { readerWords } from '../../messages/plan-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { contentOf, type DraftFields, fieldsOf } from './draft-fields.ts';

interface Props {
  readonly heading: string;
  readonly title: string;
  readonly content: DraftContent;
  readonly quote: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (title: string, content: Draft['content']) => void;
  readonly onClose: () => void;
}
const BASES = ['level', 'increment', 'growth', 'change'] as const;
const LEVELS = ['national', 'provincial', 'municipal', 'none'] as const;

/** One row's words beside the sentence they come from. */
export function DraftForm({ heading, title, content, quote, busy, error, onSave, onClose }: Props) {
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const levels = useWords(pilotWords);
  const [form] = Form.useForm<DraftFields>();
  const needed = [{ required: true, message: state.needed }];
  const period = [{ required: true, pattern: /^(?:annual|none|(?:by|in):\d{4})$/u, message: t.periodHint }];
  return (
    <Modal
      open
      title={heading}
      width={640}
      okText={state.save}
      cancelText={state.cancel}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <blockquote className="gm-draft-quote">{quote}</blockquote>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(title, content)}
        onFinish={(fields) => onSave(fields.title, contentOf(content, fields, quote))}
      >
        <Form.Item name="title" label={t.titleField} rules={needed}>
          <Input autoFocus />
        </Form.Item>
        {content.kind === 'task' ? (
          <>
            <Form.Item name="leadUnits" label={t.leadUnits}>
              <Input />
            </Form.Item>
            <Form.Item name="namedUnits" label={t.namedUnits}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
            </Form.Item>
            <Form.Item name="measures" label={t.measures}>
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
            </Form.Item>
          </>
        ) : null}
        {content.kind === 'indicator' ? (
          <div className="gm-draft-target">
            <Form.Item name="indicator" label={t.indicatorName} rules={needed} className="gm-wide">
              <Input />
            </Form.Item>
            <Form.Item name="op" label={t.operator}>
              <Select
                options={['>=', '<=', '~', '='].map((value) => ({
                  value,
                  label: { '>=': '≥', '<=': '≤', '~': '≈', '=': '=' }[value] ?? value,
                }))}
              />
            </Form.Item>
            <Form.Item name="value" label={t.value} rules={needed}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="value2" label={t.value2}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="unit" label={t.unit}>
              <Input />
            </Form.Item>
            <Form.Item name="basis" label={t.basis}>
              <Select options={BASES.map((value) => ({ value, label: t[value] }))} />
            </Form.Item>
            <Form.Item name="period" label={t.period} rules={period} tooltip={t.periodHint}>
              <Input />
            </Form.Item>
          </div>
        ) : null}
        {content.kind === 'pilot' ? (
          <Form.Item name="level" label={t.pilotLevel}>
            <Select options={LEVELS.map((value) => ({ value, label: levels[value] }))} />
          </Form.Item>
        ) : null}
      </Form>
      {error ? <Trouble error={error} inline /> : null}
    </Modal>
  );
}
