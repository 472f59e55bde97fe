import { actorText } from '../shared/actor-text.ts';
import { IdentityForm } from '../shared/identity-form.tsx';
import { useIdentity } from '../shared/office.tsx';
import { useStyles } from './use-styles.ts';

/** 身份: who works at this computer, where, and as what. */
export function IdentitySettings() {
  const styles = useStyles();
  const identity = useIdentity();
  if (!identity) return null;
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        每次登记和修改都记下是谁做的。督查员、分管领导从“今日”看起，文员从“台账”看起。
      </p>
      <IdentityForm key={`${actorText(identity)} ${identity.role}`} initial={identity} withRole />
    </div>
  );
}
