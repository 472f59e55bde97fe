import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { CursorClickRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { targetWords } from '../../../core/reading/page/site-rule/make-rule.ts';
import {
  COLUMN_FIELDS,
  FIELD_NAMES,
  type RuleFieldName,
  VALUE_FIELDS,
} from '../../../core/reading/page/site-rule/site-rule.ts';
import { keepRules } from '../../store/site-rules.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { useOffice, useWriting } from '../shared/office.tsx';
import { ReadValues, readFields } from '../site-rules/read-values.tsx';
import type { Pointing, RuleInMaking } from './use-pointing.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rule: {
    marginTop: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  pointing: Pointing;
  onClose: () => void;
  /** Called with what was saved. */
  onSaved: (saved: RuleInMaking[]) => void;
};

/** 指认栏目: choose a field, point at it on the page, see what the rule would read, and keep it. */
export function PointFields({ pointing, onClose, onSaved }: Props) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const writing = useWriting();
  const { making, picking, failure, pick, stop, drop, rename, clear } = pointing;
  const [field, setField] = useState<RuleFieldName>('documentNumber');
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const save = async () => {
    const result = await keepRules(
      db,
      making.map(({ rule, frame }) => ({ ...rule, name: rule.name.trim() || frame.title || '未命名' })),
      await writing(),
    );
    if (!result.ok) return setUnsaved(result.failure.message);
    onSaved(making);
    clear();
    onClose();
  };
  const cancel = () => {
    clear();
    onClose();
  };
  return (
    <>
      <div className={styles.row}>
        <FieldRow label="栏目">
          {(id) => (
            <Select
              id={id}
              size="small"
              value={field}
              onChange={(_, data) => setField(data.value as RuleFieldName)}
            >
              <optgroup label="单个栏目">
                {Object.entries(VALUE_FIELDS).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </optgroup>
              <optgroup label="列表的一列（逐行读取）">
                {Object.entries(COLUMN_FIELDS).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </optgroup>
            </Select>
          )}
        </FieldRow>
        {picking ? (
          <Button size="small" onClick={stop}>
            停止点选
          </Button>
        ) : (
          <Button
            size="small"
            appearance="primary"
            icon={<CursorClickRegular />}
            onClick={() => void pick(field)}
          >
            到网页上点选
          </Button>
        )}
      </div>
      <div role="status">
        {picking && (
          <>
            <Spinner
              size="extra-tiny"
              labelPosition="after"
              label={`请在网页上点选“${FIELD_NAMES[picking]}”的内容`}
            />
            <p className={styles.note}>只用键盘：按 F6 回到网页，Tab 到那一格，Enter 选定，Esc 退出。</p>
          </>
        )}
      </div>
      {[failure, unsaved].map(
        (message) =>
          message && (
            <MessageBar key={message} intent="error" layout="multiline">
              <MessageBarBody>{message}</MessageBarBody>
            </MessageBar>
          ),
      )}
      {making.map(({ rule, tree, isNew }) => (
        <div key={rule.id} className={styles.rule}>
          <FieldRow label={isNew ? '规则名称' : '修改已有规则'}>
            {(id) => <LineField id={id} value={rule.name} onChange={(name) => rename(rule.id, name)} />}
          </FieldRow>
          <div className={styles.note}>用于 {targetWords(rule)}</div>
          <div className={styles.note}>在这个页面上会读到：</div>
          <ReadValues
            readings={readFields(tree, rule)}
            action={(one) => (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`不指认${FIELD_NAMES[one.field]}`}
                onClick={() => drop(rule.id, one)}
              />
            )}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={making.length === 0} onClick={() => void save()}>
          以后这类页面都这样读
        </Button>
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      </div>
      <p className={styles.note}>
        规则只存在本机，可在设置的
        {platform.openOptions ? (
          <Link inline onClick={() => platform.openOptions?.('rules')}>
            网页规则
          </Link>
        ) : (
          '“网页规则”'
        )}
        里试读、停用、删除或导出给同事。
      </p>
    </>
  );
}
