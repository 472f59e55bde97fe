import type { TaskFields } from '../../core/model/task.ts';

/** L leads, C cooperates. */
export type Role = 'L' | 'C';

/** The units of a task by role, each once: a unit that leads does not also cooperate. */
export function dutyOf(fields: TaskFields | null): { role: Role; unit: string }[] {
  if (!fields) return [];
  const lead = new Set(fields.lead);
  const cooperate = new Set(fields.cooperate.filter((unit) => !lead.has(unit)));
  return [
    ...[...lead].map((unit) => ({ role: 'L' as const, unit })),
    ...[...cooperate].map((unit) => ({ role: 'C' as const, unit })),
  ];
}
