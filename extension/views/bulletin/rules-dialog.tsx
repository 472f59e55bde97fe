import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ASSESSMENT_RULES, AssessmentRules } from '../../../core/bulletin/rules.ts';
import { fail, ok } from '../../../core/model/failure.ts';
import { attempt } from '../../store/attempt.ts';
import { setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    columnGap: '12px',
  },
});

/** Each number of the rules: its name, where it stands, and the factor between what is typed and what is kept. */
const NUMBERS = [
  ['基础分', ['base']],
  ['牵头权重', ['leadWeight']],
  ['配合权重', ['cooperateWeight']],
  ['按时办结每件', ['points', 'onTime']],
  ['逾期办结每件', ['points', 'late']],
  ['逾期未办结每件', ['points', 'overdue']],
  ['迟报每次', ['points', 'reportLate']],
  ['漏报每次', ['points', 'reportMissing']],
  ['表扬最多几个单位', ['praise', 'most']],
  ['表扬的按时率不低于（0—1）', ['praise', 'rate']],
  ['表扬的按时办结不少于（项）', ['praise', 'closed']],
  ['批评的逾期件数达到', ['criticise', 'overdue']],
  ['批评的逾期天数达到', ['criticise', 'days']],
] as const;

const at = (rules: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], rules);

type Props = { rules: AssessmentRules; onClose: () => void };

/** 考核规则: weights, points and thresholds; they are the office's own. */
export function RulesDialog({ rules, onClose }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const [typed, setTyped] = useState(() => NUMBERS.map(([, path]) => String(at(rules, path))));
  const [method, setMethod] = useState(rules.method);
  const { failure, saving, submit } = useEntry(async () => {
    const next: Record<string, unknown> = structuredClone({ ...rules, method });
    for (const [i, [word, [group, name]]] of NUMBERS.entries()) {
      const value = Number(typed[i]);
      if (typed[i]?.trim() === '' || !Number.isFinite(value))
        return fail('number-wrong', `“${word}”应填数字。`);
      if (name) (next[group] as Record<string, number>)[name] = value;
      else next[group] = value;
    }
    const parsed = AssessmentRules.safeParse(next);
    if (!parsed.success) {
      const wrong = NUMBERS.find(([, path]) => path.join('.') === parsed.error.issues[0]?.path.join('.'));
      return fail('number-wrong', `“${wrong?.[0] ?? '规则'}”超出了可用的范围，请改小或改成整数。`);
    }
    return attempt(async () => ok(await setSetting(db, 'assessment', parsed.data)));
  }, onClose);
  const reset = () => {
    setTyped(NUMBERS.map(([, path]) => String(at(ASSESSMENT_RULES, path))));
    setMethod(ASSESSMENT_RULES.method);
  };
  return (
    <FormDialog
      title="考核规则"
      ready={!saving}
      failure={failure}
      actions={<Button onClick={reset}>恢复默认</Button>}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.grid}>
        {NUMBERS.map(([word], i) => (
          <FieldRow key={word} label={word}>
            {(id) => (
              <LineField
                id={id}
                value={typed[i] ?? ''}
                onChange={(value) => setTyped((old) => old.map((one, k) => (k === i ? value : one)))}
              />
            )}
          </FieldRow>
        ))}
      </div>
      <RadioGroup
        aria-label="计分办法"
        value={method}
        onChange={(_, { value }) => setMethod(value === 'average' ? 'average' : 'sum')}
      >
        <Radio value="sum" label="逐件累计加减分" />
        <Radio value="average" label="按件平均（事项多少不影响得分）" />
      </RadioGroup>
    </FormDialog>
  );
}
