import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useRef, useState } from 'react';
import { sampleCaptures } from '../../store/samples.ts';
import { DraftView } from '../draft/draft-view.tsx';
import { actorText } from '../shared/actor-text.ts';
import { IdentityForm } from '../shared/identity-form.tsx';
import { useIdentity, useOffice, useToday } from '../shared/office.tsx';
import { captureSample } from './capture-sample.ts';
import { SampleDone } from './sample-done.tsx';
import { SamplePage } from './sample-page.tsx';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '24px 16px 48px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { maxWidth: '760px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase600 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  step: {
    padding: '12px 20px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 480px)': { padding: '10px 12px 12px' },
  },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: 600 },
  closed: { margin: 0, color: tokens.colorNeutralForeground3 },
  done: { marginLeft: '8px', verticalAlign: '-2px', color: tokens.colorPaletteGreenForeground1 },
  body: { display: 'flex', flexDirection: 'column', gap: '12px' },
  draft: {
    height: '560px',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { margin: 0 },
});

/** Shows a newcomer around in a minute: who she is, a sample page read, its draft registered, where it is seen afterwards. */
export function WelcomePage({ onBoard }: { onBoard: () => void }) {
  const styles = useStyles();
  const office = useOffice();
  const { db, platform } = office;
  const today = useToday();
  const identity = useIdentity();
  const page = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const sample = useLiveQuery(async () => {
    const id = (await sampleCaptures(db)).at(-1);
    const row = id && (await db.drafts.get(id));
    return row && row.state !== 'dropped' ? row : null;
  }, [db]);
  if (!identity || sample === undefined) return null;
  const named = identity.name !== '';
  const done = sample?.state === 'done';
  const capture = async () => {
    if (!page.current) return;
    try {
      await captureSample(page.current, office);
      setFailure(null);
    } catch {
      setFailure('示例没有存下来，可能是磁盘空间不足。请清理磁盘后再试。');
    }
  };
  const at = !named ? 1 : !sample ? 2 : !done ? 3 : 4;
  const step = (number: number, words: string, body: ReactNode) => (
    <section className={styles.step} aria-labelledby={`step-${number}`}>
      <h2 id={`step-${number}`} className={mergeClasses(styles.heading, number !== at && styles.closed)}>
        {number}. {words}
        {number < at && <CheckmarkCircleFilled className={styles.done} aria-label="已完成" />}
      </h2>
      {number === at && <div className={styles.body}>{body}</div>}
    </section>
  );
  return (
    <main className={styles.root}>
      <div className={styles.column}>
        <h1 className={styles.title}>欢迎使用“督查”</h1>
        <p className={styles.lead}>
          用一分钟走一遍：从办公系统的页面上把一件批示变成台账里的一件事。数据只存在本机，不联网。
        </p>
        {step(
          1,
          named ? `署名：${actorText(identity)}` : '您是谁：以后每次登记和修改都记下是谁做的',
          <IdentityForm initial={identity} withRole />,
        )}
        {step(
          2,
          '读取页面：这是一份示例收文处理单',
          <>
            <SamplePage today={today} page={page} />
            <p className={styles.words}>
              平时在办公系统的页面上按 Alt+Shift+D，或点工具栏上的“督查”按钮，草稿就在旁边打开。
            </p>
            <div>
              <Button appearance="primary" onClick={() => void capture()}>
                读取这份示例
              </Button>
            </div>
            {failure && <p role="alert">{failure}</p>}
          </>,
        )}
        {step(
          3,
          '核对草稿，立项',
          sample && (
            <>
              <p className={styles.words}>
                牵头单位、时限都是读出来的，点“出处”看依据；不对的就地改。然后点最下面的“立项”。
              </p>
              <div className={styles.draft}>
                <DraftView key={sample.id} captureId={sample.id} platform={null} />
              </div>
            </>
          ),
        )}
        {step(4, '在台账里跟进', sample && <SampleDone row={sample} onBoard={onBoard} />)}
        <div>
          <Link as="button" onClick={() => platform.openRegister()}>
            不看示例，直接打开督查台账
          </Link>
          {platform.openOptions && (
            <>
              {'　'}
              <Link as="button" onClick={() => platform.openOptions?.()}>
                打开设置
              </Link>
            </>
          )}
        </div>
      </div>
    </main>
  );
}
