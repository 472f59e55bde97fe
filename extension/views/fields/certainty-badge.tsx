import { Badge } from '@fluentui/react-components';
import type { Certainty } from '../../../core/model/certainty.ts';

const WORD: Record<Exclude<Certainty, 'certain'>, string> = {
  inferred: '推定',
  provisional: '暂定',
  unknown: '待核',
};

/** Says that a value was not simply written there, and why. Nothing for what is certain. */
export function CertaintyBadge({ certainty, reason }: { certainty: Certainty; reason: string }) {
  if (certainty === 'certain') return null;
  return (
    <Badge
      appearance="tint"
      size="small"
      color={certainty === 'unknown' ? 'danger' : 'warning'}
      title={reason}
      aria-label={`${WORD[certainty]}${reason ? `：${reason}` : ''}`}
    >
      {WORD[certainty]}
    </Badge>
  );
}
