import { Button, Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../../../core/model/failure.ts';
import { GENERAL_READINGS } from '../../../core/reading/page/general-readings.ts';
import { writeRules } from '../../../core/reading/page/site-rule/rule-file.ts';
import type { SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { localDay } from '../../local-day.ts';
import { deleteRule, keepRules, SITE_RULES } from '../../store/site-rules.ts';
import { Folded } from '../shared/folded.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useWriting } from '../shared/office.tsx';
import { RemovedList } from '../shared/removed-list.tsx';
import { ImportRules } from './import-rules.tsx';
import { RuleCard } from './rule-card.tsx';
import { RULE_LOOK } from './rule-look.ts';
import { useTrying } from './try-rule.ts';
import { useSiteRules } from './use-site-rules.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  summary: { cursor: 'pointer', color: tokens.colorBrandForeground1 },
  readings: { margin: '8px 0', '& dt': { fontWeight: 600 }, '& dd': { margin: '0 0 6px' } },
});

/** 网页规则: the office's own rules, those handed out by policy, and what is read without any. */
export function SiteRules() {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const writing = useWriting();
  const rules = useSiteRules();
  const { tried, run } = useTrying(db);
  const [deleted, setDeleted] = useState<SiteRule | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (!rules) return null;

  const told = ({ ok, ...rest }: Result<unknown>): boolean => {
    setFailure('failure' in rest ? rest.failure.message : null);
    return ok;
  };
  const keep = async (rule: SiteRule) => told(await keepRules(db, [rule], await writing()));
  const remove = async (rule: SiteRule) => {
    if (told(await deleteRule(db, rule.id, await writing()))) setDeleted(rule);
  };
  const save = (some: readonly SiteRule[], name: string) =>
    platform.saveFile(
      `网页规则-${name}-${localDay(platform.now())}.json`,
      new TextEncoder().encode(writeRules(some)),
      'application/json',
    );
  const card = (rule: SiteRule, own: boolean) => (
    <RuleCard
      key={rule.id}
      rule={rule}
      tried={tried?.id === rule.id ? tried.outcome : undefined}
      onTry={() => void run(rule)}
      onExport={() => save([rule], rule.name.replaceAll(/[\\/:*?"<>|]/g, ''))}
      record={own ? (rules.records.get(rule.id) ?? null) : null}
      change={
        own
          ? {
              set: (changed) => void keep({ ...changed, changedAt: platform.now().toISOString() }),
              remove: () => void remove(rule),
            }
          : null
      }
    />
  );
  return (
    <div className={styles.root}>
      <p className={styles.note}>
        多数办公系统页面不用规则就能读。读得不对时，在侧边栏点“读得不对？指认栏目”，到网页上点一次，以后这类页面都这样读。规则只是数据，不含程序。
      </p>
      <Notes failure={failure} warnings={rules.failure ? [`单位下发的规则没有生效：${rules.failure}`] : []} />
      <div className={styles.buttons}>
        <ImportRules own={rules.own} />
        {rules.own.length > 0 && (
          <Button size="small" onClick={() => save(rules.own, '全部')}>
            导出全部
          </Button>
        )}
      </div>
      {deleted && (
        <MessageBar intent="success">
          <MessageBarBody>
            已删除“{deleted.name}”。
            <Link inline onClick={() => void keep(deleted).then((done) => done && setDeleted(null))}>
              撤销
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {rules.own.length === 0 && <p>还没有指认过页面。</p>}
      {rules.own.map((rule) => card(rule, true))}
      {rules.handed.map((rule) => card(rule, false))}
      <RemovedList
        kind={SITE_RULES}
        look={RULE_LOOK}
        titleOf={({ name }) => name}
        onBringBack={(rule) => void keep(rule).then((done) => done && setDeleted(null))}
      />
      <Folded
        summaryClass={styles.summary}
        summary={<>不用规则就能读的页面（{GENERAL_READINGS.length}种）</>}
      >
        <dl className={styles.readings}>
          {GENERAL_READINGS.map(({ name, about }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </Folded>
    </div>
  );
}
