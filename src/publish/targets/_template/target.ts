import type { TargetDefinition } from '#contracts/target.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** Says where the releases go, and what makes the switch from one to the next a single step. */
const target: TargetDefinition = {
  plan: () => Promise.reject(notWritten()),
  publish: () => Promise.reject(notWritten()),
  rollback: () => Promise.reject(notWritten()),
};
export default target;

const notWritten = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_TARGET_UNWRITTEN',
    message: text('这个发布目标还没有写好。', 'This publish target has not been written yet.'),
    fix: text(
      '写好同一文件夹里的 target.ts，参照 directory。',
      'Write the target.ts of its folder; directory shows how.',
    ),
  });
